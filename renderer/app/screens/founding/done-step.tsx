import { ArrowRight } from 'lucide-react';
import type { NextStepView, SessionView } from '../../../../electron/contract/index.ts';
import { Button } from '../../components/index.ts';
import { useStage } from '../../frame/stage-keeper.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { StepWhen } from '../next-steps/index.ts';
import { StepFrame } from './step-frame.tsx';

const ask = () => sigill.vault.nextSteps({});

/** The vault stands. What follows, each with its day, none of it today. */
export function DoneStep({ session }: { session: SessionView | null }) {
  const { t } = useSpeech();
  const { opened, look } = useStage();
  const [asked] = useAnswer(ask);
  const open = async () => {
    await sigill.shell.rememberView({ view: 'next-steps', item: null, scroll: 0 });
    if (session) opened(session);
    else look();
  };
  return (
    <StepFrame
      title={t('app.founding.done.heading')}
      lead={t('app.founding.done.lead')}
      onSubmit={() => void open()}
      actions={
        <Button kind="primary" size="large" type="submit" icon={ArrowRight}>
          {t('app.founding.done.open')}
        </Button>
      }
    >
      {asked.state === 'answered' && <LaterSteps steps={asked.value.steps} />}
    </StepFrame>
  );
}

function LaterSteps({ steps }: { steps: readonly NextStepView[] }) {
  const { t } = useSpeech();
  return (
    <section className="later" aria-labelledby="later">
      <h2 id="later">{t('app.founding.done.follows')}</h2>
      <ol className="later-steps">
        {steps.map((step) => (
          <li key={step.key} className="later-step">
            <span className="later-when">
              <StepWhen step={step} />
            </span>
            <span>
              <span className="door-name">{t(`work.step-${step.key}`)}</span>
              <span className="door-more">{t(`app.next-steps.${step.key}.explained`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
