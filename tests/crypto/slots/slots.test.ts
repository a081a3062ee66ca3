import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  appPolicy,
  cardsSecret,
  concatBytes,
  cryptoReady,
  defaultCost,
  fromHex,
  hash,
  newRecoveryCode,
  newSeed,
  noCost,
  openSlot,
  parseSlot,
  partHash,
  passphraseAndKeyFileSecret,
  passphraseSecret,
  recoveryCodeSecret,
  sealSlot,
  secretBytes,
  slotKinds,
  slotLength,
  smallestCost,
  systemRandom,
  toHex,
  uint,
  utf8,
  type KdfPolicy,
  type SlotKind,
  type SlotSecret,
} from '../../../crypto/index.ts';
import { openWithNonce } from '../../../crypto/seal.ts';
import { codeOf, flipped, manyRuns, principalId, vaultId } from '../support.ts';

beforeAll(cryptoReady);

const policy: KdfPolicy = { leastMemoryMib: 1, mostMemoryMib: 64, leastPasses: 1, mostPasses: 10 };
const cheap = { memoryMib: 1, passes: 1 };
const salt = () => systemRandom(16);
const secretOfBytes = (byte: number) => secretBytes<SlotSecret>(new Uint8Array(32).fill(byte));
const costOf = (kind: SlotKind) => (kind === 'recovery-code' || kind === 'cards' ? noCost : defaultCost);
const sealed = (kind: SlotKind, secret: SlotSecret, seed = newSeed(systemRandom)) =>
  sealSlot({
    vault: vaultId(1),
    principal: principalId(2),
    kind,
    cost: costOf(kind),
    salt: salt(),
    secret,
    seed,
  });

describe('a slot', () => {
  it.each(slotKinds)('for %s gives back its seed and its header', (kind) => {
    const seed = newSeed(systemRandom);
    const slot = sealed(kind, secretOfBytes(7), seed);
    expect(slot).toHaveLength(126);
    expect(openSlot(slot, secretOfBytes(7))).toEqual(seed);
    const header = { vault: vaultId(1), principal: principalId(2), kind, cost: costOf(kind) };
    expect(parseSlot(slot)).toEqual({ ...header, salt: slot.slice(62, 78) });
  });

  it('has its fields where the specification puts them', () => {
    const slot = sealed('passphrase', secretOfBytes(7));
    expect(toHex(slot.subarray(0, 62))).toBe(
      toHex(utf8('SIGSLOT1')) + '8001' + vaultId(1) + principalId(2) + '01' + '0100' + '03',
    );
    const header = slot.subarray(0, 78);
    const opened = openWithNonce(
      hash(header, secretOfBytes(7)),
      new Uint8Array(24),
      header,
      slot.subarray(78),
    );
    expect(opened).toEqual(openSlot(slot, secretOfBytes(7)));
  });

  it('says of another secret that it is wrong, not that the slot is damaged', () => {
    expect(codeOf(() => openSlot(sealed('cards', secretOfBytes(7)), secretOfBytes(8)))[0]).toBe(
      'wrong-secret',
    );
  });

  it('never opens with a changed bit, and its hash tells before', () => {
    const slot = sealed('passphrase', secretOfBytes(7));
    fc.assert(
      fc.property(fc.nat(slotLength - 1), fc.nat(7), (at, bit) => {
        const changed = flipped(slot, at, bit);
        expect(partHash(changed)).not.toBe(partHash(slot));
        const [code] = codeOf(() => openSlot(changed, secretOfBytes(7)));
        if (at < 8) expect(code).toBe('slot-damaged');
        else if (at < 10) expect(code).toBe('suite-unknown');
        else if (at < 58) expect(code).toBe('wrong-secret');
        else expect(['slot-damaged', 'wrong-secret']).toContain(code);
      }),
      manyRuns(300),
    );
  });

  it('is refused with another length', () => {
    const slot = sealed('cards', secretOfBytes(7));
    expect(codeOf(() => parseSlot(slot.subarray(1)))[0]).toBe('slot-damaged');
    expect(codeOf(() => parseSlot(concatBytes(slot, Uint8Array.of(0))))[0]).toBe('slot-damaged');
    expect(codeOf(() => parseSlot(new Uint8Array(0)))[0]).toBe('slot-damaged');
  });

  it('is refused when its kind is none or its cost does not belong to its kind', () => {
    const code = sealed('recovery-code', secretOfBytes(7));
    const passphrase = sealed('passphrase', secretOfBytes(7));
    for (const kind of [0, 5, 255]) {
      expect(codeOf(() => parseSlot(code.with(58, kind)))[0]).toBe('slot-damaged');
    }
    expect(codeOf(() => parseSlot(code.with(61, 3)))[0]).toBe('slot-damaged');
    expect(codeOf(() => parseSlot(passphrase.with(59, 0).with(60, 0)))[0]).toBe('slot-damaged');
    const slot = { vault: vaultId(1), principal: principalId(2), salt: salt(), secret: secretOfBytes(1) };
    const seed = newSeed(systemRandom);
    expect(codeOf(() => sealSlot({ ...slot, kind: 'cards', cost: defaultCost, seed }))[0]).toBe('bad-input');
    expect(codeOf(() => sealSlot({ ...slot, kind: 'passphrase', cost: noCost, seed }))[0]).toBe('bad-input');
  });

  it('with the same seed and secret is another slot with another salt', () => {
    const seed = newSeed(systemRandom);
    const [a, b] = [sealed('cards', secretOfBytes(7), seed), sealed('cards', secretOfBytes(7), seed)];
    expect(a.slice(78)).not.toEqual(b.slice(78));
  });
});

describe('the secret of a slot', () => {
  it('is the same however a passphrase is typed', () => {
    const at = salt();
    const secret = passphraseSecret('Exempel grön sjö-is', at, cheap, policy);
    for (const typed of [
      'exempelgrönsjöis',
      'EXEMPEL GRO\u0308N SJO\u0308\u2013IS',
      ' exempel\u00a0grön\tsjö is\n',
    ]) {
      expect(passphraseSecret(typed, at, cheap, policy)).toEqual(secret);
    }
    expect(passphraseSecret('exempelgronsjois', at, cheap, policy)).not.toEqual(secret);
  });

  it('hangs on the key file as well where there is one', () => {
    const at = salt();
    const file = utf8('EXEMPEL nyckelfil');
    const alone = passphraseSecret('exempel', at, cheap, policy);
    const both = passphraseAndKeyFileSecret('exempel', file, at, cheap, policy);
    expect(both).toEqual(hash(hash(file), alone));
    expect(passphraseAndKeyFileSecret('exempel', flipped(file, 0), at, cheap, policy)).not.toEqual(both);
  });

  it('of a recovery code is the hash of its bytes, of cards the bytes they share', () => {
    const { bytes } = newRecoveryCode(systemRandom);
    expect(recoveryCodeSecret(bytes)).toEqual(hash(bytes));
    expect(codeOf(() => recoveryCodeSecret(bytes.subarray(1)))[0]).toBe('bad-input');
    const shared = systemRandom(32);
    expect(cardsSecret(shared)).toEqual(shared);
    expect(codeOf(() => cardsSecret(shared.subarray(16)))[0]).toBe('bad-input');
  });

  it.each([
    [63, 3],
    [1025, 3],
    [256, 2],
    [256, 11],
    [65535, 255],
    [0, 0],
  ])('is not derived with %d MiB and %d passes: refused before any work', (memoryMib, passes) => {
    const started = performance.now();
    expect(codeOf(() => passphraseSecret('exempel', salt(), { memoryMib, passes }, appPolicy))).toEqual([
      'kdf-out-of-range',
      { memoryMib, passes },
    ]);
    expect(performance.now() - started).toBeLessThan(100);
  });

  it('is derived with the least that the app may do', () => {
    expect(passphraseSecret('exempel', salt(), smallestCost, appPolicy)).toHaveLength(32);
  });

  it('says when the memory cannot be had', () => {
    const huge = { ...policy, mostMemoryMib: 65535 };
    expect(codeOf(() => passphraseSecret('exempel', salt(), { memoryMib: 4095, passes: 1 }, huge))).toEqual([
      'memory-short',
      { memoryMib: 4095 },
    ]);
  });

  it('needs a salt of 16 bytes', () => {
    expect(codeOf(() => passphraseSecret('exempel', new Uint8Array(8), cheap, policy))[0]).toBe('bad-input');
  });

  it('opens its slot from the header alone, as a reader does', () => {
    const seed = newSeed(systemRandom);
    const at = salt();
    const secret = passphraseSecret('exempel på lösenfras', at, cheap, policy);
    const slot = sealSlot({
      vault: vaultId(1),
      principal: principalId(2),
      kind: 'passphrase',
      cost: cheap,
      salt: at,
      secret,
      seed,
    });
    const header = parseSlot(slot);
    expect(
      openSlot(slot, passphraseSecret('Exempel på lösenfras', header.salt, header.cost, policy)),
    ).toEqual(seed);
    expect(uint(header.cost.memoryMib, 2)).toEqual(fromHex('0001'));
  });
});
