import { useCallback, useState, type ReactNode } from 'react';
import type { ActView, JoinedView } from '../../../../electron/contract/index.ts';
import { Dialog, ErrorState, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { ActInWords } from './act-in-words.tsx';
import { JoinForm } from './join-form.tsx';
import { useAct } from './use-act.ts';

export interface JoinDialogProps {
  readonly act: ActView;
  readonly title: string;
  /** What the hidden field is called, where one is shown. */
  readonly field?: string;
  /** Enough have joined: the act is done, or open. */
  readonly onJoined?: (joined: JoinedView) => void;
  /** What stands in the dialog from then on, while the second engine lives. */
  readonly after?: (joined: JoinedView) => ReactNode;
  readonly onClose: () => void;
  /** What else can be done, such as going on alone; also where nobody is there to join. */
  readonly children?: ReactNode;
}

/** Names an act and has others join it, one after the other, until they are enough. */
export function JoinDialog(props: JoinDialogProps) {
  const { t } = useSpeech();
  const { act, title, field = '', onJoined, after, onClose, children } = props;
  const [kept] = useState(act);
  const [joined, setJoined] = useState<JoinedView | null>(null);
  const hear = useCallback(
    (view: JoinedView) => {
      setJoined(view);
      onJoined?.(view);
    },
    [onJoined],
  );
  const { now, join } = useAct(kept, hear);
  if (joined !== null && after !== undefined)
    return (
      <Dialog isOpen onClose={onClose} title={title} size="wide" isAlone>
        {after(joined)}
      </Dialog>
    );
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <div className="together">
        {now.state === 'beginning' && <LoadingState title={t('app.together.beginning')} />}
        {now.state === 'refused' && <ErrorState error={now.error} />}
        {now.state === 'joining' && (
          <>
            <ActInWords {...{ act, field }} facts={now.facts} />
            {now.facts.needed > 2 && (
              <p role="status">{t('app.together.here', { here: now.here, needed: now.facts.needed })}</p>
            )}
            <JoinForm
              key={now.here}
              joiners={now.joiners}
              isWorking={now.isWorking}
              error={now.error}
              onJoin={join}
            />
          </>
        )}
        {now.state !== 'beginning' && children}
      </div>
    </Dialog>
  );
}
