import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  concatBytes,
  cryptoReady,
  joinWraps,
  kidOf,
  newCompartmentKey,
  newSeed,
  openKeyWrap,
  openWrap,
  parseWrap,
  principalKeys,
  sealWrap,
  splitWraps,
  systemRandom,
  toHex,
  utf8,
  wrapLength,
} from '../../../crypto/index.ts';
import { sodium } from '../../../crypto/sodium.ts';
import { codeOf, compartmentId, flipped, manyRuns, principalId, vaultId } from '../support.ts';

beforeAll(cryptoReady);

const people = () => principalKeys(newSeed(systemRandom));
const wrapOf = (to: number, key = newCompartmentKey(systemRandom), keys = people()) => {
  const header = { vault: vaultId(1), of: compartmentId(2), name: kidOf(key), to: principalId(to), share: 0 };
  return { header, key, keys, bytes: sealWrap({ ...header, key, boxPublicKey: keys.box.publicKey }) };
};

describe('a wrap', () => {
  it('gives the compartment key to whom it is for, and to nobody else', () => {
    const { bytes, key, keys, header } = wrapOf(3);
    expect(bytes).toHaveLength(187);
    expect(parseWrap(bytes)).toEqual(header);
    expect(openWrap(bytes, keys.box)).toEqual(key);
    expect(openKeyWrap(bytes, keys.box)).toEqual(key);
    expect(codeOf(() => openWrap(bytes, people().box))[0]).toBe('seal-broken');
  });

  it('has its fields where the specification puts them', () => {
    const { bytes, header } = wrapOf(3);
    expect(toHex(bytes.subarray(0, 107))).toBe(
      toHex(utf8('SIGWRAP1')) + '8001' + header.vault + header.of + header.name + header.to + '00',
    );
  });

  it("is libsodium's sealed box, with the nonce BLAKE2b-24 of both public keys", () => {
    const { bytes, key, keys } = wrapOf(3);
    const box = bytes.subarray(107);
    expect(sodium.crypto_box_seal_open(box, keys.box.publicKey, keys.box.secretKey)).toEqual(key);
    const ephemeral = box.subarray(0, 32);
    const nonce = sodium.crypto_generichash(24, concatBytes(ephemeral, keys.box.publicKey), null);
    expect(sodium.crypto_box_open_easy(box.subarray(32), nonce, ephemeral, keys.box.secretKey)).toEqual(key);
    const theirs = sodium.crypto_box_seal(key, keys.box.publicKey);
    expect(openWrap(concatBytes(bytes.subarray(0, 107), theirs), keys.box)).toEqual(key);
  });

  it('is the same when the same randomness is drawn', () => {
    const { header, key, keys } = wrapOf(3);
    const random = (length: number) => new Uint8Array(length).fill(5);
    const make = () => toHex(sealWrap({ ...header, key, boxPublicKey: keys.box.publicKey, random }));
    expect(make()).toBe(make());
  });

  it('never opens with a changed bit in what matters', () => {
    const { bytes, keys } = wrapOf(3);
    fc.assert(
      fc.property(fc.nat(wrapLength - 1), fc.nat(7), (at, bit) => {
        const changed = flipped(bytes, at, bit);
        // Vault, compartment and principal are bound by the entry that lists the wrap, not by its box.
        if ((at >= 10 && at < 58) || (at >= 90 && at < 106)) return;
        const expected =
          at < 8 ? 'key-damaged' : at < 10 ? 'suite-unknown' : at < 90 ? 'key-damaged' : 'seal-broken';
        if (at === 106) expect(codeOf(() => openKeyWrap(changed, keys.box))[0]).toBe('key-damaged');
        else expect(codeOf(() => openWrap(changed, keys.box))[0]).toBe(expected);
      }),
      manyRuns(300),
    );
  });

  it('with a key that is not the one it names is refused, when made and when opened', () => {
    const { header, keys, bytes } = wrapOf(3);
    const key = newCompartmentKey(systemRandom);
    const wrong = { ...header, key, boxPublicKey: keys.box.publicKey };
    expect(codeOf(() => sealWrap(wrong))[0]).toBe('bad-input');
    const box = sodium.crypto_box_seal(key, keys.box.publicKey);
    const forged = concatBytes(bytes.subarray(0, 107), box);
    expect(codeOf(() => openWrap(forged, keys.box))[0]).toBe('key-damaged');
  });

  it('holds a share of a joint group when its share is not 0', () => {
    const { header, keys } = wrapOf(3);
    const share = systemRandom(32);
    const wrap = { ...header, of: principalId(9), share: 2, key: share, boxPublicKey: keys.box.publicKey };
    const bytes = sealWrap(wrap);
    expect(openWrap(bytes, keys.box)).toEqual(share);
    expect(codeOf(() => openKeyWrap(bytes, keys.box))[0]).toBe('key-damaged');
  });

  it('is not made to a key of small order', () => {
    const { header, key } = wrapOf(3);
    expect(codeOf(() => sealWrap({ ...header, key, boxPublicKey: new Uint8Array(32) }))[0]).toBe('bad-input');
  });
});

describe('a part of wraps', () => {
  const key = () => newCompartmentKey(systemRandom);

  it('holds the wraps of one key in order of whom they are to', () => {
    const same = key();
    const [a, b, c] = [wrapOf(1, same).bytes, wrapOf(2, same).bytes, wrapOf(3, same).bytes];
    expect(joinWraps([c, a, b])).toEqual(concatBytes(a, b, c));
    expect(splitWraps(joinWraps([b, a]))).toEqual([a, b]);
  });

  it('is not made of nothing, of two keys, or of two wraps to one principal', () => {
    const same = key();
    expect(codeOf(() => joinWraps([]))[0]).toBe('bad-input');
    expect(codeOf(() => joinWraps([wrapOf(1).bytes, wrapOf(2).bytes]))[0]).toBe('bad-input');
    expect(codeOf(() => joinWraps([wrapOf(1, same).bytes, wrapOf(1, same).bytes]))[0]).toBe('bad-input');
  });

  it('is refused when it is empty, cut, out of order, or of two keys', () => {
    const same = key();
    const [a, b] = [wrapOf(1, same).bytes, wrapOf(2, same).bytes];
    for (const part of [
      new Uint8Array(0),
      concatBytes(a, b).subarray(1),
      concatBytes(a, b).subarray(0, 300),
      concatBytes(b, a),
      concatBytes(a, a),
      concatBytes(a, wrapOf(2).bytes),
    ]) {
      expect(codeOf(() => splitWraps(part))[0]).toBe('key-damaged');
    }
  });
});
