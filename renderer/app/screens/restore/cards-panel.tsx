import { CircleCheck } from 'lucide-react';
import { Button, Icon } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { CardEntry } from './card-entry.tsx';
import { cardsLeft, nameOf, type CardSetWanted, type TypedCard } from './typed-cards.ts';

/** Cards as they are typed: the whole ones, and the words of the one that is being typed. */
export interface CardHand {
  readonly cards: readonly TypedCard[];
  readonly words: readonly string[];
}

export interface CardsPanelProps {
  readonly wanted: CardSetWanted;
  readonly hand: CardHand;
  readonly onChange: (hand: CardHand) => void;
}

/** How many cards are there of how many that are needed, each checked as soon as its words are in. */
export function CardsPanel({ wanted, hand, onChange }: CardsPanelProps) {
  const { t } = useSpeech();
  const { cards, words } = hand;
  const left = cardsLeft(cards, wanted);
  return (
    <section className="panel" aria-label={t('app.restore.with-cards')}>
      <p className="count-hero-number" role="status">
        {t('app.restore.cards-have', { have: cards.length, needed: cards.length + left })}
      </p>
      {cards.length > 0 && <WholeCards hand={hand} onChange={onChange} />}
      {left === 0 ? (
        <p>{t('app.restore.cards-enough')}</p>
      ) : (
        <CardEntry
          words={words}
          typed={cards}
          wanted={wanted}
          onWords={(next) => {
            onChange({ cards, words: next });
          }}
          onWhole={(card) => {
            onChange({ cards: [...cards, card], words: [] });
          }}
        />
      )}
    </section>
  );
}

function WholeCards({ hand, onChange }: Omit<CardsPanelProps, 'wanted'>) {
  const { t } = useSpeech();
  return (
    <ul className="sheet-list">
      {hand.cards.map((card) => (
        <li key={nameOf(card)} className="file-row" data-state="found">
          <Icon of={CircleCheck} />
          <span className="file-name">
            {card.group === null
              ? t('app.restore.card-whole', { index: card.index })
              : t('app.restore.card-whole-in-group', { index: card.index, group: card.group.number })}
          </span>
          <Button
            kind="plain"
            label={t('app.restore.card-remove', { index: card.index })}
            onPress={() => {
              onChange({ ...hand, cards: hand.cards.filter((other) => nameOf(other) !== nameOf(card)) });
            }}
          >
            {t('app.restore.card-remove-short')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
