import { useState } from 'react';
import type { SlotView, UnlockingView, WayInView } from '../../../../electron/contract/index.ts';
import { cardsLeft, mnemonicsOf, type CardHand, type CardSetWanted } from '../restore/index.ts';
import { useKeyFile, type KeyFileHold } from '../unlock/use-key-file.ts';

/** One of several ways to open a file, and what is typed for it. */
export interface WayInHold {
  /** Those that are whole. */
  readonly openers: readonly SlotView[];
  readonly opener: SlotView | null;
  readonly choose: (label: string) => void;
  readonly passphrase: string;
  readonly setPassphrase: (typed: string) => void;
  readonly code: string;
  readonly setCode: (typed: string) => void;
  readonly hand: CardHand;
  readonly setHand: (hand: CardHand) => void;
  readonly keyFile: KeyFileHold;
  /** As the engine takes it; null while something is lacking. */
  readonly way: WayInView | null;
}

/** @param first the label that is chosen to begin with; the first whole one unless given */
export function useWayIn(all: readonly SlotView[], first?: string): WayInHold {
  const openers = inOrder(all.filter(({ state, kind }) => state === 'whole' && kind !== 'unknown'));
  const [label, choose] = useState(first);
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState('');
  const [hand, setHand] = useState<CardHand>({ cards: [], words: [] });
  const keyFile = useKeyFile();
  const opener = openers.find((each) => each.label === label) ?? openers[0] ?? null;
  const unlocking = opener === null ? null : unlockingOf(opener, { passphrase, code, hand, keyFile });
  const way = opener === null || unlocking === null ? null : { label: opener.label, unlocking };
  const typed = { passphrase, setPassphrase, code, setCode, hand, setHand, keyFile };
  return { openers, opener, choose, way, ...typed };
}

const order: readonly SlotView['kind'][] = [
  'passphrase',
  'passphrase-and-key-file',
  'cards',
  'recovery-code',
  'unknown',
];

/** What most people have comes first, each kind by label. */
function inOrder(openers: readonly SlotView[]): readonly SlotView[] {
  return openers.toSorted(
    (one, other) =>
      order.indexOf(one.kind) - order.indexOf(other.kind) || one.label.localeCompare(other.label, 'sv'),
  );
}

type Typed = Pick<WayInHold, 'passphrase' | 'code' | 'hand' | 'keyFile'>;

function unlockingOf(
  opener: SlotView,
  { passphrase, code, hand, keyFile: { file } }: Typed,
): UnlockingView | null {
  switch (opener.kind) {
    case 'passphrase':
      return passphrase === '' ? null : { kind: 'passphrase', passphrase };
    case 'passphrase-and-key-file':
      return passphrase === '' || file === null
        ? null
        : { kind: 'passphrase-and-key-file', passphrase, keyFile: file.bytes };
    case 'recovery-code':
      return code.trim() === '' ? null : { kind: 'recovery-code', code };
    case 'cards':
      return cardsLeft(hand.cards, cardSetOf(opener)) > 0
        ? null
        : { kind: 'cards', cards: mnemonicsOf(hand.cards) };
    case 'unknown':
      return null;
  }
}

/** The set that cards are typed of. */
export function cardSetOf({ label, needed, of }: SlotView): CardSetWanted {
  return { label, needed: needed ?? 2, of: of ?? null };
}
