import {
  CryptoError,
  type CompartmentId,
  type CryptoErrorCode,
  type PrincipalId,
  type RecordId,
  type RevisionId,
  type SetId,
  type VaultId,
} from '../../crypto/index.ts';

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

/** Ids that are one byte repeated. */
const repeated = (byte: number, length: number) => byte.toString(16).padStart(2, '0').repeat(length);
export const vaultId = (byte: number) => repeated(byte, 32) as VaultId;
export const principalId = (byte: number) => repeated(byte, 16) as PrincipalId;
export const compartmentId = (byte: number) => repeated(byte, 16) as CompartmentId;
export const recordId = (byte: number) => repeated(byte, 16) as RecordId;
export const revisionId = (byte: number) => repeated(byte, 16) as RevisionId;
export const setId = (byte: number) => repeated(byte, 16) as SetId;
