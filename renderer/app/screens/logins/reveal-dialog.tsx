import { useMemo, useState } from 'react';
import { Button, Dialog, ErrorState, LoadingState, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { RevealedSecret, type Fact } from './revealed-secret.tsx';
import { useAskedOnce } from './use-asked-once.ts';

export interface RevealDialogProps {
  readonly id: string;
  readonly title: string;
  /** The secret field, and what it is called. */
  readonly field: string;
  readonly fieldName: string;
  /** What is needed beside it, such as the user name. */
  readonly facts: readonly Fact[];
  /** Whether a reason may be given before it is shown. */
  readonly asksReason: boolean;
  /** Why it is shown to one person alone where a second one is asked for. */
  readonly alone?: string | undefined;
  readonly onClose: () => void;
}

/** One secret, large, in groups of four with how it is read aloud, for a minute and no longer. */
export function RevealDialog(props: RevealDialogProps) {
  const { t, language } = useSpeech();
  const { id, field, title, fieldName, asksReason, alone, onClose } = props;
  const [reason, setReason] = useState(asksReason ? null : '');
  // The language of the first asking: another one would be noted as another showing.
  const [spoken] = useState(language);
  const ask = useMemo(
    () =>
      reason === null ? null : () => sigill.vault.reveal({ id, field, reason, language: spoken, alone }),
    [id, field, reason, spoken, alone],
  );
  const asked = useAskedOnce(ask);
  if (reason === null)
    return (
      <Dialog isOpen onClose={onClose} title={t('app.logins.ask.title', { field: fieldName, title })}>
        <AskReason onShow={setReason} />
      </Dialog>
    );
  return (
    <Dialog isOpen onClose={onClose} size="wide" isAlone title={title}>
      {asked.state === 'waiting' && <LoadingState title={t('app.logins.fetching')} />}
      {asked.state === 'refused' && <ErrorState error={asked.error} />}
      {asked.state === 'answered' && <RevealedSecret {...props} revealed={asked.value} />}
    </Dialog>
  );
}

function AskReason({ onShow }: { onShow: (reason: string) => void }) {
  const { t } = useSpeech();
  const [reason, setReason] = useState('');
  return (
    <form
      className="reveal-ask"
      onSubmit={(event) => {
        event.preventDefault();
        onShow(reason.trim());
      }}
    >
      <p>{t('app.logins.ask.explained')}</p>
      <TextField
        label={t('app.logins.ask.reason')}
        value={reason}
        onChange={setReason}
        autoFocus
        maxLength={300}
      />
      <div className="actions">
        <Button kind="primary" type="submit">
          {t('app.logins.ask.show')}
        </Button>
      </div>
    </form>
  );
}
