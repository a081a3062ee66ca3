import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { LockedView } from '../../../../electron/contract/index.ts';
import { ErrorBanner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { cardsLeft, CardsPanel, mnemonicsOf, type CardHand, type CardSetWanted } from '../restore/index.ts';
import { BackToPassphrase } from './back-to-passphrase.tsx';
import { MissingWay } from './missing-way.tsx';
import { UnlockAction } from './unlock-action.tsx';
import { useUnlock } from './use-unlock.ts';

/** Restore cards, each checked as it is typed, until there are enough of them. */
export function CardsDoor({ vault, onBack }: { vault: LockedView; onBack: () => void }) {
  const [hand, setHand] = useState<CardHand>({ cards: [], words: [] });
  const wanted = setFor(vault, hand);
  return wanted === null ? (
    <MissingWay way="cards" onBack={onBack} />
  ) : (
    <Cards {...{ wanted, hand }} file={vault.file} onChange={setHand} onBack={onBack} />
  );
}

interface CardsProps {
  readonly file: string;
  readonly wanted: CardSetWanted;
  readonly hand: CardHand;
  readonly onChange: (hand: CardHand) => void;
  readonly onBack: () => void;
}

function Cards({ file, wanted, hand, onChange, onBack }: CardsProps) {
  const { t } = useSpeech();
  const { isUnlocking, error, unlock, forget } = useUnlock();
  const isEnough = cardsLeft(hand.cards, wanted) === 0;
  return (
    <Form
      className="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEnough && !isUnlocking) unlock(wanted.label, { kind: 'cards', cards: mnemonicsOf(hand.cards) });
      }}
    >
      <h2>{t('app.unlock.cards', { needed: wanted.needed, of: wanted.of ?? wanted.needed })}</h2>
      <ErrorBanner error={error} />
      <CardsPanel
        wanted={wanted}
        hand={hand}
        onChange={(next) => {
          forget();
          onChange(next);
        }}
      />
      {isEnough && <UnlockAction isUnlocking={isUnlocking} takesFocus error={error} file={file} />}
      <BackToPassphrase onBack={onBack} />
    </Form>
  );
}

/** The vault's card set; of several, as after copies have met, the one that the first card is of. */
function setFor({ slots }: LockedView, { cards }: CardHand): CardSetWanted | null {
  const sets = slots.filter(({ kind }) => kind === 'cards');
  const set = sets.find(({ label }) => label === String(cards[0]?.identifier)) ?? sets[0];
  const others = cards.length === 0 ? sets.map(({ label }) => label) : [];
  return set ? { label: set.label, needed: set.needed ?? 2, of: set.of ?? null, others } : null;
}
