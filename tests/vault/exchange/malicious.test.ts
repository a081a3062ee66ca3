import { gzipSync } from 'fflate';
import kdbxweb from 'kdbxweb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeError } from '../../../vault/exchange/index.ts';
import { readCsv, readImport, readVcard, standardLimits } from '../../../vault/exchange/index.ts';
import { guardXml, unpackBounded } from '../../../vault/exchange/kdbx/guard.ts';
import { codeOf, exampleLogins, utf8, vector } from './support.ts';
import { writeKdbx } from '../../../vault/exchange/index.ts';

const megabytes = 1024 * 1024;

/** The refusal's code, and that it cost no more than the two seconds we promise: of the processor, not the clock. */
async function quickCode(act: () => unknown): Promise<string> {
  const started = process.cpuUsage();
  const code = await codeOf(act);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1e6).toBeLessThan(2);
  return code;
}

describe('a table that means harm, or that only went wrong', () => {
  it.each([
    ['import-too-large', 'a file of 40 MB', () => new Uint8Array(40 * megabytes).fill(65)],
    ['import-cell-too-long', 'one endless line', () => new Uint8Array(30 * megabytes).fill(65)],
    ['import-too-many-columns', 'a million columns', () => utf8(`Namn${';'.repeat(1_000_000)}\n`)],
    ['import-too-many-rows', 'millions of rows', () => utf8(`Namn;Mobil\n${'a;b\n'.repeat(7_000_000)}`)],
    ['import-empty', 'nothing but line breaks', () => utf8('\n'.repeat(90_000))],
    [
      'import-quote-unclosed',
      'a quote that never closes',
      () => utf8(`Namn;Mobil\n"Ylva;1\n${'Y;1\n'.repeat(50_000)}`),
    ],
    ['import-quote-unclosed', 'a quote opened in the last cell', () => utf8('Namn;Mobil\nYlva;"')],
    ['import-not-text', 'zero bytes', () => utf8('Namn;Mobil\nYlva;\0\0')],
    ['import-quote-unclosed', 'quotes in millions', () => utf8(`Namn;Mobil\n${'"'.repeat(8_000_000)};1`)],
    [
      'import-cell-too-long',
      'quotes and letters in turn',
      () => utf8(`Namn;Mobil\n${'"a'.repeat(8_000_000)};1`),
    ],
  ])('is refused at once: %s (%s)', async (code, _, make) => {
    const bytes = make();
    expect(await quickCode(() => readImport(bytes, { format: 'csv' }))).toBe(code);
  });

  it('tells where the quote was opened', () => {
    try {
      readCsv(utf8('Namn;Mobil\nYlva;1\nHarald;"2\n'));
      expect.unreachable();
    } catch (error) {
      expect((error as ExchangeError).numbers).toEqual({ row: 3 });
    }
  });

  it('does not reach the prototypes of anything by its headings or values', () => {
    const { items } = readCsv(utf8('Namn;__proto__;constructor\nYlva;{"x":1};y\n__proto__;a;b'));
    expect(items.map(({ data }) => data)).toEqual([{ given: 'Ylva' }, { given: '__proto__' }]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('an address book that means harm', () => {
  const card = (inner: string): Uint8Array => utf8(`BEGIN:VCARD\r\nVERSION:3.0\r\n${inner}END:VCARD\r\n`);
  it.each([
    [
      'import-cell-too-long',
      'one endless folded line',
      () => card(`NOTE:x\r\n${` ${'y'.repeat(70)}\r\n`.repeat(400_000)}`),
    ],
    ['import-too-many-columns', 'a million properties', () => card('TEL:112\r\n'.repeat(1_000_000))],
    ['vcard-damaged', 'cards in cards without an end', () => utf8('BEGIN:VCARD\r\n'.repeat(500_000))],
    [
      'import-cell-too-long',
      'a quoted-printable bomb',
      () => card(`NOTE;ENCODING=QUOTED-PRINTABLE:${'=41=\r\n'.repeat(100_000)}`),
    ],
    ['import-too-many-rows', 'cards in millions', () => utf8('BEGIN:VCARD\nEND:VCARD\n'.repeat(1_000_000))],
  ])('is refused at once: %s (%s)', async (code, _, make) => {
    const bytes = make();
    expect(await quickCode(() => readImport(bytes, { format: 'vcard' }))).toBe(code);
  });

  it('with a picture of 25 MB loses the picture and keeps the person', async () => {
    const bytes = card(
      `FN:Ylva Granbäcke\r\nPHOTO;ENCODING=b:\r\n${` ${'A'.repeat(74)}\r\n`.repeat(330_000)}`,
    );
    let preview = readVcard(card('FN:x\r\n'));
    expect(await quickCode(() => (preview = readVcard(bytes)))).toBe('no refusal');
    expect(preview.items[0]?.data['family']).toBe('Granbäcke');
    expect(preview.leftOut).toEqual([{ code: 'picture', count: 1 }]);
  });
});

describe('a password file that means harm', () => {
  const password = 'EXEMPEL lösenfras ett';

  /** The file with its header's Argon2 memory or passes replaced: no secret is needed to write that. */
  const asking = (name: 'M' | 'I', value: number): Uint8Array => {
    const bytes = vector('keepassxc-4.0.kdbx');
    const field = Uint8Array.of(1, 0, 0, 0, name.charCodeAt(0), 8, 0, 0, 0);
    const at =
      bytes.findIndex((_, start) => field.every((byte, i) => bytes[start + i] === byte)) + field.length;
    new DataView(bytes.buffer).setBigUint64(at, BigInt(value), true);
    return bytes;
  };

  it('by asking for 64 GiB, or for 2^31 passes, is refused before any is given', async () => {
    const memory = asking('M', 64 * 1024 * megabytes);
    const passes = asking('I', 2 ** 31);
    expect(await quickCode(() => readImport(memory, { password }))).toBe('kdbx-too-much-work');
    expect(await quickCode(() => readImport(passes, { password }))).toBe('kdbx-too-much-work');
  });

  it('by too many entries is refused before they are parsed', async () => {
    const options = { name: 'x', password, cost: { memoryMib: 1, passes: 1 }, now: 0 };
    const bytes = await writeKdbx(exampleLogins, options);
    const limits = { ...standardLimits, kdbxEntries: 3 };
    expect(await codeOf(() => readImport(bytes, { password, limits }))).toBe('kdbx-too-many-entries');
  });

  it('by a DOCTYPE, entities or endless nesting is refused', async () => {
    for (const xml of [
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><KeePassFile>&b;</KeePassFile>',
      '<!doctype x SYSTEM "file:///etc/passwd"><KeePassFile/>',
      `<KeePassFile>${'<Group>'.repeat(100)}`,
    ]) {
      expect(await codeOf(() => guardXml(xml, standardLimits))).toBe('kdbx-unsafe');
    }
    const many = `<Root>${'<Entry/>'.repeat(20_001)}</Root>`;
    expect(await quickCode(() => guardXml(many, standardLimits))).toBe('kdbx-too-many-entries');
  });

  it('by a DOCTYPE inside a file that opens is refused as well', async () => {
    const credentials = new kdbxweb.Credentials(kdbxweb.ProtectedValue.fromString(password));
    const kdbx = kdbxweb.Kdbx.create(credentials, '<!DOCTYPE x>');
    kdbx.header.setKdf(kdbxweb.Consts.KdfId.Aes);
    kdbx.header.kdfParameters?.set('R', kdbxweb.VarDictionary.ValueType.UInt64, new kdbxweb.Int64(1));
    const serialize = kdbx.buildXml.bind(kdbx);
    kdbx.buildXml = (context) => {
      serialize(context);
      const xml = kdbx.xml as unknown as {
        insertBefore(n: unknown, o: unknown): void;
        documentElement: unknown;
        implementation: { createDocumentType(n: string): unknown };
      };
      xml.insertBefore(xml.implementation.createDocumentType('x'), xml.documentElement);
    };
    const bytes = new Uint8Array(await kdbx.save());
    expect(await codeOf(() => readImport(bytes, { password }))).toBe('kdbx-unsafe');
  });

  it('by unpacking to far more than it is, is stopped on the way', async () => {
    const bomb = gzipSync(new Uint8Array(100 * megabytes), { level: 9 });
    expect(await quickCode(() => unpackBounded(bomb, standardLimits))).toBe('kdbx-unsafe');
    expect(await codeOf(() => unpackBounded(bomb.subarray(0, 500), standardLimits))).toBe('kdbx-damaged');
    expect(await codeOf(() => unpackBounded(utf8('hej'), standardLimits))).toBe('kdbx-damaged');
  });
});

describe('any bytes at all', () => {
  it('give a preview or a refusal of ours, never anything else', async () => {
    const hint = fc.constantFrom('', 'BEGIN:VCARD\r\n', 'Namn;Mobil\r\n', 'sep=;\n', '\x03Ù¢\x9agûKµ');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .string({
          unit: fc.constantFrom(...'BEGINVCARD:;,"=\\\r\n \tN-1.TELtypeö'.split('')),
          maxLength: 200,
        })
        .map(utf8),
    );
    await fc.assert(
      fc.asyncProperty(hint, bytes, async (start, rest) => {
        const whole = Uint8Array.from([
          ...Buffer.from(start, 'latin1'),
          ...rest,
          ...utf8(start.includes('VCARD') ? '\r\nEND:VCARD' : ''),
        ]);
        expect(await codeOf(() => readImport(whole, { password: 'EXEMPEL' }))).not.toMatch(/^unexpected/);
      }),
      { numRuns: 500 },
    );
  });
});
