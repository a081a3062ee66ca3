import { concatBytes, equalBytes } from '../bytes.ts';
import { interpolate, type Point } from '../gf256.ts';
import type { RandomBytes } from '../random.ts';
import { hmacSha256 } from './hmac.ts';

/** Where SLIP-0039 puts the secret and its digest on the polynomials. */
const secretX = 255;
const digestX = 254;
const digestLength = 4;

/** Splits a secret into `count` points, x = 0..count-1, of which any `threshold` give it back. SLIP-0039. */
export function sharesOf(secret: Uint8Array, threshold: number, count: number, random: RandomBytes): Point[] {
  if (threshold === 1) return Array.from({ length: count }, (_, x) => ({ x, y: secret }));
  const free = Array.from({ length: threshold - 2 }, (_, x) => ({ x, y: random(secret.length) }));
  const salt = random(secret.length - digestLength);
  const digest = concatBytes(digestOf(secret, salt), salt);
  const base = [...free, { x: digestX, y: digest }, { x: secretX, y: secret }];
  return Array.from({ length: count }, (_, x) => ({ x, y: interpolate(base, x) }));
}

/**
 * The secret that exactly `threshold` points give; null when their digest shows that one does not belong. A wrong
 * point passes once in 2^32. With a threshold of 1 there is no digest: the point is the secret.
 */
export function secretOf(points: readonly Point[]): Uint8Array | null {
  const secret = interpolate(points, secretX);
  if (points.length === 1) return secret;
  const digest = interpolate(points, digestX);
  const expected = digestOf(secret, digest.slice(digestLength));
  return equalBytes(expected, digest.slice(0, digestLength)) ? secret : null;
}

function digestOf(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return hmacSha256(salt)(secret).slice(0, digestLength);
}
