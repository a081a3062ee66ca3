import { TextField, useCardWords } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

export interface WordFieldProps {
  /** The word's place on the card, from 1. */
  readonly place: number;
  readonly value: string;
  readonly onChange: (letters: string) => void;
  readonly autoFocus?: boolean;
  readonly error?: string | null;
}

/** One word of a card: what the letters make is said below while they are typed. */
export function WordField({ place, value, onChange, autoFocus = false, error = null }: WordFieldProps) {
  const { t } = useSpeech();
  const words = useCardWords(value);
  const [only, another] = words ?? [];
  const isUnknown = words?.length === 0;
  const isTaken = only !== undefined && (another === undefined || only === value);
  return (
    <TextField
      label={t('app.cards.word', { place })}
      value={value}
      isMono
      autoFocus={autoFocus}
      error={isUnknown ? t('app.cards.word-unknown') : error}
      help={isTaken ? t('app.cards.word-taken', { word: only }) : ' '}
      onChange={(typed) => {
        onChange(typed.toLowerCase().replace(/[^a-z]/g, ''));
      }}
    />
  );
}
