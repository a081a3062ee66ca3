import { CryptoError } from '../errors.ts';
import { readingsOf } from './candidates.ts';
import { countCards, isWholeGroup, readSets, type GivenGroup, type GivenSet } from './card-sets.ts';
import { decryptSecret } from './cipher.ts';

/** What cards give. `wrong` names cards (1 = the first given) that do not belong with those that gave it. */
export type CombinedCards = {
  readonly identifier: number;
  readonly secret: Uint8Array;
  readonly wrong: readonly number[];
};

/**
 * The secret of enough SLIP-0039 cards of any kind, judged by the cards' own digests alone. All must be of one set;
 * more of it than needed are allowed.
 * Fails with `card-word-unknown`, `card-mistyped`, `cards-mixed`, `cards-too-few` ({have, need}) or `card-wrong`.
 */
export function combineCards(
  mnemonics: readonly string[],
  passphrase: Uint8Array = new Uint8Array(0),
): CombinedCards {
  const sets = readSets(mnemonics);
  if (sets.length > 1) throw tooFew(sets);
  const stranger = sets.flatMap(({ groups }) => groups).find(claimsAnotherThreshold);
  if (stranger !== undefined) throw new CryptoError('cards-mixed', { index: stranger.given[0]?.index ?? 1 });
  return firstFit(sets, passphrase, () => true);
}

/**
 * The secret of enough of our own cards that `judge` accepts: does it open the slot? Surplus cards are all tried,
 * and those that do not belong are named in `wrong`.
 * Fails as `combineCards` does, and with `wrong-secret` when the cards fit together but the judge refuses them.
 */
export function combineCandidates(
  mnemonics: readonly string[],
  judge: (secret: Uint8Array, identifier: number) => boolean,
): CombinedCards {
  return firstFit(readSets(mnemonics), new Uint8Array(0), judge, isOurs);
}

/** How far typed cards reach: of the set with most of them, how many are there and how many are needed at least. */
export function countTypedCards(mnemonics: readonly string[]): { have: number; need: number } {
  const sets = readSets(mnemonics).toSorted((a, b) => b.given.length - a.given.length);
  return sets[0] === undefined ? { have: 0, need: 1 } : countCards(sets[0]);
}

/**
 * Our cards hold 32 bytes, are extendable, and ask for no more work than the format's least, so that any machine
 * opens them and no foreign card keeps one busy.
 */
function isOurs(set: GivenSet): boolean {
  const isLong = set.given.every(({ card }) => card.value.length === 32);
  return isLong && set.isExtendable && set.iterationExponent === 0;
}

function firstFit(
  sets: readonly GivenSet[],
  passphrase: Uint8Array,
  judge: (secret: Uint8Array, identifier: number) => boolean,
  isKnown: (set: GivenSet) => boolean = () => true,
): CombinedCards {
  const whole = sets.filter(isWhole);
  if (whole.length === 0) throw tooFew(sets);
  let fits = !whole.some(isKnown);
  for (const set of whole.filter(isKnown)) {
    for (const { encrypted, wrong } of readingsOf(set)) {
      fits = true;
      const secret = decryptSecret(encrypted, passphrase, set);
      const { identifier } = set;
      if (judge(secret, identifier))
        return { identifier, secret, wrong: [...wrong, ...strangers(sets, set)] };
    }
  }
  throw new CryptoError(fits ? 'wrong-secret' : 'card-wrong');
}

function claimsAnotherThreshold(group: GivenGroup, i: number, groups: readonly GivenGroup[]): boolean {
  return groups.slice(0, i).some(({ groupIndex }) => groupIndex === group.groupIndex);
}

function isWhole(set: GivenSet): boolean {
  const groups = set.groups.filter(isWholeGroup).map(({ groupIndex }) => groupIndex);
  return new Set(groups).size >= set.groupThreshold;
}

function strangers(sets: readonly GivenSet[], own: GivenSet): number[] {
  return sets.filter((set) => set !== own).flatMap((set) => set.given.map(({ index }) => index));
}

/** Too few of one set; or cards of several sets, and the first of the smaller one is named. */
function tooFew(sets: readonly GivenSet[]): CryptoError {
  const [largest, other] = sets.toSorted((a, b) => b.given.length - a.given.length);
  const index = other?.given[0]?.index;
  if (index !== undefined) return new CryptoError('cards-mixed', { index });
  return new CryptoError('cards-too-few', largest === undefined ? { have: 0, need: 1 } : countCards(largest));
}
