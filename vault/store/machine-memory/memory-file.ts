import {
  byteReader,
  concatBytes,
  CryptoError,
  decodeCanonical,
  encodeCanonical,
  fromUtf8,
  hash,
  openBlock,
  sealBlock,
  suite,
  toHex,
  fromHex,
  uint,
  utf8,
  type BlockKey,
  type EntryName,
  type RandomBytes,
  type VaultId,
} from '../../../crypto/index.ts';
import { framePlaintext, isObject, ModelError, unframePlaintext } from '../../model/index.ts';

/** What one principal remembers of a vault on one machine. docs/vault-format.md 16.1. */
export interface Remembered {
  /** When it was last seen there, in milliseconds since 1970 UTC by the machine's clock. */
  readonly at: number;
  /** Voids that were applied although the other side contradicts them. */
  readonly claims: readonly EntryName[];
  /** How many entries the log had. */
  readonly height: number;
  /** The tips that counted: they and their ancestors were verified. */
  readonly seen: readonly EntryName[];
}

const magic = 'SIGMEMO1';
const step = 256;
/** Principals that are remembered beside each other; the one longest not seen goes first. */
const mostSeals = 16;
const longestFile = 1_048_576;

/** The name of a vault's memory among those of a machine; it does not show which vault it is. */
export function memoryName(vault: VaultId): string {
  return `${toHex(hash(concatBytes(utf8(magic), fromHex(vault, 32)))).slice(0, 32)}.memory`;
}

/** What the holder of the key remembers; null when nothing in the file opens for it. */
export function readMemory(file: Uint8Array, key: BlockKey): Remembered | null {
  for (const seal of sealsOf(file)) {
    const text = openedOrNull(seal, key);
    if (text !== null) return rememberedOf(text);
  }
  return null;
}

/** The file with what the holder of the key remembers put first, in place of what it remembered before. */
export function writeMemory(
  file: Uint8Array | null,
  key: BlockKey,
  remembered: Remembered,
  random: RandomBytes,
): Uint8Array {
  const others = file === null ? [] : sealsOf(file).filter((seal) => openedOrNull(seal, key) === null);
  const text = encodeCanonical({ ...remembered });
  const own = sealBlock(key, magic, framePlaintext(text, step), random);
  const seals = [own, ...others].slice(0, mostSeals);
  return concatBytes(utf8(magic), uint(suite, 2), ...seals.flatMap((seal) => [uint(seal.length, 4), seal]));
}

/** None in a file that is not ours or was cut off: then nothing is remembered, which is what a new machine knows. */
function sealsOf(file: Uint8Array): Uint8Array[] {
  if (file.length > longestFile) return [];
  try {
    const read = byteReader(file);
    if (fromUtf8(read.take(8)) !== magic || read.uint(2) !== suite) return [];
    const seals: Uint8Array[] = [];
    while (read.left() > 0) seals.push(read.take(read.uint(4)));
    return seals;
  } catch (error) {
    if (error instanceof CryptoError) return [];
    throw error;
  }
}

function openedOrNull(seal: Uint8Array, key: BlockKey): Uint8Array | null {
  try {
    return unframePlaintext(openBlock(key, magic, seal), step);
  } catch (error) {
    if (error instanceof CryptoError || error instanceof ModelError) return null;
    throw error;
  }
}

function rememberedOf(text: Uint8Array): Remembered | null {
  const value = decodeCanonical(text);
  if (!isObject(value)) return null;
  const { at, claims, height, seen } = value;
  const isWhole = typeof at === 'number' && typeof height === 'number' && isNames(claims) && isNames(seen);
  return isWhole ? { at, claims, height, seen } : null;
}

function isNames(value: unknown): value is EntryName[] {
  return (
    Array.isArray(value) && value.every((name) => typeof name === 'string' && /^[0-9a-f]{64}$/.test(name))
  );
}
