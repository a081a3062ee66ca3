import { CryptoError } from '../errors.ts';
import type { RandomBytes } from '../random.ts';
import { writeCard } from './card.ts';
import { encryptSecret } from './cipher.ts';
import { sharesOf } from './sharing.ts';

/** A group of cards: any `threshold` of its `count` cards speak for it. 1 of 1, or a threshold of at least 2. */
export type CardGroup = { readonly threshold: number; readonly count: number };

export type SplitOptions = {
  readonly secret: Uint8Array;
  readonly groups: readonly CardGroup[];
  readonly groupThreshold: number;
  /** 0 to 32767, another than every set before it (`newIdentifier`). */
  readonly identifier: number;
  readonly random: RandomBytes;
  /** Empty for our cards: whoever has enough of them shall need nothing else. */
  readonly passphrase?: Uint8Array;
  readonly isExtendable?: boolean;
  readonly iterationExponent?: number;
};

/**
 * The cards of a secret, as SLIP-0039 mnemonics: one list for each group. Ours are extendable, e = 0 and without
 * passphrase. Fails with `bad-input` on a secret of odd length or under 16 bytes, thresholds that cannot be met,
 * more than 16 groups or cards in a group, or several cards in a group of threshold 1.
 */
export function splitSecret(options: SplitOptions): string[][] {
  const { secret, groups, groupThreshold, identifier, random } = options;
  assertPossible(options);
  const set = {
    identifier,
    isExtendable: options.isExtendable ?? true,
    iterationExponent: options.iterationExponent ?? 0,
    groupThreshold,
    groupCount: groups.length,
  };
  const encrypted = encryptSecret(secret, options.passphrase ?? new Uint8Array(0), set);
  const groupShares = sharesOf(encrypted, groupThreshold, groups.length, random);
  return groups.map((group, groupIndex) =>
    sharesOf(groupShares[groupIndex]?.y ?? encrypted, group.threshold, group.count, random).map(({ x, y }) =>
      writeCard({ ...set, groupIndex, memberIndex: x, memberThreshold: group.threshold, value: y }),
    ),
  );
}

/** A set identifier that none of the earlier ones has: 0 to 32767. */
export function newIdentifier(random: RandomBytes, earlier: ReadonlySet<number>): number {
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const identifier = ((high << 8) | low) & 0x7fff;
    if (!earlier.has(identifier)) return identifier;
  }
}

function assertPossible({
  secret,
  groups,
  groupThreshold,
  identifier,
  iterationExponent,
}: SplitOptions): void {
  const numbersFit =
    isWithin(identifier, 0, 0x7fff) && isWithin(iterationExponent ?? 0, 0, 15) && secret.length % 2 === 0;
  const groupsFit =
    isWithin(groups.length, 1, 16) &&
    isWithin(groupThreshold, 1, groups.length) &&
    groups.every(({ threshold, count }) => isWithin(count, 1, 16) && isWithin(threshold, 1, count)) &&
    groups.every(({ threshold, count }) => threshold > 1 || count === 1);
  if (!numbersFit || !groupsFit || secret.length < 16) throw new CryptoError('bad-input');
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
