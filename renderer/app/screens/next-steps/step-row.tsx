import { Check } from 'lucide-react';
import { useState } from 'react';
import type { NextStepView } from '../../../../electron/contract/index.ts';
import { Button, ConfirmDialog } from '../../components/index.ts';
import { useStage } from '../../frame/stage-keeper.tsx';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { StepWhen } from './step-when.tsx';
import { stepWays, type StepWay } from './step-ways.ts';

export interface StepRowProps {
  readonly step: NextStepView;
  /** The screen's one primary action: the step that is advised next. */
  readonly isNext: boolean;
  readonly canWrite: boolean;
  readonly isCopying: boolean;
  readonly onCopy: () => void;
  readonly onMark: (done: boolean) => void;
}

/** A step: its day and how it stands, why it is worth doing, and the way to it. */
export function StepRow({ step, isNext, canWrite, isCopying, onCopy, onMark }: StepRowProps) {
  const { t } = useSpeech();
  const { key, state } = step;
  const way = stepWays[key];
  return (
    <li className="next-step" data-state={state} data-step={key}>
      <div className="next-step-words">
        <StepWhen step={step} />
        <h2>{t(`work.step-${key}`)}</h2>
        <p>{t(`app.next-steps.${key}.explained`)}</p>
      </div>
      <div className="next-step-actions">
        <Start {...{ way, isNext, isCopying, onCopy }} />
        {canWrite && !step.isProven && <Mark step={step} onMark={onMark} />}
      </div>
    </li>
  );
}

interface StartProps extends Pick<StepRowProps, 'isNext' | 'isCopying' | 'onCopy'> {
  readonly way: StepWay;
}

/** The button that leads to the step. A step that is done can be done again. */
function Start({ way, isNext, isCopying, onCopy }: StartProps) {
  const { t } = useSpeech();
  const { go } = useWhere();
  const [isAsking, setIsAsking] = useState(false);
  const start = () => {
    if (way.kind === 'copy') onCopy();
    else if (way.kind === 'place') go(way.place, way.item);
    else setIsAsking(true);
  };
  return (
    <>
      <Button
        kind={isNext ? 'primary' : 'quiet'}
        icon={way.icon}
        isPending={way.kind === 'copy' && isCopying}
        onPress={start}
      >
        {t(way.words)}
      </Button>
      {isAsking && (
        <LeaveForRestore
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}

/** The way back from paper begins where no vault is open. */
function LeaveForRestore({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  const { restore } = useStage();
  return (
    <ConfirmDialog
      isOpen
      isDanger={false}
      title={t('app.next-steps.restore-title')}
      action={t('app.next-steps.restore-action')}
      onClose={onClose}
      onConfirm={() => {
        onClose();
        restore();
      }}
    >
      <p>{t('app.next-steps.restore-text')}</p>
    </ConfirmDialog>
  );
}

function Mark({ step, onMark }: Pick<StepRowProps, 'step' | 'onMark'>) {
  const { t } = useSpeech();
  const isDone = step.state === 'done';
  const what = t(`work.step-${step.key}`);
  return (
    <Button
      kind="plain"
      {...(isDone ? {} : { icon: Check })}
      label={t(isDone ? 'app.next-steps.unmark-step' : 'app.next-steps.mark-step', { what })}
      onPress={() => {
        onMark(!isDone);
      }}
    >
      {t(isDone ? 'app.next-steps.unmark' : 'app.next-steps.mark')}
    </Button>
  );
}
