import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import type { SessionView } from '../../../../electron/contract/index.ts';
import { Button, ErrorBanner, ProgressBar, RadioGroup } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useProgress } from '../../use-progress.ts';
import { DrawnWords, OwnPassphrase } from './passphrase-choices.tsx';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { useFound } from './use-found.ts';
import { usePassphrase, type Passphrase } from './use-passphrase.ts';

interface PassphraseStepProps extends StepProps {
  readonly onFounded: (session: SessionView) => void;
}

/** Words that Sigill draws, or one's own; then the vault is made where the founder says. */
export function PassphraseStep({ plan, onNext, onBack, onFounded }: PassphraseStepProps) {
  const { t } = useSpeech();
  const phrase = usePassphrase();
  const [isAsked, setIsAsked] = useState(false);
  const { isFounding, error, found } = useFound(plan);
  return (
    <StepFrame
      title={t('app.founding.passphrase.heading')}
      lead={t('app.founding.passphrase.lead')}
      actions={
        <>
          <Button kind="primary" size="large" type="submit" icon={FilePlus2} isPending={isFounding}>
            {t('app.founding.make')}
          </Button>
          <Button onPress={onBack} isDisabled={isFounding}>
            {t('app.founding.back')}
          </Button>
        </>
      }
      onSubmit={() => {
        setIsAsked(true);
        if (isFounding) return;
        phrase.ifGood(() => {
          void found(phrase.passphrase).then((session) => {
            if (session === null) return;
            onFounded(session);
            onNext();
          });
        });
      }}
    >
      <PassphraseFields phrase={phrase} isAsked={isAsked} isDisabled={isFounding} />
      <ErrorBanner error={error} />
      {isFounding && <Making />}
    </StepFrame>
  );
}

interface FieldsProps {
  readonly phrase: Passphrase;
  readonly isAsked: boolean;
  readonly isDisabled: boolean;
}

/** Words that are drawn, or one’s own: the same wherever somebody gets a passphrase. */
export function PassphraseFields({ phrase, isAsked, isDisabled }: FieldsProps) {
  const { t } = useSpeech();
  const Fields = phrase.kind === 'drawn' ? DrawnWords : OwnPassphrase;
  return (
    <>
      <RadioGroup
        label={t('app.founding.passphrase.which')}
        layout="grid"
        isFramed
        isDisabled={isDisabled}
        value={phrase.kind}
        choices={(['drawn', 'own'] as const).map((id) => ({
          id,
          name: t(`app.founding.passphrase.${id}`),
          help: t(`app.founding.passphrase.${id}.help`),
        }))}
        onChange={phrase.setKind}
      />
      <Fields phrase={phrase} isAsked={isAsked} />
    </>
  );
}

function Making() {
  const { t } = useSpeech();
  const progress = useProgress('unlock');
  return (
    <ProgressBar
      label={t('app.founding.making')}
      {...(progress ? { done: progress.done, of: progress.of } : { done: 0 })}
    />
  );
}
