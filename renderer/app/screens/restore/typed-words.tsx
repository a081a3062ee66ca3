import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button, Dialog } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { WordField } from '../cards/word-field.tsx';

export interface TypedWordsProps {
  readonly words: readonly string[];
  /** The word that is known to be wrong, by place from 1. */
  readonly wrong: number | null;
  readonly onChange: (words: readonly string[]) => void;
}

/** A card's words with their places; each can be pressed and typed again, the others stay. */
export function TypedWords({ words, wrong, onChange }: TypedWordsProps) {
  const { t } = useSpeech();
  const [place, setPlace] = useState<number | null>(null);
  return (
    <>
      <ol className="typed-words" aria-label={t('app.restore.card-label')}>
        {words.map((word, at) => (
          <li key={`${String(at)} ${word}`}>
            <button
              type="button"
              className="typed-word"
              data-wrong={wrong === at + 1 || undefined}
              aria-label={`${t('app.restore.word-fix-title', { place: at + 1 })}: ${word}`}
              onClick={() => {
                setPlace(at + 1);
              }}
            >
              <span className="typed-place">{at + 1}</span>
              {word}
            </button>
          </li>
        ))}
      </ol>
      {place !== null && (
        <FixWord
          place={place}
          onClose={() => {
            setPlace(null);
          }}
          onFix={(fixed) => {
            setPlace(null);
            onChange(words.map((word, at) => (at === place - 1 ? fixed : word)));
          }}
        />
      )}
    </>
  );
}

interface FixWordProps {
  readonly place: number;
  readonly onClose: () => void;
  readonly onFix: (word: string) => void;
}

function FixWord({ place, onClose, onFix }: FixWordProps) {
  const { t } = useSpeech();
  const [letters, setLetters] = useState('');
  return (
    <Dialog isOpen onClose={onClose} title={t('app.restore.word-fix-title', { place })}>
      <Form
        className="result"
        onSubmit={(event) => {
          event.preventDefault();
          if (letters.length >= 3) onFix(letters);
        }}
      >
        <WordField place={place} value={letters} onChange={setLetters} autoFocus />
        <div className="actions">
          <Button kind="primary" type="submit" isDisabled={letters.length < 3}>
            {t('app.restore.word-fix-save')}
          </Button>
          <Button onPress={onClose}>{t('app.frame.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
