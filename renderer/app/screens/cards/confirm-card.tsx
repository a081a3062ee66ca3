import { TriangleAlert } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { CardView } from '../../../../electron/contract/index.ts';
import { Banner, Dialog, ErrorState, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { HolderField } from './holder-field.tsx';
import { ReadBackForm } from './read-back-form.tsx';
import { useReadBack } from './use-read-back.ts';
import { WordField } from './word-field.tsx';

export interface ConfirmCardProps {
  readonly card: CardView;
  readonly identifier: number;
  readonly onClose: () => void;
  readonly onRight: () => void;
}

/** Two words of a handed-out card, read back from the paper; and who holds it, where nobody has said. */
export function ConfirmCard(props: ConfirmCardProps) {
  const { t } = useSpeech();
  const { index } = props.card;
  const ask = useCallback(() => sigill.vault.askForCard({ index }), [index]);
  const [asked, again] = useAnswer(ask);
  return (
    <Dialog isOpen onClose={props.onClose} title={t('app.cards.ask-title', { index })}>
      <p className="panel-text">{t('app.cards.ask-lead')}</p>
      {asked.state === 'waiting' && <LoadingState title={t('app.cards.loading')} />}
      {asked.state === 'refused' && <ErrorState error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && <Words {...props} places={asked.value.places} />}
    </Dialog>
  );
}

/** No word of the list is told from the others by fewer letters. */
const leastLetters = 3;

function Words({
  card,
  identifier,
  places,
  onClose,
  onRight,
}: ConfirmCardProps & { places: readonly number[] }) {
  const { t } = useSpeech();
  const { index } = card;
  const isHeld = card.holder !== '';
  const [holder, setHolder] = useState('');
  const back = useReadBack({
    count: places.length,
    least: leastLetters,
    ask: (typed) =>
      sigill.vault.confirmCard({
        index,
        words: places.map((place, at) => ({ place, word: typed[at] ?? '' })),
        holder: isHeld ? null : holder,
      }),
    onRight,
  });
  return (
    <ReadBackForm
      back={back}
      wrong={<Wrong {...{ index, identifier, places }} />}
      action={t('app.cards.check')}
      isReady={isHeld || holder.trim() !== ''}
      onClose={onClose}
    >
      {!isHeld && <HolderField value={holder} onChange={setHolder} autoFocus />}
      <div className="short-fields">
        {places.map((place, at) => (
          <WordField
            key={place}
            place={place}
            value={back.typed[at] ?? ''}
            autoFocus={isHeld && at === 0}
            onChange={(letters) => {
              back.type(at, letters);
            }}
          />
        ))}
      </div>
    </ReadBackForm>
  );
}

interface WrongProps {
  readonly index: number;
  readonly identifier: number;
  readonly places: readonly number[];
}

function Wrong({ index, identifier, places }: WrongProps) {
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
