import { FolderInput } from 'lucide-react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Checkbox, RadioGroup } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { isAnswered, openersToShutOut, type GateAnswer } from './gate-answer.ts';
import { Refusal } from './opener-step.tsx';
import type { Opener, Paper, PaperOpener } from './opener.ts';
import { useDay, useOpenerWords } from './paper-found.tsx';
import { StepActions, StepHeading } from './road-step.tsx';

export interface GateStepProps {
  readonly paper: Paper;
  readonly opener: Opener;
  readonly answer: GateAnswer;
  readonly error: WireError | null;
  readonly onChange: (answer: GateAnswer) => void;
  readonly onGo: () => void;
  readonly onBack: () => void;
}

/** The question that only people can answer: who was removed since the paper was made. */
export function GateStep({ paper, opener, answer, error, onChange, onGo, onBack }: GateStepProps) {
  const { t } = useSpeech();
  const day = useDay();
  const openers = openersToShutOut(paper, opener);
  const isReady = isAnswered(answer);
  return (
    <>
      <StepHeading title={t('app.restore.gate-heading')}>
        {t('app.restore.gate-lead', { date: day(paper.printedAt) })}
      </StepHeading>
      {error && <Refusal error={error} />}
      <GateChoice answer={answer} canShutOut={openers.length > 0} canWait onChange={onChange} />
      {answer.choice === 'some' && <ShutOut {...{ openers, answer, onChange }} />}
      <StepActions
        action={t('app.restore.place')}
        icon={FolderInput}
        isDisabled={!isReady}
        note={
          answer.choice === 'some' && !isReady
            ? t('app.restore.gate-choose-first')
            : t('app.restore.place.explained')
        }
        onGo={onGo}
        onBack={onBack}
      />
    </>
  );
}

interface GateChoiceProps {
  readonly answer: GateAnswer;
  readonly canShutOut: boolean;
  /** Whether it may be answered later. */
  readonly canWait: boolean;
  readonly onChange: (answer: GateAnswer) => void;
}

/** Nobody, some, or not known yet. */
export function GateChoice({ answer, canShutOut, canWait, onChange }: GateChoiceProps) {
  const { t } = useSpeech();
  const choices = [
    {
      id: 'nobody' as const,
      name: t('app.restore.gate-nobody'),
      help: t('app.restore.gate-nobody.explained'),
    },
    ...(canShutOut
      ? [
          {
            id: 'some' as const,
            name: t('app.restore.gate-some'),
            help: t('app.restore.gate-some.explained'),
          },
        ]
      : []),
    ...(canWait
      ? [
          {
            id: 'later' as const,
            name: t('app.restore.gate-later'),
            help: t('app.restore.gate-later.explained'),
          },
        ]
      : []),
  ];
  return (
    <RadioGroup
      label={t('app.restore.gate')}
      isFramed
      value={answer.choice}
      choices={choices}
      onChange={(choice) => {
        onChange({ ...answer, choice });
      }}
    />
  );
}

interface ShutOutProps {
  readonly openers: readonly PaperOpener[];
  readonly answer: GateAnswer;
  readonly onChange: (answer: GateAnswer) => void;
}

/** Those who are shut out, to be ticked. */
export function ShutOut({ openers, answer, onChange }: ShutOutProps) {
  const { t } = useSpeech();
  const words = useOpenerWords();
  return (
    <section className="panel" aria-labelledby="shut-out">
      <h2 id="shut-out">{t('app.restore.gate-choose')}</h2>
      <ul>
        {openers.map((opens) => (
          <li key={opens.label}>
            <Checkbox
              isSelected={answer.labels.has(opens.label)}
              onChange={(isOut) => {
                const next = new Set(answer.labels);
                if (isOut) next.add(opens.label);
                else next.delete(opens.label);
                onChange({ ...answer, labels: next });
              }}
            >
              {words(opens)}
            </Checkbox>
          </li>
        ))}
      </ul>
      <p>{t('app.restore.gate-own')}</p>
    </section>
  );
}
