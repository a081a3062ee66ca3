import { Check, TriangleAlert } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Form } from 'react-aria-components';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, Dialog, ErrorState, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { WordField } from './word-field.tsx';

export interface ConfirmCardProps {
  readonly index: number;
  readonly identifier: number;
  readonly onClose: () => void;
  readonly onRight: () => void;
}

/** Two words of a handed-out card, read back from the paper. What is wrong stays typed. */
export function ConfirmCard({ index, identifier, onClose, onRight }: ConfirmCardProps) {
  const { t } = useSpeech();
  const ask = useCallback(() => sigill.vault.askForCard({ index }), [index]);
  const [asked, again] = useAnswer(ask);
  return (
    <Dialog isOpen onClose={onClose} title={t('app.cards.ask-title', { index })}>
      <p className="panel-text">{t('app.cards.ask-lead')}</p>
      {asked.state === 'waiting' && <LoadingState title={t('app.cards.loading')} />}
      {asked.state === 'refused' && <ErrorState error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && (
        <Words {...{ index, identifier, onClose, onRight }} places={asked.value.places} />
      )}
    </Dialog>
  );
}

interface WordsProps extends ConfirmCardProps {
  readonly places: readonly number[];
}

function Words({ index, identifier, places, onClose, onRight }: WordsProps) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState<readonly string[]>(places.map(() => ''));
  const { check, isWrong, isChecking, error, forget } = useCheck(index, onRight);
  const isFilled = typed.every((word) => word.length >= 3);
  return (
    <Form
      className="result"
      onSubmit={(event) => {
        event.preventDefault();
        if (isFilled) check(places.map((place, at) => ({ place, word: typed[at] ?? '' })));
      }}
    >
      <div className="short-fields">
        {places.map((place, at) => (
          <WordField
            key={place}
            place={place}
            value={typed[at] ?? ''}
            autoFocus={at === 0}
            onChange={(letters) => {
              forget();
              setTyped(typed.map((word, other) => (other === at ? letters : word)));
            }}
          />
        ))}
      </div>
      <div role="alert">{isWrong && <Wrong {...{ index, identifier, places }} />}</div>
      {error && <ErrorState error={error} />}
      <div className="actions">
        <Button kind="primary" type="submit" icon={Check} isDisabled={!isFilled} isPending={isChecking}>
          {t('app.cards.check')}
        </Button>
        <Button onPress={onClose}>{t('app.frame.cancel')}</Button>
      </div>
    </Form>
  );
}

function Wrong({ index, identifier, places }: Pick<WordsProps, 'index' | 'identifier' | 'places'>) {
  const { t } = useSpeech();
  const [first = 1, second = 2] = places;
  return (
    <Banner kind="warn" icon={TriangleAlert}>
      <strong>{t('app.cards.wrong', { index })}</strong>{' '}
      {t('app.cards.wrong.next', {
        index,
        identifier: String(identifier),
        first: String(first),
        second: String(second),
      })}
    </Banner>
  );
}

type Typed = readonly { readonly place: number; readonly word: string }[];

function useCheck(index: number, onRight: () => void) {
  const [isWrong, setIsWrong] = useState(false);
  const [isChecking, setIsChecking] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const check = (words: Typed) => {
    setIsChecking(true);
    void sigill.vault.confirmCard({ index, words }).then((answer) => {
      setIsChecking(false);
      if (!answer.ok) setError(answer.error);
      else if (answer.value.right) onRight();
      else setIsWrong(true);
    });
  };
  const forget = () => {
    setIsWrong(false);
    setError(null);
  };
  return { check, isWrong, isChecking, error, forget };
}
