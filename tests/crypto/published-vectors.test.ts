import { argon2id } from 'hash-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { hmacSha256, pbkdf2 } from '../../crypto/cards/hmac.ts';
import {
  boxKeysOf,
  cryptoReady,
  fromHex,
  hash,
  passphraseSecret,
  signBytes,
  toHex,
  utf8,
  verifySignature,
} from '../../crypto/index.ts';
import { openWithNonce, sealWithNonce } from '../../crypto/seal.ts';
import { sodium } from '../../crypto/sodium.ts';
import published from '../vectors/published.json' with { type: 'json' };
import { flipped } from './support.ts';

beforeAll(cryptoReady);

describe('XChaCha20-Poly1305', () => {
  const v = published.xchacha20poly1305;
  const [key, nonce, aad, plaintext] = [v.key, v.nonce, v.aad, v.plaintext].map((hex) => fromHex(hex));
  const sealed = fromHex(v.ciphertext + v.tag);

  it(`gives the ciphertext of ${v.source}`, () => {
    expect(sealWithNonce(key!, nonce!, aad!, plaintext!)).toEqual(sealed);
    expect(openWithNonce(key!, nonce!, aad!, sealed)).toEqual(plaintext);
  });

  it('opens nothing when key, nonce, bound bytes, ciphertext or tag differ in one bit', () => {
    expect(openWithNonce(flipped(key!, 0), nonce!, aad!, sealed)).toBeNull();
    expect(openWithNonce(key!, flipped(nonce!, 23), aad!, sealed)).toBeNull();
    expect(openWithNonce(key!, nonce!, flipped(aad!, 3), sealed)).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      expect(openWithNonce(key!, nonce!, aad!, flipped(sealed, at, at % 8))).toBeNull();
    }
    expect(openWithNonce(key!, nonce!, aad!, sealed.subarray(0, 15))).toBeNull();
  });
});

describe(`Ed25519 by ${published.ed25519.source}`, () => {
  it.each(published.ed25519.cases)('signs and verifies $message', (v) => {
    const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(fromHex(v.seed));
    expect(toHex(publicKey)).toBe(v.publicKey);
    expect(toHex(signBytes(fromHex(v.message), privateKey))).toBe(v.signature);
    expect(verifySignature(fromHex(v.signature), fromHex(v.message), publicKey)).toBe(true);
  });
});

describe(`X25519 by ${published.x25519.source}`, () => {
  it.each(published.x25519.products)('multiplies $point', ({ scalar, point, product }) => {
    expect(toHex(sodium.crypto_scalarmult(fromHex(scalar), fromHex(point)))).toBe(product);
  });

  it.each(published.x25519.pairs)('gives the public key $publicKey', ({ secretKey, publicKey }) => {
    expect(toHex(boxKeysOf(fromHex(secretKey)).publicKey)).toBe(publicKey);
  });
});

describe(`BLAKE2b by ${published.blake2b.source}`, () => {
  const { abc512, keyedEmpty512, empty256, abc256 } = published.blake2b;

  it('hashes with 512 bits, plain and keyed', () => {
    const key = Uint8Array.from({ length: 64 }, (_, i) => i);
    expect(toHex(sodium.crypto_generichash(64, utf8('abc'), null))).toBe(abc512);
    expect(toHex(sodium.crypto_generichash(64, utf8(''), key))).toBe(keyedEmpty512);
  });

  it('is H with 256 bits', () => {
    expect(toHex(hash(utf8('')))).toBe(empty256);
    expect(toHex(hash(utf8('abc')))).toBe(abc256);
  });
});

describe('Argon2id', () => {
  it(`of another implementation is that of ${published.argon2id.source}`, async () => {
    const { password, salt, memoryKib, passes } = published.argon2id;
    const cost = { parallelism: 1, iterations: passes, memorySize: memoryKib, hashLength: 32 };
    expect(await argon2id({ password, salt, ...cost, outputType: 'hex' })).toBe(published.argon2id.hash);
  });

  it('gives what that implementation gives, for salts of 16 bytes, the only ones libsodium takes', async () => {
    const policy = { leastMemoryMib: 1, mostMemoryMib: 64, leastPasses: 1, mostPasses: 4 };
    for (const [memoryMib, passes] of [
      [1, 1],
      [2, 3],
      [8, 4],
      [64, 3],
    ] as const) {
      const salt = hash(Uint8Array.of(memoryMib, passes)).slice(0, 16);
      const cost = { parallelism: 1, iterations: passes, memorySize: memoryMib * 1024, hashLength: 32 };
      const other = await argon2id({ password: 'exempelåäö', salt, ...cost, outputType: 'binary' });
      expect(passphraseSecret('Exempel Åäö', salt, { memoryMib, passes }, policy)).toEqual(other);
    }
  });
});

describe('the parts of SLIP-0039', () => {
  it.each(published.hmacSha256.cases)('HMAC-SHA-256 by RFC 4231: $tag', ({ key, message, tag }) => {
    expect(toHex(hmacSha256(fromHex(key))(fromHex(message)))).toBe(tag);
  });

  it.each(published.pbkdf2HmacSha256.cases)('PBKDF2 by RFC 7914: $password', (v) => {
    expect(toHex(pbkdf2(utf8(v.password), utf8(v.salt), v.rounds, 64))).toBe(v.key);
  });
});
