import { describe, expect, it } from 'vitest';
import { readKdbx, writeKdbx, type ExportItem } from '../../../vault/exchange/index.ts';
import { codeOf, exampleLogins, hasKeepassxc, keepassxc } from './support.ts';

const password = 'EXEMPEL lösenfras två';
const options = { name: 'Granudda', password, cost: { memoryMib: 1, passes: 1 }, now: Date.UTC(2026, 2, 12) };
const compartmentNames = { 'IT-inloggningar': 'it', Kommunikationsinloggningar: 'communication' };

describe('a KDBX file that we write', () => {
  it('comes back with everything, order of fields and groups included', async () => {
    const { items, problems, leftOut } = await readKdbx(await writeKdbx(exampleLogins, options), {
      password,
      compartmentNames,
    });
    expect([problems, leftOut]).toEqual([[], []]);
    const byLabel = (label: unknown) => items.find(({ data }) => data['label'] === label);
    for (const { data, changedAt, compartmentName = '' } of exampleLogins) {
      const compartment = (compartmentNames as Record<string, string>)[compartmentName];
      const otp =
        data['otp'] && 'otpauth://totp/N%C3%B6dkonto%201?secret=JBSWY3DPEHPK3PXP&period=30&digits=6';
      const back = byLabel(data['label']);
      expect(back?.data).toEqual({
        ...data,
        ...(otp ? { otp } : {}),
        ...(compartment ? { compartment } : {}),
      });
      expect(back?.changedAt).toBe(changedAt);
    }
    expect(byLabel('Nödkonto 1')?.history).toEqual([
      {
        at: Date.UTC(2026, 1, 1),
        data: { ...exampleLogins[0]?.history?.[0]?.data, compartment: 'it' },
      },
    ]);
  });

  it('opens with its key file only when it was given one', async () => {
    const keyFile = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
    const bytes = await writeKdbx(exampleLogins, { ...options, keyFile });
    expect(await codeOf(() => readKdbx(bytes, { password }))).toBe('kdbx-wrong-secret');
    expect((await readKdbx(bytes, { password, keyFile })).items).toHaveLength(3);
  });

  it('has no person in it, and is refused without a login or a password', async () => {
    const person: ExportItem = { kind: 'contact', data: { given: 'Ylva' } };
    expect(await codeOf(() => writeKdbx([person], options))).toBe('export-empty');
    expect(await codeOf(() => writeKdbx(exampleLogins, { ...options, password: '' }))).toBe(
      'export-secret-missing',
    );
  });

  it('is not finished once it was cancelled', async () => {
    const signal = AbortSignal.abort();
    expect(await codeOf(() => writeKdbx(exampleLogins, { ...options, signal }))).toBe('exchange-cancelled');
  });
});

describe.skipIf(!hasKeepassxc)('keepassxc-cli (needs the Debian package keepassxc)', () => {
  it('opens our file and lists the same groups and entries', async () => {
    const list = keepassxc(await writeKdbx(exampleLogins, options), password, 'ls', '-R', '-f');
    expect(list.trim().split('\n').sort()).toEqual([
      'IT-inloggningar/',
      'IT-inloggningar/Katalogtjänst/',
      'IT-inloggningar/Katalogtjänst/Nödkonto 1',
      'Kommunikationsinloggningar/',
      'Kommunikationsinloggningar/Webb/',
      'Kommunikationsinloggningar/Webb/Webbhotell A',
      'Utan fack',
    ]);
  });

  it('shows every field as it was, custom and hidden ones and the one-time code too', async () => {
    const file = await writeKdbx(exampleLogins, options);
    const shown = keepassxc(
      file,
      password,
      'show',
      '-s',
      '--all',
      'IT-inloggningar/Katalogtjänst/Nödkonto 1',
    );
    for (const line of [
      'Title: Nödkonto 1',
      'UserName: EXEMPEL-nod1@granudda.example',
      'Password: EXEMPEL "åäö" ;<&> slut ',
      'URL: https://katalog.granudda.example/?a=1&b=2',
      'PIN: EXEMPEL-0000',
      'Avtal: EXEMPEL 2026-1',
      'Tags: nödkonto,tier 0',
    ]) {
      expect(shown.split('\n')).toContain(line);
    }
    const code = keepassxc(file, password, 'show', '-t', 'IT-inloggningar/Katalogtjänst/Nödkonto 1');
    expect(code.trim()).toMatch(/^\d{6}$/);
  });

  it('opens a file whose texts hold what XML cannot, or holds only escaped', async () => {
    const odd = 'a]]>b <c> &amp; "d" \'e\' \uFFFE\u0001\t f';
    const data = {
      label: 'Udda',
      username: odd,
      secret: odd,
      note: `ett\n${odd}`,
      system: 'A/B <&>',
      extra: [{ label: 'x]]>', value: odd }],
    };
    const file = await writeKdbx([{ kind: 'credential', data }], options);
    expect(keepassxc(file, password, 'ls', '-R')).toContain('Udda');
    const shown = keepassxc(file, password, 'search', 'Udda');
    expect(shown.trim()).toBe('/A/B <&>/Udda');
    const { items } = await readKdbx(file, { password });
    const plain = 'a]]>b <c> &amp; "d" \'e\' \t f';
    expect(items[0]?.data).toEqual({
      label: 'Udda',
      username: plain.replace(/\s+/g, ' '),
      secret: odd,
      note: `ett\n${plain}`,
      system: 'A/B <&>',
      extra: [{ label: 'x]]>', value: odd, hidden: true }],
    });
  });

  it('finds the earlier version in the history of its XML', async () => {
    const xml = keepassxc(await writeKdbx(exampleLogins, options), password, 'export', '--format=xml');
    expect(xml).toMatch(/<History>[\s\S]*EXEMPEL-förra[\s\S]*<\/History>/);
  });
});
