import { RotateCcw, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Banner, Button, CardWordsField, ErrorState } from '../../components/index.ts';
import type { WireError } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import {
  judgeCard,
  wordsOnCard,
  type CardSetWanted,
  type CardVerdict,
  type TypedCard,
} from './typed-cards.ts';
import { TypedWords } from './typed-words.tsx';

export interface CardEntryProps {
  readonly words: readonly string[];
  readonly typed: readonly TypedCard[];
  readonly wanted: CardSetWanted;
  readonly onWords: (words: readonly string[]) => void;
  readonly onWhole: (card: TypedCard) => void;
}

/** One card: typed word by word, then checked; what is wrong with it is said, and each word can be corrected. */
export function CardEntry(props: CardEntryProps) {
  const { words, typed, onWords } = props;
  const { t } = useSpeech();
  const { verdict, error } = useVerdict(props);
  if (words.length < wordsOnCard)
    return (
      <CardWordsField
        key={typed.length}
        label={t('app.restore.card-next', { number: typed.length + 1 })}
        words={words}
        autoFocus
        onChange={(next) => {
          onWords(next.slice(0, wordsOnCard));
        }}
      />
    );
  return (
    <div className="result">
      <div role="alert">{verdict && <Verdict verdict={verdict} wanted={props.wanted} />}</div>
      {error && <ErrorState error={error} />}
      {!verdict && !error && <p role="status">{t('app.restore.card-checking')}</p>}
      <TypedWords
        words={words}
        wrong={verdict?.state === 'unknown-word' ? verdict.place : null}
        onChange={onWords}
      />
      <div className="actions">
        <Button
          icon={RotateCcw}
          onPress={() => {
            onWords([]);
          }}
        >
          {t('app.restore.card-again')}
        </Button>
      </div>
    </div>
  );
}

type Bad = Exclude<CardVerdict, { readonly state: 'whole' }>;

/** Asks about a card as soon as all its words are in; a whole one is handed on at once. */
function useVerdict({ words, typed, wanted, onWhole }: CardEntryProps) {
  const [known, setKnown] = useState<{ readonly of: string; readonly verdict: Bad } | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const all = words.join(' ');
  useEffect(() => {
    if (words.length < wordsOnCard) return undefined;
    let isCurrent = true;
    void sigill.vault.checkCard({ words }).then((answer) => {
      if (!isCurrent) return;
      setError(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      const verdict = judgeCard(words, answer.value, typed, wanted);
      if (verdict.state === 'whole') onWhole(verdict.card);
      else setKnown({ of: all, verdict });
    });
    return () => {
      isCurrent = false;
    };
    // The words themselves are the question; what else there is does not change while one card is typed.
  }, [all]);
  return { verdict: known?.of === all ? known.verdict : null, error };
}

function Verdict({ verdict, wanted }: { verdict: Bad; wanted: CardSetWanted }) {
  const { t } = useSpeech();
  const values = {
    place: 'place' in verdict ? verdict.place : 0,
    index: 'index' in verdict ? verdict.index : 0,
    identifier: 'identifier' in verdict ? String(verdict.identifier) : '',
    label: wanted.label,
  };
  return (
    <Banner kind="warn" icon={TriangleAlert}>
      <strong>{t(`app.restore.card-${verdict.state}`, values)}</strong>{' '}
      {t(`app.restore.card-${verdict.state}.next`, values)}
    </Banner>
  );
}
