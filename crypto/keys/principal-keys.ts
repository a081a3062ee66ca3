import { utf8 } from '../bytes.ts';
import { hash } from '../hash.ts';
import type { RandomBytes } from '../random.ts';
import { sodium } from '../sodium.ts';
import { secretBytes, type PrincipalSeed } from './secret-bytes.ts';

export type KeyPair = { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };

/** The two key pairs of a principal: Ed25519 to sign (64-byte secret key), X25519 to receive keys. */
export type PrincipalKeys = { readonly sign: KeyPair; readonly box: KeyPair };

/** A new principal's 32-byte seed; whoever has it is that principal. */
export function newSeed(random: RandomBytes): PrincipalSeed {
  return secretBytes<PrincipalSeed>(random(32));
}

/** The keys of a seed: Ed25519 seed H(key=seed, "SIGSIGN1"), X25519 secret H(key=seed, "SIGBOX01"). */
export function principalKeys(seed: PrincipalSeed): PrincipalKeys {
  const signSeed = hash(utf8('SIGSIGN1'), seed);
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(signSeed);
  sodium.memzero(signSeed);
  return { sign: { publicKey, secretKey: privateKey }, box: boxKeysOf(hash(utf8('SIGBOX01'), seed)) };
}

/** The X25519 pair of a 32-byte secret key. */
export function boxKeysOf(secretKey: Uint8Array): KeyPair {
  return { publicKey: sodium.crypto_scalarmult_base(secretKey), secretKey };
}
