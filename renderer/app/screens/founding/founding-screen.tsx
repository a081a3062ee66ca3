import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SessionView } from '../../../../electron/contract/index.ts';
import { assertNever } from '../../assert-never.ts';
import { Button, ConfirmDialog, Steps } from '../../components/index.ts';
import { Gate } from '../../frame/gate.tsx';
import { useStage } from '../../frame/stage-keeper.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { CodeStep } from './code-step.tsx';
import { ContactsStep } from './contacts-step.tsx';
import { DoneStep } from './done-step.tsx';
import { OrganisationStep } from './organisation-step.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { PrintStep } from './print-step.tsx';
import { emptyPlan, roadSteps, type FoundingPlan, type RoadStep } from './plan.ts';
import type { StepProps } from './step-frame.tsx';
import { StickStep } from './stick-step.tsx';

/** The road to a vault of one's own: one person, one step at a time. */
export function FoundingScreen() {
  const { t } = useSpeech();
  const [step, setStep] = useState<RoadStep>('organisation');
  const [plan, setPlan] = useState<FoundingPlan>(emptyPlan);
  const [session, setSession] = useState<SessionView | null>(null);
  const at = roadSteps.indexOf(step);
  const top = useFocusOnStep(step);
  return (
    <Gate width="road" aside={session === null ? <GiveUp /> : undefined}>
      <div className="founding" ref={top}>
        <Steps
          label={t('app.founding.road')}
          steps={roadSteps.map((one) => t(`app.founding.step-${one}`))}
          current={at}
        />
        <StepOnRoad
          step={step}
          plan={plan}
          session={session}
          onPlan={setPlan}
          onFounded={setSession}
          onNext={() => {
            setStep(roadSteps[at + 1] ?? 'done');
          }}
          onBack={() => {
            setStep(roadSteps[at - 1] ?? 'organisation');
          }}
        />
      </div>
    </Gate>
  );
}

interface StepOnRoadProps extends StepProps {
  readonly step: RoadStep;
  readonly session: SessionView | null;
  readonly onFounded: (session: SessionView) => void;
}

function StepOnRoad({ step, session, onFounded, ...rest }: StepOnRoadProps) {
  switch (step) {
    case 'organisation':
      return <OrganisationStep {...rest} />;
    case 'passphrase':
      return <PassphraseStep {...rest} onFounded={onFounded} />;
    case 'code':
      return <CodeStep onNext={rest.onNext} />;
    case 'contacts':
      return <ContactsStep onNext={rest.onNext} />;
    case 'print':
      return <PrintStep onNext={rest.onNext} organisation={rest.plan.organisation} />;
    case 'stick':
      return <StickStep onNext={rest.onNext} organisation={rest.plan.organisation} />;
    case 'done':
      return <DoneStep session={session} />;
    default:
      return assertNever(step);
  }
}

/** Leaves before anything was made; what was typed is gone. */
function GiveUp() {
  const { t } = useSpeech();
  const { look } = useStage();
  const [isAsking, setIsAsking] = useState(false);
  const close = () => {
    setIsAsking(false);
  };
  return (
    <>
      <Button
        kind="plain"
        icon={X}
        onPress={() => {
          setIsAsking(true);
        }}
      >
        {t('app.founding.give-up')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('app.founding.give-up-title')}
        action={t('app.founding.give-up')}
        onClose={close}
        onConfirm={() => {
          close();
          void sigill.shell.closeVault({}).then(look);
        }}
      >
        <p>{t('app.founding.give-up-explained')}</p>
      </ConfirmDialog>
    </>
  );
}

/** A new step is read from its heading. */
function useFocusOnStep(step: RoadStep) {
  const top = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    top.current?.querySelector<HTMLElement>('[data-page-heading]')?.focus();
    top.current?.closest('.gate')?.scrollTo(0, 0);
  }, [step]);
  return top;
}
