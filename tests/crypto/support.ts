import { CryptoError, type CryptoErrorCode } from '../../crypto/index.ts';

/** The code and numbers with which a call is refused; fails the test when it is not refused by this zone. */
export function codeOf(call: () => unknown): [CryptoErrorCode, Readonly<Record<string, number>>] {
  try {
    call();
  } catch (error) {
    if (error instanceof CryptoError) return [error.code, error.numbers];
    throw error;
  }
  throw new Error('was not refused');
}

/** Options of a property: few runs in everyday work, fifty times as many with SLOW=1. */
export function manyRuns(runs: number): { numRuns: number } {
  return { numRuns: process.env['SLOW'] === '1' ? runs * 50 : runs };
}

/** A copy with one bit of one byte changed. */
export function flipped(bytes: Uint8Array, at: number, bit = 0): Uint8Array {
  return bytes.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
}
