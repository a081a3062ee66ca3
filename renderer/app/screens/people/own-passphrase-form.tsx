import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Button, ErrorBanner, PageHead, RadioGroup, SecretField, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { PassphraseFields } from '../founding/passphrase-step.tsx';
import { usePassphrase } from '../founding/use-passphrase.ts';

type Known = 'no' | 'yes' | 'unsure';

/** The old one once more, the new one twice, and the question that decides whether keys are changed too. */
export function OwnPassphraseForm({ onDone }: { onDone: () => void }) {
  const { t } = useSpeech();
  const [old, setOld] = useState('');
  const [known, setKnown] = useState<Known | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const { isWorking, error, change } = useChange(onDone);
  const phrase = usePassphrase();
  return (
    <>
      <PageHead title={t('app.people.own')}>{t('app.people.own.lead')}</PageHead>
      <Form
        className="road"
        onSubmit={(event) => {
          event.preventDefault();
          setIsAsked(true);
          if (old === '' || known === null || isWorking) return;
          phrase.ifGood(() => {
            change({ old, passphrase: phrase.passphrase, mayBeKnown: known !== 'no' });
          });
        }}
      >
        <section className="panel">
          <SecretField
            label={t('app.people.old')}
            value={old}
            onChange={setOld}
            isDisabled={isWorking}
            error={isAsked && old === '' ? t('app.people.old.missing') : null}
          />
          <KnownField known={known} isLacking={isAsked && known === null} onChange={setKnown} />
        </section>
        <section className="panel">
          <PassphraseFields phrase={phrase} isAsked={isAsked} isDisabled={isWorking} />
        </section>
        <ErrorBanner error={error} />
        <div className="actions">
          <Button kind="primary" type="submit" icon={KeyRound} isPending={isWorking}>
            {t('app.people.own-change')}
          </Button>
          <Button onPress={onDone} isDisabled={isWorking}>
            {t('app.frame.cancel')}
          </Button>
        </div>
      </Form>
    </>
  );
}

function useChange(onDone: () => void) {
  const { t } = useSpeech();
  const tell = useToast();
  const [isWorking, setIsWorking] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const change = (request: { old: string; passphrase: string; mayBeKnown: boolean }) => {
    setIsWorking(true);
    setError(null);
    void sigill.vault.changeOwnPassphrase(request).then((answer) => {
      setIsWorking(false);
      if (!answer.ok) setError(answer.error);
      else {
        tell({ text: t('app.people.own-changed') });
        onDone();
      }
    });
  };
  return { isWorking, error, change };
}

interface KnownFieldProps {
  readonly known: Known | null;
  readonly isLacking: boolean;
  readonly onChange: (known: Known) => void;
}

function KnownField({ known, isLacking, onChange }: KnownFieldProps) {
  const { t } = useSpeech();
  return (
    <RadioGroup
      label={t('app.people.known')}
      help={t('app.people.known.help')}
      isFramed
      layout="grid"
      value={known}
      onChange={onChange}
      error={isLacking ? t('app.people.known.missing') : null}
      choices={(['no', 'yes', 'unsure'] as const).map((id) => ({ id, name: t(`app.people.known-${id}`) }))}
    />
  );
}
