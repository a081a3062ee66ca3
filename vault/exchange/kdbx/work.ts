import { ExchangeError } from '../errors.ts';
import type { ExchangeLimits } from '../limits.ts';
import { kdbxweb } from './library.ts';

const mebibyte = 1024 * 1024;

/**
 * Refuses a file whose header asks for more memory or passes than we give, before any is spent: anyone can write
 * 64 GiB into a header. Fails with `kdbx-too-much-work` or `kdbx-unsupported`.
 */
export function checkWork(header: kdbxweb.KdbxHeader, limits: ExchangeLimits): void {
  if (header.versionMajor === 3) checkRounds(header.keyEncryptionRounds ?? 0, limits);
  else checkParameters(header.kdfParameters, limits);
}

function checkParameters(parameters: kdbxweb.VarDictionary | undefined, limits: ExchangeLimits): void {
  const uuid = parameters?.get('$UUID');
  if (parameters === undefined || !(uuid instanceof ArrayBuffer)) throw new ExchangeError('kdbx-damaged');
  const { KdfId } = kdbxweb.Consts;
  switch (kdbxweb.ByteUtils.bytesToBase64(uuid)) {
    case KdfId.Aes:
      checkRounds(numberOf(parameters.get('R')), limits);
      return;
    case KdfId.Argon2d:
    case KdfId.Argon2id:
      checkArgon(parameters, limits);
      return;
    default:
      throw new ExchangeError('kdbx-unsupported');
  }
}

function checkArgon(parameters: kdbxweb.VarDictionary, limits: ExchangeLimits): void {
  const memoryMib = Math.ceil(numberOf(parameters.get('M')) / mebibyte);
  const passes = numberOf(parameters.get('I'));
  const lanes = numberOf(parameters.get('P'));
  if (parameters.get('V') !== 0x13) throw new ExchangeError('kdbx-unsupported');
  const tooMuch =
    memoryMib > limits.argonMemoryMib ||
    passes > limits.argonPasses ||
    lanes > limits.argonLanes ||
    // A pass over a mebibyte takes about 4 ms here: both at their most would be minutes.
    memoryMib * passes > limits.argonMemoryMib * 10;
  if (tooMuch) throw new ExchangeError('kdbx-too-much-work', { memoryMib, passes });
}

function checkRounds(rounds: number, limits: ExchangeLimits): void {
  if (rounds > limits.aesRounds)
    throw new ExchangeError('kdbx-too-much-work', { memoryMib: 0, passes: rounds });
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return value instanceof kdbxweb.Int64 ? value.value : 0;
}
