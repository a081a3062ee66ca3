import { useEffect, useState } from 'react';
import { TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

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
  const words = useCompletions(value);
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

/** Words that begin with the letters; null while none were typed or the list has not answered. */
function useCompletions(letters: string): readonly string[] | null {
  const [found, setFound] = useState<{ readonly of: string; readonly words: readonly string[] } | null>(null);
  useEffect(() => {
    if (letters === '') return undefined;
    let isCurrent = true;
    void sigill.vault.completeCardWord({ letters }).then((answer) => {
      if (isCurrent && answer.ok) setFound({ of: letters, words: answer.value.words });
    });
    return () => {
      isCurrent = false;
    };
  }, [letters]);
  return letters !== '' && found?.of === letters ? found.words : null;
}
