import { beforeAll, describe, expect, it } from 'vitest';
import {
  boxKeysOf,
  concatBytes,
  cryptoReady,
  dropKeys,
  fromHex,
  hash,
  isAcceptableBoxKey,
  isAcceptableSignKey,
  kidOf,
  listKey,
  newCompartmentKey,
  newSeed,
  principalKeys,
  printKey,
  recordKey,
  secretBytes,
  signBytes,
  systemRandom,
  toHex,
  utf8,
  verifySignature,
  type PrincipalSeed,
} from '../../../crypto/index.ts';
import { sodium } from '../../../crypto/sodium.ts';
import { compartmentId, flipped, codeOf, setId, vaultId } from '../support.ts';

beforeAll(cryptoReady);

const prime = fromHex('edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f');
/** prime + offset as 32 little-endian bytes; only the lowest byte changes for -1 .. 18. */
const primePlus = (offset: number, topBit = false) =>
  prime.map((byte, i) => (i === 0 ? byte + offset : i === 31 && topBit ? byte | 0x80 : byte));
const small = (value: number, topBit = false) =>
  new Uint8Array(32).map((_, i) => (i === 0 ? value : i === 31 && topBit ? 0x80 : 0));
/** The two u of order 8 on Curve25519 (RFC 7748 speaks of them in section 6.1; values in djb's list). */
const orderEight = [
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
].map((hex) => fromHex(hex));

describe('keys of a principal', () => {
  it('come from the seed as the specification says', () => {
    const seed = newSeed(systemRandom);
    const keys = principalKeys(seed);
    const sign = sodium.crypto_sign_seed_keypair(hash(utf8('SIGSIGN1'), seed));
    expect(keys.sign).toEqual({ publicKey: sign.publicKey, secretKey: sign.privateKey });
    expect(keys.box).toEqual(boxKeysOf(hash(utf8('SIGBOX01'), seed)));
  });

  it('sign what they sign, and nothing that differs in a bit', () => {
    const { sign } = principalKeys(newSeed(systemRandom));
    const message = utf8('Granudda kommun');
    const signature = signBytes(message, sign.secretKey);
    expect(verifySignature(signature, message, sign.publicKey)).toBe(true);
    for (let at = 0; at < 64; at++) {
      expect(verifySignature(flipped(signature, at, at % 8), message, sign.publicKey)).toBe(false);
    }
    expect(verifySignature(signature, flipped(message, 3), sign.publicKey)).toBe(false);
    expect(verifySignature(signature, message, principalKeys(newSeed(systemRandom)).sign.publicKey)).toBe(
      false,
    );
    expect(verifySignature(signature.subarray(1), message, sign.publicKey)).toBe(false);
    expect(verifySignature(signature, message, sign.publicKey.subarray(1))).toBe(false);
  });

  it('are acceptable', () => {
    for (let i = 0; i < 20; i++) {
      const keys = principalKeys(newSeed(systemRandom));
      expect(isAcceptableSignKey(keys.sign.publicKey)).toBe(true);
      expect(isAcceptableBoxKey(keys.box.publicKey)).toBe(true);
    }
  });

  it('need a seed of 32 bytes', () => {
    expect(codeOf(() => secretBytes<PrincipalSeed>(new Uint8Array(31)))).toEqual([
      'bad-input',
      { length: 31 },
    ]);
  });
});

describe('a signing key', () => {
  /** S and R of a signature that any message has under a key of small order, unless the verifier is strict. */
  const forgedByAnyone = concatBytes(small(1), new Uint8Array(32));

  it.each([
    ['the neutral element', small(1)],
    ['the point of order 2', primePlus(-1)],
    ['a point of order 4', small(0)],
    ['the other point of order 4', small(0, true)],
    ['the neutral element with its sign set', small(1, true)],
    ['the neutral element written as p + 1', primePlus(1)],
    ['zero written as p', primePlus(0)],
    ['y = p + 18, the largest 255-bit number', primePlus(18)],
    ['a point of order 8', fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')],
    ['y = 2, which is not on the curve', small(2)],
    ['too short', new Uint8Array(31)],
    ['too long', new Uint8Array(33)],
  ])('is refused when it is %s', (_what, key) => {
    expect(isAcceptableSignKey(key)).toBe(false);
    expect(verifySignature(forgedByAnyone, utf8('anything'), key)).toBe(false);
  });

  it('is refused when it is a good key plus a point of small order', () => {
    const good = principalKeys(newSeed(systemRandom)).sign.publicKey;
    const mixed = sodium.crypto_core_ed25519_add(good, primePlus(-1));
    expect(isAcceptableSignKey(good)).toBe(true);
    expect(isAcceptableSignKey(mixed)).toBe(false);
  });

  it('does not verify a signature whose S is not reduced', () => {
    const { sign } = principalKeys(newSeed(systemRandom));
    const signature = signBytes(utf8('a'), sign.secretKey);
    const order = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
    let carry = 0;
    const raised = signature.slice();
    for (let i = 0; i < 32; i++) {
      const sum = raised[32 + i]! + order[i]! + carry;
      raised[32 + i] = sum & 255;
      carry = sum >> 8;
    }
    expect(verifySignature(raised, utf8('a'), sign.publicKey)).toBe(false);
  });
});

describe('a key to receive', () => {
  it.each([
    ['zero', small(0)],
    ['one', small(1)],
    ['p - 1', primePlus(-1)],
    ['p', primePlus(0)],
    ['p + 1', primePlus(1)],
    ['p + 9, the base point written too large', primePlus(9)],
    ['p + 18', primePlus(18)],
    ['of order 8', orderEight[0]!],
    ['of order 8, the other', orderEight[1]!],
    ['the base point with bit 255 set', small(9, true)],
    ['too short', new Uint8Array(31)],
  ])('is refused when it is %s', (_what, key) => {
    expect(isAcceptableBoxKey(key)).toBe(false);
  });

  it('is accepted when it is the base point, or p - 2', () => {
    expect(isAcceptableBoxKey(small(9))).toBe(true);
    expect(isAcceptableBoxKey(primePlus(-2))).toBe(true);
  });
});

describe('a compartment key', () => {
  const key = newCompartmentKey(() => Uint8Array.from({ length: 32 }, (_, i) => i));
  const place = concatBytes(fromHex(vaultId(1)), fromHex(compartmentId(2)));

  it('gives its kid and one key for each use, as the specification says', () => {
    expect(kidOf(key)).toBe(toHex(hash(concatBytes(utf8('SIGKEYID'), key))));
    expect(recordKey(key, vaultId(1), compartmentId(2))).toEqual(
      hash(concatBytes(utf8('SIGREC01'), place), key),
    );
    expect(listKey(key, vaultId(1), compartmentId(2))).toEqual(
      hash(concatBytes(utf8('SIGLIST1'), place), key),
    );
    expect(printKey(key, vaultId(1), compartmentId(2), setId(3))).toEqual(
      hash(concatBytes(utf8('SIGPRNT1'), place, fromHex(setId(3))), key),
    );
    expect(dropKeys(key, vaultId(1), compartmentId(2))).toEqual(
      boxKeysOf(hash(concatBytes(utf8('SIGDROP1'), place), key)),
    );
  });

  it('gives other keys in another vault and another compartment', () => {
    const keys = [vaultId(1), vaultId(9)].flatMap((vault) =>
      [compartmentId(2), compartmentId(9)].map((compartment) => toHex(recordKey(key, vault, compartment))),
    );
    expect(new Set(keys).size).toBe(4);
  });
});
