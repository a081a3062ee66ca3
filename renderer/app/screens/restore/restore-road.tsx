import { useState } from 'react';
import { ProgressBar, useFocusHeading } from '../../components/index.ts';
import { useStage } from '../../frame/stage-keeper.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useProgress } from '../../use-progress.ts';
import { DoneStep } from './done-step.tsx';
import { GateStep } from './gate-step.tsx';
import { noAnswer, type GateAnswer } from './gate-answer.ts';
import { OpenerStep } from './opener-step.tsx';
import { firstOpener, isAboutOpener, type Opener, type Paper } from './opener.ts';
import { StepHeading } from './road-step.tsx';
import { SheetsStep } from './sheets-step.tsx';
import { useFinish } from './use-finish.ts';
import type { SheetsHold } from './use-sheets.ts';

export type RoadStep = 'sheets' | 'opener' | 'gate' | 'done';

export interface RestoreRoadProps {
  readonly sheets: SheetsHold;
  readonly step: RoadStep;
  readonly onStep: (step: RoadStep) => void;
}

/** Sheets first; the rest of the road is there once they say what they are. */
export function RestoreRoad({ sheets, step, onStep }: RestoreRoadProps) {
  const [opener, setOpener] = useState<Opener | null>(null);
  const [answer, setAnswer] = useState<GateAnswer>(noAnswer);
  const paper = sheets.progress?.paper;
  if (step === 'sheets' || !paper)
    return (
      <SheetsStep
        sheets={sheets}
        onGo={() => {
          onStep('opener');
        }}
      />
    );
  return (
    <FromPaper
      {...{ paper, step, onStep, answer }}
      opener={opener ?? firstOpener(paper)}
      onOpener={setOpener}
      onAnswer={setAnswer}
    />
  );
}

interface FromPaperProps {
  readonly paper: Paper;
  readonly step: Exclude<RoadStep, 'sheets'>;
  readonly onStep: (step: RoadStep) => void;
  readonly opener: Opener;
  readonly onOpener: (opener: Opener) => void;
  readonly answer: GateAnswer;
  readonly onAnswer: (answer: GateAnswer) => void;
}

function FromPaper({ paper, step, onStep, opener, onOpener, answer, onAnswer }: FromPaperProps) {
  const { opened } = useStage();
  const { isWorking, error, restored, run, forget } = useFinish();
  const goTo = (next: RoadStep) => () => {
    onStep(next);
  };
  useFocusHeading(isWorking ? 'working' : step);
  if (isWorking) return <Working />;
  if (restored)
    return (
      <DoneStep
        restored={restored}
        printedAt={paper.printedAt}
        onOpen={() => {
          opened(restored.session);
        }}
      />
    );
  if (step === 'opener')
    return (
      <OpenerStep
        {...{ paper, opener, error }}
        onChange={(next) => {
          forget();
          onOpener(next);
        }}
        onGo={goTo('gate')}
        onBack={goTo('sheets')}
      />
    );
  return (
    <GateStep
      {...{ paper, opener, answer, error }}
      onChange={onAnswer}
      onBack={goTo('opener')}
      onGo={() => {
        run(opener, answer, {
          onDone: goTo('done'),
          onRefused: (code) => {
            if (isAboutOpener(code)) onStep('opener');
          },
        });
      }}
    />
  );
}

function Working() {
  const { t } = useSpeech();
  const progress = useProgress('restore');
  return (
    <div aria-busy="true" className="restore">
      <StepHeading title={t('app.restore.working')}>{t('app.restore.working.explained')}</StepHeading>
      <div className="preparing">
        <ProgressBar
          label={t('app.restore.working')}
          {...(progress ? { done: progress.done, of: progress.of } : { done: 0 })}
          onCancel={() => {
            void sigill.vault.cancelRestore({});
          }}
        />
      </div>
    </div>
  );
}
