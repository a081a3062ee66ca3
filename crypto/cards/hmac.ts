import { concatBytes, uint } from '../bytes.ts';
import { sodium } from '../sodium.ts';

const blockLength = 64;

/** HMAC-SHA-256 (RFC 2104) under one key, made ready for many messages. */
export function hmacSha256(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const block = new Uint8Array(blockLength);
  block.set(key.length > blockLength ? sodium.crypto_hash_sha256(key) : key);
  const inner = block.map((byte) => byte ^ 0x36);
  const outer = block.map((byte) => byte ^ 0x5c);
  return (message) => {
    const digest = sodium.crypto_hash_sha256(concatBytes(inner, message));
    return sodium.crypto_hash_sha256(concatBytes(outer, digest));
  };
}

/** PBKDF2-HMAC-SHA-256 (RFC 8018): `length` bytes. Only for SLIP-0039, whose input is random already. */
export function pbkdf2(password: Uint8Array, salt: Uint8Array, rounds: number, length: number): Uint8Array {
  const hmac = hmacSha256(password);
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) => {
    let last = hmac(concatBytes(salt, uint(i + 1, 4)));
    const sum = last.slice();
    for (let round = 1; round < rounds; round++) {
      last = hmac(last);
      for (let at = 0; at < 32; at++) sum[at] = (sum[at] ?? 0) ^ (last[at] ?? 0);
    }
    return sum;
  });
  return concatBytes(...blocks).slice(0, length);
}
