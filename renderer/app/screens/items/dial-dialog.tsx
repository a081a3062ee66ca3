import { Dialog, QrPicture } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

export interface DialDialogProps {
  /** Grouped for reading. */
  readonly number: string;
  /** What the telephone dials: `tel:+46701740605`. */
  readonly dial: string;
  readonly onClose: () => void;
}

/** A number as a code, so that a telephone dials it and nobody types it wrong. Nothing leaves the computer. */
export function DialDialog({ number, dial, onClose }: DialDialogProps) {
  const { t } = useSpeech();
  return (
    <Dialog isOpen onClose={onClose} title={number}>
      <QrPicture text={dial} label={t('app.contacts.dial-picture', { number })} />
      <p>{t('app.contacts.dial-how')}</p>
    </Dialog>
  );
}
