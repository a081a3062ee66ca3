import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useSpeech } from '../language.tsx';
import { Button } from './button.tsx';

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** How many in all; 0 or left out while it is not known. */
  readonly of?: number;
  /** In words beside the bar, such as "12 av 31 sidor"; percent unless given. */
  readonly words?: string;
  readonly onCancel?: () => void;
}

/** How far a piece of work has come. Without a known end the bar moves but promises nothing. */
export function ProgressBar({ label, done, of = 0, words, onCancel }: ProgressBarProps) {
  const { t, language } = useSpeech();
  const isKnown = of > 0;
  const share = isKnown ? Math.min(1, done / of) : 0;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(share);
  const said = words ?? (isKnown ? percent : '');
  return (
    <div className="progress-row">
      <AriaProgressBar className="progress" value={share * 100} isIndeterminate={!isKnown} valueLabel={said}>
        <span className="progress-words">
          <Label>{label}</Label>
          <span className="tabular">{said}</span>
        </span>
        <progress className="progress-track" aria-hidden="true" {...(isKnown ? { value: share } : {})} />
      </AriaProgressBar>
      {onCancel && <Button onPress={onCancel}>{t('app.frame.cancel')}</Button>}
    </div>
  );
}
