import { useState } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Button, Dialog, ErrorBanner, TextField, useToast } from '../../components/index.ts';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

interface EraseDialogProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Erasing for good asks for the decision first: without its number nothing is erased. */
export function EraseDialog({ id, title, onClose, onErased }: EraseDialogProps) {
  const { t } = useSpeech();
  const { go } = useWhere();
  const tell = useToast();
  const [decision, setDecision] = useState('');
  const [error, setError] = useState<WireError | null>(null);
  const isReady = decision.trim() !== '';
  const erase = async () => {
    const answer = await sigill.vault.eraseItem({ id, decision: decision.trim() });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    onErased();
    const onPress = () => {
      go('erasures');
    };
    tell({ text: t('app.erase.done', { title }), action: { name: t('app.erase.show'), onPress } });
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('app.frame.cancel')}</Button>
      <Button kind="danger" isDisabled={!isReady} onPress={() => void erase()}>
        {t('app.erase.run')}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      kind="alertdialog"
      title={t('app.erase.title', { title })}
      actions={actions}
    >
      <p>{t('app.erase.text')}</p>
      <ErrorBanner error={error} />
      <TextField
        label={t('app.erase.decision')}
        help={t('app.erase.decision.help')}
        value={decision}
        onChange={setDecision}
        autoFocus
      />
    </Dialog>
  );
}
