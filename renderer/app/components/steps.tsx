import { Check } from 'lucide-react';
import { useSpeech } from '../language.tsx';
import { Icon } from './icon.tsx';

export interface StepsProps {
  readonly label: string;
  readonly steps: readonly string[];
  /** Index of the step that is being taken; those before it are done. */
  readonly current: number;
}

/** Where one stands in a road of several steps. */
export function Steps({ label, steps, current }: StepsProps) {
  const { t } = useSpeech();
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((name, index) => {
        const state = index < current ? 'done' : index === current ? 'now' : 'later';
        return (
          <li
            key={name}
            className="step"
            data-state={state}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className="step-number" aria-hidden="true">
              {state === 'done' ? <Icon of={Check} size={16} /> : index + 1}
            </span>
            <span className="step-name">
              {name}
              {state === 'done' && <span className="for-listeners">{t('app.frame.step-done')}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
