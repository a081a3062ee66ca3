import { useCallback, useState } from 'react';
import type { PeopleView } from '../../../../electron/contract/index.ts';
import { ErrorState, LoadingState, useFocusHeading } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { FinishedPrint, Preparing, usePreparation, type Prepare } from '../print/index.ts';
import { AddOpeningCard } from './add-opening-card.tsx';
import { AddPerson } from './add-person.tsx';
import { MakeGroup } from '../together/index.ts';
import { OwnPassphraseForm } from './own-passphrase-form.tsx';
import { PeopleList } from './people-list.tsx';
import type { PeopleStep } from './people-step.ts';

const listPeople = () => sigill.vault.listPeople({});

/** Who opens the vault and with what; people come, change and go here. */
export function PeopleScreen() {
  const { t } = useSpeech();
  const [asked, again] = useAnswer(listPeople);
  return (
    <div className="page">
      {asked.state === 'waiting' && <LoadingState level={1} title={t('app.people.loading')} />}
      {asked.state === 'refused' && <ErrorState level={1} error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && <Road view={asked.value} />}
    </div>
  );
}

/** A card or a code ends on the screen of its print: there it is looked through, saved and printed. */
function Road({ view }: { view: PeopleView }) {
  const { t } = useSpeech();
  const [step, setStep] = useState<PeopleStep>('list');
  const { preparation, prepare, again } = usePreparation();
  const back = useCallback(() => {
    setStep('list');
    again();
  }, [again]);
  useFocusHeading(`${preparation.state} ${typeof step === 'string' ? step : 'replace'}`);
  switch (preparation.state) {
    case 'preparing':
      return <Preparing title={t('app.people.printing')} />;
    case 'refused':
      return <ErrorState level={1} error={preparation.error} onRetry={back} />;
    case 'ready':
      return (
        <FinishedPrint
          print={preparation.print}
          hasSecrets
          title={t('app.people.print-ready')}
          lead={t('app.people.print-ready.lead')}
          back={t('app.people.to-list')}
          onBack={back}
        />
      );
    case 'none':
      return <Step {...{ view, step, prepare }} onStep={setStep} />;
  }
}

interface StepProps {
  readonly view: PeopleView;
  readonly step: PeopleStep;
  readonly prepare: Prepare;
  readonly onStep: (step: PeopleStep) => void;
}

function Step({ view, step, prepare, onStep }: StepProps) {
  const done = () => {
    onStep('list');
  };
  if (typeof step === 'object')
    return <AddOpeningCard {...{ view, prepare }} replaces={step.replaces} onDone={done} />;
  switch (step) {
    case 'list':
      return <PeopleList {...{ view, prepare, onStep }} />;
    case 'add':
    case 'add-owner':
      return (
        <AddPerson {...{ prepare }} firstRole={step === 'add' ? 'communicator' : 'owner'} onDone={done} />
      );
    case 'card':
      return <AddOpeningCard {...{ view, prepare }} onDone={done} />;
    case 'own':
      return <OwnPassphraseForm onDone={done} />;
    case 'group':
      return <MakeGroup {...{ view }} onDone={done} />;
  }
}
