import { FileCheck } from 'lucide-react';
import { useCallback, useState, type SyntheticEvent } from 'react';
import { Button, ErrorBanner, TextField, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useWork } from '../../use-work.ts';

/** The paper in hand decides what holds on this computer, where nothing else does. */
export function BelievePaper() {
  const { t } = useSpeech();
  const tell = useToast();
  const [fingerprint, setFingerprint] = useState('');
  const ask = useCallback(
    () =>
      sigill.vault.believePaper({ fingerprint: fingerprint.trim() }).then((answer) => {
        if (answer.ok) tell({ text: t('app.fork.believed') });
        return answer;
      }),
    [fingerprint, tell, t],
  );
  const { isWorking, error, run } = useWork(ask);
  const isEmpty = fingerprint.trim() === '';
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isEmpty) run();
  };
  return (
    <section className="panel" aria-labelledby="fork-paper">
      <h2 id="fork-paper">{t('app.fork.paper')}</h2>
      <p>{t('app.fork.paper.text')}</p>
      <form className="fork-paper" onSubmit={send}>
        <TextField
          label={t('app.fork.paper-field')}
          help={t('app.fork.paper-field.help')}
          value={fingerprint}
          onChange={setFingerprint}
          isMono
          maxLength={60}
        />
        <ErrorBanner error={error} />
        <Button kind="primary" type="submit" icon={FileCheck} isPending={isWorking} isDisabled={isEmpty}>
          {t('app.fork.paper.believe')}
        </Button>
      </form>
    </section>
  );
}
