import { CryptoError } from './errors.ts';

/**
 * Shamir's scheme byte by byte over GF(2^8) modulo x^8 + x^4 + x^3 + x + 1 (0x11B), the field of SLIP-39 and of
 * joint groups. Table look-ups are not constant time: it runs only where the whole secret is in memory anyway.
 */
const exp = new Uint8Array(255);
const log = new Uint8Array(256);
for (let i = 0, power = 1; i < 255; i++) {
  exp[i] = power;
  log[power] = i;
  const tripled = (power << 1) ^ power; // 3 generates the field
  power = tripled & 0x100 ? tripled ^ 0x11b : tripled;
}

/** A point of the polynomials: one byte of each at the same x. */
export type Point = { readonly x: number; readonly y: Uint8Array };

/**
 * The values at `x` of the polynomials of lowest degree through the points.
 * Fails with `bad-input` when there is no point, two have the same x, or their lengths differ.
 */
export function interpolate(points: readonly Point[], x: number): Uint8Array {
  const length = points[0]?.y.length ?? 0;
  const isUsable = new Set(points.map((point) => point.x)).size === points.length && points.length > 0;
  if (!isUsable || points.some(({ y }) => y.length !== length)) throw new CryptoError('bad-input');
  const result = new Uint8Array(length);
  for (const point of points) {
    if (point.x === x) return point.y.slice();
    addScaled(result, point.y, lagrangeLog(points, point, x));
  }
  return result;
}

/** The value at `x` of polynomials given by their coefficients, constants first. */
export function evaluate(coefficients: readonly Uint8Array[], x: number): Uint8Array {
  const result = new Uint8Array(coefficients[0]?.length ?? 0);
  for (const coefficient of coefficients.toReversed()) {
    result.forEach((value, i) => (result[i] = multiply(value, x) ^ (coefficient[i] ?? 0)));
  }
  return result;
}

/** Logarithm of the factor with which a point counts at `x`, which is none of the points' own. */
function lagrangeLog(points: readonly Point[], point: Point, x: number): number {
  let sum = 0;
  for (const other of points) {
    if (other !== point) sum += (log[other.x ^ x] ?? 0) - (log[other.x ^ point.x] ?? 0);
  }
  return ((sum % 255) + 255) % 255;
}

function addScaled(result: Uint8Array, y: Uint8Array, factorLog: number): void {
  const factor = exp[factorLog] ?? 0;
  for (let i = 0; i < y.length; i++) result[i] = (result[i] ?? 0) ^ multiply(y[i] ?? 0, factor);
}

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return exp[((log[a] ?? 0) + (log[b] ?? 0)) % 255] ?? 0;
}
