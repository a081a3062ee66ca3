import { concatBytes, equalBytes, fromHex, toHex, uint, utf8 } from '../bytes.ts';
import { CryptoError } from '../errors.ts';
import { evaluate, interpolate } from '../gf256.ts';
import { hash } from '../hash.ts';
import type { PrincipalId } from '../ids.ts';
import { secretBytes, type PrincipalSeed } from '../keys/index.ts';
import type { RandomBytes } from '../random.ts';

/** One member's share of a joint group's seed: x from 1, and 32 bytes. */
export type JointShare = { readonly x: number; readonly bytes: Uint8Array };

const mostMembers = 255;
/** An entry has 16 signers at most: the group and those who joined. */
const mostJoined = 15;

/**
 * Splits a joint group's seed so that any `threshold` of `count` shares give it and fewer give nothing:
 * byte-wise polynomials over GF(2^8) whose constants are the seed, at x = 1..count.
 * Fails with `bad-input` unless 2 <= threshold <= 15 and threshold <= count <= 255.
 */
export function splitSeed(
  seed: PrincipalSeed,
  threshold: number,
  count: number,
  random: RandomBytes,
): JointShare[] {
  const isPossible = threshold >= 2 && threshold <= Math.min(count, mostJoined) && count <= mostMembers;
  if (!isPossible) throw new CryptoError('bad-input', { threshold, count });
  const coefficients = [seed, ...Array.from({ length: threshold - 1 }, () => random(seed.length))];
  return Array.from({ length: count }, (_, i) => ({ x: i + 1, bytes: evaluate(coefficients, i + 1) }));
}

/**
 * The seed that exactly `threshold` shares give, any shares of the group. Too few or wrong shares give another
 * seed without a sign: check each with `checkShare` before, and the result against the group's public keys.
 * Fails with `bad-input` when none is given, an x is 0 or beyond 255, two are equal, or a share is not 32 bytes.
 */
export function joinSeed(shares: readonly JointShare[]): PrincipalSeed {
  if (shares.some(({ x }) => x < 1 || x > mostMembers)) throw new CryptoError('bad-input');
  return secretBytes<PrincipalSeed>(
    interpolate(
      shares.map(({ x, bytes }) => ({ x, y: bytes })),
      0,
    ),
  );
}

/** H("SIGSHARE" J x share), in hex: what the entry that sets the group says of each share. */
export function shareCommitment(group: PrincipalId, { x, bytes }: JointShare): string {
  return toHex(hash(concatBytes(utf8('SIGSHARE'), fromHex(group, 16), uint(x, 1), bytes)));
}

/** Fails with `share-wrong`, naming x, when a share is not the one that was committed to. */
export function checkShare(group: PrincipalId, share: JointShare, commitment: string): void {
  if (!equalBytes(fromHex(shareCommitment(group, share)), fromHex(commitment, 32))) {
    throw new CryptoError('share-wrong', { x: share.x });
  }
}
