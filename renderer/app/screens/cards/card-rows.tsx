import { Clock3 } from 'lucide-react';
import { useState } from 'react';
import type { CardView, InHandView } from '../../../../electron/contract/index.ts';
import { Badge, Button } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { ConfirmCard } from './confirm-card.tsx';
import { HandOver } from './hand-over.tsx';

export type CardsInHand = NonNullable<InHandView['cards']>;

type Doing = { readonly what: 'handing' | 'confirming'; readonly index: number };

/** Each card: who has it, since when, and whether two of its words were read back. */
export function CardRows({ cards: { cards, identifier } }: { cards: CardsInHand }) {
  const { t } = useSpeech();
  const [done, setDone] = useState<number | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const card = cards.find(({ index }) => index === doing?.index);
  const close = () => {
    setDoing(null);
  };
  return (
    <>
      <p className="for-listeners" role="status">
        {done !== null && t('app.cards.card-done', { index: done })}
      </p>
      <ul className="sheet-list">
        {cards.map((each) => (
          <CardRow
            key={each.index}
            card={each}
            onDo={(what) => {
              setDoing({ what, index: each.index });
            }}
          />
        ))}
      </ul>
      {card && doing?.what === 'handing' && <HandOver card={card} onClose={close} />}
      {card && doing?.what === 'confirming' && (
        <ConfirmCard
          {...{ card, identifier }}
          onClose={close}
          onRight={() => {
            setDone(card.index);
            close();
          }}
        />
      )}
    </>
  );
}

interface CardRowProps {
  readonly card: CardView;
  readonly onDo: (what: Doing['what']) => void;
}

function CardRow({ card, onDo }: CardRowProps) {
  const { t } = useSpeech();
  const { index, state } = card;
  return (
    <li className="card-row">
      <span className="card-shape" data-needed={state === 'confirmed' || undefined} aria-hidden="true">
        {index}
      </span>
      <span>
        <span className="card-row-name">{t('app.cards.card', { index })}</span>
        <Standing card={card} />
      </span>
      <StateBadge state={state} />
      <CardActions card={card} onDo={onDo} />
    </li>
  );
}

function Standing({ card: { holder, handedAt, confirmedAt } }: { card: CardView }) {
  const { t, locale } = useSpeech();
  if (holder === '') return <span className="card-row-more">{t('app.cards.nobody')}</span>;
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const day = (moment: string) => format.format(new Date(moment));
  return (
    <span className="card-row-more">
      {confirmedAt !== null
        ? t('app.cards.held-confirmed', { holder, day: day(confirmedAt) })
        : t('app.cards.held', { holder, day: handedAt === null ? '' : day(handedAt) })}
    </span>
  );
}

function StateBadge({ state }: Pick<CardView, 'state'>) {
  const { t } = useSpeech();
  if (state === 'confirmed') return <Badge kind="ok">{t('app.cards.confirmed')}</Badge>;
  if (state === 'unknown') return <Badge kind="warn">{t('app.cards.cannot-confirm')}</Badge>;
  return (
    <Badge kind="plain" icon={Clock3}>
      {t('app.cards.not-confirmed')}
    </Badge>
  );
}

function CardActions({ card: { index, state, holder }, onDo }: CardRowProps) {
  const { t } = useSpeech();
  const { canWrite } = useSession();
  if (!canWrite) return null;
  const isHeld = holder !== '';
  return (
    <span className="card-row-actions">
      <Button
        kind={isHeld ? 'plain' : 'quiet'}
        label={t(isHeld ? 'app.cards.move-card' : 'app.cards.hand-card', { index })}
        onPress={() => {
          onDo('handing');
        }}
      >
        {t(isHeld ? 'app.cards.move' : 'app.cards.hand')}
      </Button>
      {state === 'open' && (
        <Button
          label={t('app.cards.confirm-card', { index })}
          onPress={() => {
            onDo('confirming');
          }}
        >
          {t('app.cards.confirm')}
        </Button>
      )}
    </span>
  );
}
