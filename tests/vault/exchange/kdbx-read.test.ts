import { describe, expect, it } from 'vitest';
import { readImport, readKdbx, standardLimits } from '../../../vault/exchange/index.ts';
import { codeOf, vector } from './support.ts';

const password = 'EXEMPEL lösenfras ett';

describe('a KDBX 3.1 file made by keepassxc-cli 2.7.4', () => {
  it('gives its logins with group, notes and earlier versions, and says what it left out', async () => {
    const preview = await readImport(vector('keepassxc-3.1.kdbx'), { password });
    expect(preview.items.map(({ kind, data, source }) => [kind, data, source])).toEqual([
      [
        'credential',
        {
          label: 'Växelns portal',
          username: 'EXEMPEL-vaxel',
          secret: 'EXEMPEL-nytt',
          url: 'https://vaxel.granudda.example',
        },
        { row: 1, groups: [] },
      ],
      [
        'credential',
        {
          label: 'Domänregistrar',
          username: 'EXEMPEL-maj-lis',
          secret: 'EXEMPEL-Lingon;åäö"1',
          url: 'https://registrar.granudda.example',
          system: 'Webb och domän',
          note: 'Ring 0980-31 92 00\nandra raden',
        },
        { row: 2, groups: ['Kommunikation', 'Webb och domän'] },
      ],
      [
        'credential',
        { label: 'Nödkonto 1', username: 'EXEMPEL-nod1', secret: 'EXEMPEL-Kvist 2 ', system: 'IT' },
        { row: 3, groups: ['IT'] },
      ],
    ]);
    expect(preview.leftOut).toEqual([
      { code: 'in-recycle-bin', count: 1 },
      { code: 'attachment', count: 1 },
    ]);
    // The second history entry of KeePassXC holds only the attachment: to us nothing changed.
    expect(preview.items.map(({ history }) => history?.map(({ data }) => data['secret']))).toEqual([
      ['EXEMPEL-gammalt'],
      [],
      [],
    ]);
  });

  it('takes an outer group for a compartment when its name is one', async () => {
    const compartmentNames = { Kommunikation: 'communication', IT: 'it' };
    const { items } = await readKdbx(vector('keepassxc-3.1.kdbx'), { password, compartmentNames });
    expect(items.map(({ data }) => [data['compartment'], data['system']])).toEqual([
      [undefined, undefined],
      ['communication', 'Webb och domän'],
      ['it', undefined],
    ]);
  });

  it('opens with a key file alone', async () => {
    const keyFile = vector('exempel.keyx');
    const { items } = await readKdbx(vector('keepassxc-3.1-key-file.kdbx'), { keyFile });
    expect(items[0]?.data).toEqual({ label: 'Bara nyckelfil', username: 'EXEMPEL-user' });
  });
});

describe('a KDBX 4 file saved by KeePassXC (ChaCha20, Argon2id)', () => {
  it('gives custom fields, one-time code, tags, expiry and both earlier versions', async () => {
    const { items } = await readKdbx(vector('keepassxc-4.0.kdbx'), { password });
    const byLabel = new Map(items.map((item) => [item.data['label'], item]));
    expect(byLabel.get('Nödkonto 1')?.data).toMatchObject({
      otp: 'otpauth://totp/N%C3%B6dkonto%201?secret=JBSWY3DPEHPK3PXP&period=30&digits=6',
      valid_to: '2027-01-31',
      tags: ['nödkonto', 'tier 0'],
      break_glass: true,
    });
    expect(byLabel.get('Nödkonto 1')?.data['extra']).toContainEqual({
      label: 'PIN',
      value: 'EXEMPEL-0000',
      hidden: true,
    });
    expect(byLabel.get('Webbhotell A')?.data['secret']).toBe('EXEMPEL-ändrat');
    expect(byLabel.get('Webbhotell A')?.history?.map(({ data }) => data['secret'])).toEqual(['EXEMPEL-🦦']);
  });
});

describe('a KDBX file that does not open', () => {
  const files = ['keepassxc-3.1.kdbx', 'keepassxc-4.0.kdbx'];

  it.each(files)('because of a wrong password is told from a missing one: %s', async (name) => {
    expect(await codeOf(() => readKdbx(vector(name), { password: 'EXEMPEL fel' }))).toBe('kdbx-wrong-secret');
    expect(await codeOf(() => readKdbx(vector(name), {}))).toBe('kdbx-secret-missing');
  });

  it.each(files)('because it was cut off anywhere gives nothing and says so: %s', async (name) => {
    const bytes = vector(name);
    // The costly derivation is only reached by whole headers; a few of those cuts are enough.
    const cuts = [...Array(60).keys()].map((at) => at * 4).concat(bytes.length - 1, bytes.length - 40);
    const limits = { ...standardLimits, aesRounds: 10_000_000 };
    for (const cut of cuts) {
      const code = await codeOf(() => readKdbx(bytes.subarray(0, cut), { password, limits }));
      expect(code, `cut at ${cut}`).toMatch(/^(kdbx-(damaged|wrong-secret|unsupported)|import-empty)$/);
    }
  });

  it('because a byte was flipped says so, and never shows half', async () => {
    const whole = vector('keepassxc-4.0.kdbx');
    for (let at = 0; at < whole.length; at += 37) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const code = await codeOf(() => readKdbx(bytes, { password }));
      expect(code, `byte ${at}`).toMatch(/^kdbx-(damaged|wrong-secret|unsupported|too-much-work)$/);
    }
  });
});
