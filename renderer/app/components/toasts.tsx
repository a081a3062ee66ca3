import { CircleCheck, CircleX, X } from 'lucide-react';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useSpeech } from '../language.tsx';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { useOwnPlace } from './use-own-place.ts';

export interface ToastDescription {
  readonly text: string;
  readonly kind?: 'ok' | 'bad';
  /** Such as taking a removal back. A toast with an action stays until it is closed. */
  readonly action?: { readonly name: string; readonly onPress: () => void };
}

interface Toast extends ToastDescription {
  readonly id: number;
}

type Tell = (toast: ToastDescription) => void;

const ToastContext = createContext<Tell | null>(null);
const shownFor = 8000;

/** Says in passing what was done, such as "Sparat". Politely: it never takes the focus. */
export function useToast(): Tell {
  const tell = useContext(ToastContext);
  if (!tell) throw new TypeError('no toasts around this component');
  return tell;
}

/** Shows toasts at the foot of the window, where nothing else lies meanwhile; at most three, the newest last. */
export function Toasts({ children }: { children: ReactNode }) {
  const { t } = useSpeech();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const tell = useCallback<Tell>((toast) => {
    last.current += 1;
    const one = { ...toast, id: last.current };
    setToasts((shown) => [...shown.slice(-2), one]);
  }, []);
  const close = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);
  const value = useMemo(() => tell, [tell]);
  const place = useRef<HTMLDivElement>(null);
  useOwnPlace(place);
  return (
    <ToastContext value={value}>
      {children}
      {/* In the top layer, so that an open dialog neither hides it from listeners nor takes a click on it for one beside. */}
      <div
        className="toasts"
        role="region"
        aria-label={t('app.frame.messages')}
        ref={place}
        data-react-aria-top-layer="true"
      >
        <div role="status" aria-live="polite" className="toast-list">
          {toasts.map((toast) => (
            <OneToast key={toast.id} toast={toast} onClose={close} />
          ))}
        </div>
      </div>
    </ToastContext>
  );
}

function OneToast({ toast, onClose }: { toast: Toast; onClose: (id: number) => void }) {
  const { t } = useSpeech();
  const [isHeld, setIsHeld] = useState(false);
  const { id, action, kind = 'ok' } = toast;
  const stays = action !== undefined || kind === 'bad' || isHeld;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => {
      onClose(id);
    }, shownFor);
    return () => {
      clearTimeout(timer);
    };
  }, [stays, id, onClose]);
  const hold = (held: boolean) => () => {
    setIsHeld(held);
  };
  return (
    <div
      className="toast"
      data-kind={kind}
      onMouseEnter={hold(true)}
      onMouseLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      <Icon of={kind === 'ok' ? CircleCheck : CircleX} />
      <span className="toast-text">{toast.text}</span>
      {action && (
        <Button
          onPress={() => {
            action.onPress();
            onClose(id);
          }}
        >
          {action.name}
        </Button>
      )}
      <IconButton
        icon={X}
        kind="plain"
        label={t('app.frame.close')}
        onPress={() => {
          onClose(id);
        }}
      />
    </div>
  );
}
