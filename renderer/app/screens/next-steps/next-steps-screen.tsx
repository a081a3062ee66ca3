import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { NextStepView, WireError } from '../../../../electron/contract/index.ts';
import { Button, ErrorBanner, ErrorState, LoadingState, PageHead, useToast } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { StepRow } from './step-row.tsx';
import { useCopyVault } from './use-copy-vault.ts';

const ask = () => sigill.vault.nextSteps({});

/** What follows the first day, and how far it has come. */
export function NextStepsScreen() {
  const { t } = useSpeech();
  const [asked, again] = useAnswer(ask);
  return (
    <div className="page">
      {asked.state === 'waiting' && <LoadingState level={1} title={t('app.next-steps.loading')} />}
      {asked.state === 'refused' && <ErrorState level={1} error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && <Steps steps={asked.value.steps} />}
    </div>
  );
}

function Steps({ steps }: { steps: readonly NextStepView[] }) {
  const { t, language } = useSpeech();
  const { session, canWrite } = useSession();
  const tell = useToast();
  const [refused, setRefused] = useState<WireError | null>(null);
  const { copy, isCopying, error } = useCopyVault(session.file, ({ name }) => {
    tell({ text: t('app.next-steps.copied', { name }) });
  });
  const left = steps.filter(({ state }) => state !== 'done');
  const hasDays = left.every(({ due }) => due !== null);
  const keep = (answer: Awaited<ReturnType<typeof sigill.vault.markNextStep>>) => {
    setRefused(answer.ok ? null : answer.error);
  };
  const plan = () => {
    void sigill.vault.planNextSteps({ language }).then(keep);
  };
  return (
    <>
      <PageHead
        title={t('app.next-steps.heading', { left: left.length })}
        actions={
          canWrite &&
          !hasDays && (
            <Button icon={CalendarPlus} onPress={plan}>
              {t('app.next-steps.plan')}
            </Button>
          )
        }
      >
        {t(left.length === 0 ? 'app.next-steps.lead-done' : 'app.next-steps.lead')}
      </PageHead>
      <ErrorBanner error={error ?? refused} />
      <ol className="next-steps">
        {steps.map((step) => (
          <StepRow
            key={step.key}
            {...{ step, canWrite, isCopying }}
            isNext={step === left[0]}
            onCopy={copy}
            onMark={(done) => {
              void sigill.vault.markNextStep({ step: step.key, done, language }).then(keep);
            }}
          />
        ))}
      </ol>
    </>
  );
}
