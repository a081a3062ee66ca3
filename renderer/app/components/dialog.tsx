import { X } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSpeech } from '../language.tsx';
import { Button, IconButton } from './button.tsx';
import { TextField } from './text-field.tsx';
import { useKeyScroll } from './use-key-scroll.ts';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Says what is, not what the dialog is called. */
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide';
  /** Nothing of the page is seen behind it. */
  readonly isAlone?: boolean;
  /** An alert needs an answer: neither Escape nor a click beside closes it unseen. */
  readonly kind?: 'dialog' | 'alertdialog';
}

/** A window over the page. Focus goes in, stays in, and returns to where it was. */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  size = 'normal',
  kind = 'dialog',
  isAlone = false,
}: DialogProps) {
  const { t } = useSpeech();
  return (
    <ModalOverlay
      className="veil"
      data-alone={isAlone || undefined}
      isOpen={isOpen}
      isDismissable={kind === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal" data-size={size}>
        <AriaDialog role={kind} className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={X} kind="plain" label={t('app.frame.close')} onPress={onClose} />
          </div>
          <DialogBody>{children}</DialogBody>
          {actions !== undefined && <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogBody({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useKeyScroll(body);
  return (
    <div className="dialog-body" ref={body}>
      {children}
    </div>
  );
}

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What is lost, and what is not. */
  readonly children: ReactNode;
  /** The verb and its object, such as "Ta bort kontakten". */
  readonly action: string;
  readonly isDanger?: boolean;
  /** When given, this name must be typed before the action can be taken. */
  readonly nameToType?: string;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
}

/** Asks before something is destroyed. The safe answer has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useSpeech();
  const { isOpen, onClose, title, children, action, isDanger = true, nameToType, onConfirm } = props;
  const [typed, setTyped] = useState('');
  const isTyped = nameToType === undefined || sameName(typed, nameToType);
  const actions = (
    <>
      <Button autoFocus={nameToType === undefined} onPress={onClose}>
        {t('app.frame.cancel')}
      </Button>
      <Button
        kind={isDanger ? 'danger' : 'primary'}
        isDisabled={!isTyped}
        isPending={props.isPending ?? false}
        onPress={onConfirm}
      >
        {action}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} kind="alertdialog" actions={actions}>
      {children}
      {nameToType !== undefined && (
        <TextField
          label={t('app.frame.type-the-name', { name: nameToType })}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
      )}
    </Dialog>
  );
}

const sameName = (typed: string, name: string) =>
  typed.trim().toLocaleLowerCase('sv') === name.trim().toLocaleLowerCase('sv');
