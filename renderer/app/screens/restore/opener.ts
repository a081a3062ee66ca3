import type { RestoreProgressView, UnlockingView } from '../../../../electron/contract/index.ts';
import type { CardHand } from './cards-panel.tsx';
import { cardsLeft, codeCharacters, codeLength, mnemonicsOf, type CardSetWanted } from './typed-cards.ts';

export type Paper = NonNullable<RestoreProgressView['paper']>;
export type PaperOpener = Paper['opens'][number];
export type Way = 'cards' | 'recovery-code';

/** What was typed to open the sheets with; it stays while one goes back and forth. */
export interface Opener extends CardHand {
  readonly way: Way;
  readonly code: string;
}

/** The ways that the sheets name, cards first. */
export function waysOf({ opens }: Paper): readonly Way[] {
  return (['cards', 'recovery-code'] as const).filter((way) => opens.some(({ kind }) => kind === way));
}

/** Nothing typed yet. */
export function firstOpener(paper: Paper): Opener {
  return { way: waysOf(paper)[0] ?? 'cards', cards: [], words: [], code: '' };
}

/** The card set that the sheets are opened by; null where no cards open them. */
export function cardSetOf({ opens }: Paper): CardSetWanted | null {
  const set = opens.find(({ kind }) => kind === 'cards');
  return set ? { label: set.label, needed: set.needed ?? 2, of: set.of ?? null } : null;
}

/** Whether enough is typed to try. */
export function isReady(opener: Opener, paper: Paper): boolean {
  if (opener.way === 'recovery-code') return codeCharacters(opener.code).length === codeLength;
  const set = cardSetOf(paper);
  return set !== null && cardsLeft(opener.cards, set) === 0;
}

/** As the engine takes it. */
export function unlockingOf({ way, cards, code }: Opener): UnlockingView {
  return way === 'cards' ? { kind: 'cards', cards: mnemonicsOf(cards) } : { kind: 'recovery-code', code };
}

const openerCodes =
  /^(wrong-secret|recovery-code-mistyped|card-|cards-|paper-not-opened|secret-not-its-own|slot-damaged)/;

/** Whether a refusal is about what was typed, so that the way back leads there. */
export function isAboutOpener(code: string): boolean {
  return openerCodes.test(code);
}
