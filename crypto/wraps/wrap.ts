import { byteReader, concatBytes, fromHex, toHex, uint, utf8 } from '../bytes.ts';
import { openBox, sealBox } from '../box.ts';
import { CryptoError } from '../errors.ts';
import type { CompartmentId, PrincipalId, VaultId } from '../ids.ts';
import { kidOf, secretBytes, type CompartmentKey, type KeyPair } from '../keys/index.ts';
import { systemRandom, type RandomBytes } from '../random.ts';
import { suite } from '../suite.ts';

export const wrapLength = 187;
const headerLength = 107;

/**
 * What a wrap says of itself. `share` 0: `of` is a compartment, `name` the kid of its key.
 * `share` x > 0: `of` is a joint group, `name` its Ed25519 key in hex, and the wrap holds share x of its seed.
 */
export type WrapHeader = {
  readonly vault: VaultId;
  readonly of: CompartmentId | PrincipalId;
  readonly name: string;
  readonly to: PrincipalId;
  readonly share: number;
};

/**
 * Seals a compartment key, or a joint group's share, to a principal's X25519 key: 187 bytes.
 * Fails with `bad-input` when a length is wrong, or when `share` is 0 and the key does not give its kid.
 */
export function sealWrap(
  wrap: WrapHeader & { key: Uint8Array; boxPublicKey: Uint8Array; random?: RandomBytes },
): Uint8Array {
  if (wrap.key.length !== 32 || !keyHasName(wrap, wrap.key)) throw new CryptoError('bad-input');
  return concatBytes(
    utf8('SIGWRAP1'),
    uint(suite, 2),
    fromHex(wrap.vault, 32),
    fromHex(wrap.of, 16),
    fromHex(wrap.name, 32),
    fromHex(wrap.to, 16),
    uint(wrap.share, 1),
    sealBox(wrap.boxPublicKey, wrap.key, wrap.random ?? systemRandom),
  );
}

/**
 * Reads a wrap's header. Fails with `key-damaged` when the bytes do not have a wrap's form, with `suite-unknown`
 * on a newer suite.
 */
export function parseWrap(bytes: Uint8Array): WrapHeader {
  const read = byteReader(bytes);
  if (bytes.length !== wrapLength || toHex(read.take(8)) !== toHex(utf8('SIGWRAP1'))) {
    throw new CryptoError('key-damaged');
  }
  if (read.uint(2) !== suite) throw new CryptoError('suite-unknown');
  return {
    vault: toHex<VaultId>(read.take(32)),
    of: toHex<CompartmentId | PrincipalId>(read.take(16)),
    name: toHex(read.take(32)),
    to: toHex<PrincipalId>(read.take(16)),
    share: read.uint(1),
  };
}

/**
 * The 32 bytes in a wrap. A compartment key is checked against its kid; a share has its own check (`checkShare`).
 * Fails with `seal-broken` when it is not for these keys or was changed, with `key-damaged` when the key inside is
 * not the one the wrap names.
 */
export function openWrap(bytes: Uint8Array, boxKeys: KeyPair): Uint8Array {
  const header = parseWrap(bytes);
  const key = openBox(boxKeys, bytes.subarray(headerLength));
  if (!keyHasName(header, key)) throw new CryptoError('key-damaged');
  return key;
}

/** Opens a wrap that must hold a compartment key; a share is refused with `key-damaged`. Else as `openWrap`. */
export function openKeyWrap(bytes: Uint8Array, boxKeys: KeyPair): CompartmentKey {
  if (parseWrap(bytes).share !== 0) throw new CryptoError('key-damaged');
  return secretBytes<CompartmentKey>(openWrap(bytes, boxKeys));
}

function keyHasName(header: Pick<WrapHeader, 'share' | 'name'>, key: Uint8Array): boolean {
  return header.share !== 0 || kidOf(secretBytes<CompartmentKey>(key)) === header.name;
}
