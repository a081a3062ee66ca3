import { HandHelping } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { CardView, WireError } from '../../../../electron/contract/index.ts';
import { Button, Dialog, ErrorBanner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { HolderField } from './holder-field.tsx';

export interface HandOverProps {
  readonly card: CardView;
  readonly onClose: () => void;
}

/** Notes who has a card from today; the words can be read back the same day or weeks later. */
export function HandOver({ card: { index, holder: earlier }, onClose }: HandOverProps) {
  const { t } = useSpeech();
  const [holder, setHolder] = useState(earlier);
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const isFilled = holder.trim() !== '';
  const save = async () => {
    setIsSaving(true);
    const answer = await sigill.vault.handOutCard({ index, holder });
    setIsSaving(false);
    if (answer.ok) onClose();
    else setError(answer.error);
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('app.cards.hand-title', { index })}>
      <p className="panel-text">{t('app.cards.hand-lead')}</p>
      <Form
        className="result"
        onSubmit={(event) => {
          event.preventDefault();
          if (isFilled && !isSaving) void save();
        }}
      >
        <HolderField value={holder} onChange={setHolder} autoFocus />
        <ErrorBanner error={error} />
        <div className="actions">
          <Button kind="primary" type="submit" icon={HandHelping} isDisabled={!isFilled} isPending={isSaving}>
            {t('app.cards.hand-note')}
          </Button>
          <Button onPress={onClose}>{t('app.frame.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
