import { useEffect, useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useSpeech } from '../language.tsx';
import { useCardWords } from './use-card-words.ts';
import { CardWordsGrid } from './card-words-grid.tsx';

export interface CardWordsFieldProps {
  readonly label: string;
  /** The words so far, in the card's order. */
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
}

/** Letters that tell one card word from all others. */
const enough = 4;

/**
 * A card's words, typed one by one: four letters complete a word, space or Enter takes the one proposed,
 * Backspace in the empty field takes the last one back, and a whole card can be pasted.
 */
export function CardWordsField(props: CardWordsFieldProps) {
  const { label, words, autoFocus = false, isDisabled = false } = props;
  const { t } = useSpeech();
  const id = useId();
  const { letters, proposed, type, press, paste } = useWordEntry(props);
  return (
    <div className="field card-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <CardWordsGrid words={words} />
      <div className="card-entry">
        <input
          id={id}
          className="input"
          data-mono=""
          value={letters}
          disabled={isDisabled}
          autoFocus={autoFocus}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            type(event.target.value);
          }}
          onKeyDown={press}
          onPaste={paste}
        />
        <span className="card-place tabular" aria-hidden="true">
          {t('app.frame.card-word', { place: words.length + 1 })}
        </span>
      </div>
      <p id={`${id}-help`} className="field-help" aria-live="polite">
        {helpFor(t, letters, proposed)}
      </p>
    </div>
  );
}

/** What typing, keys and pasting do to the words. */
function useWordEntry({ words, onChange }: CardWordsFieldProps) {
  const [letters, setLetters] = useState('');
  // The rest of the word that four letters completed: whoever types it out is not typing the next word. Letters that
  // could be both, the e of "slice" before "elbow", are the rest only when no word begins with them and what follows.
  const [rest, setRest] = useState('');
  const isRest = letters !== '' && rest.startsWith(letters);
  const answer = useCardWords(isRest ? '' : letters.slice(0, enough));
  const proposed = answer ?? [];
  const take = (word: string, typed: string) => {
    const shared = sharedStart(word, typed);
    onChange([...words, word]);
    setLetters(typed.slice(shared));
    setRest(word.slice(shared));
  };
  const [first, another] = proposed;
  const isTold = first !== undefined && another === undefined && letters.length >= enough;
  const isRestBefore = rest !== '' && letters.startsWith(rest) && answer?.length === 0;
  useEffect(() => {
    if (isTold) take(first, letters);
    if (!isRestBefore) return;
    setLetters(letters.slice(rest.length));
    setRest('');
  });
  return {
    letters,
    proposed: answer,
    type: (typed: string) => {
      setLetters(typed.toLowerCase().replace(/[^a-z]/g, ''));
    },
    press: (event: KeyboardEvent<HTMLInputElement>) => {
      if ((event.key === ' ' || event.key === 'Enter') && letters !== '') {
        event.preventDefault();
        if (isRest) {
          setLetters('');
          setRest('');
        } else if (first !== undefined) take(first, first);
      }
      if (event.key === 'Backspace' && letters === '') onChange(words.slice(0, -1));
    },
    paste: (event: ClipboardEvent<HTMLInputElement>) => {
      const pasted = wordsIn(event.clipboardData.getData('text'));
      if (pasted.length < 2) return;
      event.preventDefault();
      onChange([...words, ...pasted]);
    },
  };
}

function sharedStart(word: string, typed: string): number {
  let shared = 0;
  while (shared < typed.length && word[shared] === typed[shared]) shared += 1;
  return shared;
}

function helpFor(
  t: ReturnType<typeof useSpeech>['t'],
  letters: string,
  proposed: readonly string[] | null,
): string {
  if (letters === '' || proposed === null) return t('app.frame.card-help');
  if (proposed.length === 0) return t('app.frame.card-no-word', { letters });
  return t('app.frame.card-proposed', { words: proposed.slice(0, 4).join(', ') });
}

const wordsIn = (text: string) => text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
