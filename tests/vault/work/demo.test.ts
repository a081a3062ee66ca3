import { describe, expect, it } from 'vitest';
import {
  createIdSource,
  normalisePhone,
  parseInput,
  schemas,
  type JsonObject,
} from '../../../vault/model/index.ts';
import { nameByNumber } from '../../../vault/work/demo/names.ts';
import { demoRecords, nordfjall, resolveRefs, type DemoItem } from '../../../vault/work/demo/index.ts';

const now = Date.UTC(2026, 2, 12, 8, 40);
const items = [...demoRecords({ seed: 1, now, size: 'municipality' }).items];
const smallRegion = { staff: 200, crisisContacts: 60, systems: 20, credentials: 30, envelopes: 6 };
const regionItems = [...nordfjall(1, now, smallRegion)];

const ofKind = (kind: string): DemoItem[] => items.filter((item) => item.kind === kind);
const find = (ref: string): JsonObject => items.find((item) => item.ref === ref)?.data ?? {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

const series: [bigint, bigint][] = [
  [46701740605n, 46701740699n],
  [46313900600n, 46313900699n],
  [46406280400n, 46406280499n],
  [46846500400n, 46846500499n],
  [46980319200n, 46980319299n],
  [447700900000n, 447700900999n],
];
const isReserved = (number: string): boolean => {
  if (['112', '11313', '11414'].includes(number)) return true;
  const digits = BigInt(number.replace(/\D/g, ''));
  return series.some(([first, last]) => digits >= first && digits <= last);
};

describe('Granudda kommun', () => {
  it('has as many of everything as the requirement says', () => {
    expect(ofKind('contact').length).toBeGreaterThanOrEqual(115);
    expect(ofKind('contact').length).toBeLessThanOrEqual(125);
    const counts = [
      'system',
      'credential',
      'envelope',
      'envelope-copy',
      'custodian',
      'print-batch',
      'drill',
      'medium',
    ];
    expect(counts.map((kind) => ofKind(kind).length)).toEqual([36, 44, 11, 22, 5, 4, 3, 2]);
    expect(ofKind('printed-document').filter(({ data }) => data['type'] === 'wallet-card')).toHaveLength(22);
    expect(ofKind('printed-document').filter(({ data }) => data['type'] === 'binder')).toHaveLength(6);
  });

  it('has lists with as many rows as the requirement says', () => {
    const rows: Record<string, number> = Object.fromEntries(
      ofKind('list').map(({ data }) => [text(data['name']), (data['entries'] as unknown[]).length]),
    );
    expect(rows).toEqual({
      'Larm krisledning': 31,
      Krisstab: 18,
      'IT och leverantörer': 26,
      'Hemtjänst Centrum': 34,
      'Hemtjänst Sörsel': 19,
      Media: 16,
      'Myndigheter och grannar': 24,
      'Kanaler till medarbetare': 9,
      Förtroendevalda: 31,
      'Bank och lön': 8,
      Skolor: 12,
      'Fastighet och VA': 15,
      'Ringkedja chefer': 29,
    });
    const nodes = find('lista-ringkedja')['call_nodes'] as { callees: string[] }[];
    expect(nodes[0]?.callees).toHaveLength(6);
    expect(nodes.slice(1).flatMap(({ callees }) => callees)).toHaveLength(22);
  });

  it('tells of each login how it is used, in the language of the demo', () => {
    const english = [...demoRecords({ seed: 1, now, size: 'municipality', language: 'en' }).items];
    const steps = (all: readonly DemoItem[]): string[] =>
      all.filter(({ kind }) => kind === 'credential').map(({ data }) => text(data['login_steps']));
    for (const all of [steps(items), steps(english)]) {
      expect(all.every((each) => /^1\. .+\n2\. .+\n3\. /.test(each))).toBe(true);
    }
    expect(steps(items).join()).not.toMatch(/\b(the|and|code)\b/);
    expect(steps(english).join()).not.toMatch(/[åäö]/);
    expect(text(find('login-larm-stadshus')['login_steps'])).toContain(
      'Slå koden på panelen innanför dörren.',
    );
    const addressed = items.filter(({ data }) => text(data['login_steps']).includes('Skriv adressen'));
    expect(addressed.filter(({ data }) => text(data['url']) === '')).toEqual([]);
  });

  it('has no list with the same row twice', () => {
    for (const { data, ref } of ofKind('list')) {
      const refs = (data['entries'] as { ref: string }[]).map((entry) => entry.ref);
      expect([ref, new Set(refs).size]).toEqual([ref, refs.length]);
    }
  });

  it('is wrong in the ways that the readiness page must find', () => {
    const today = '2026-03-12';
    const logins = ofKind('credential').map(({ data }) => data);
    expect(logins.filter((data) => data['break_glass'] === true)).toHaveLength(2);
    expect(logins.filter((data) => data['kind'] === 'fido_key')).toHaveLength(1);
    expect(logins.filter((data) => text(data['valid_to'] ?? '9') < today)).toHaveLength(3);
    expect(logins.filter((data) => data['mfa_kind'] === 'sms')).toHaveLength(2);
    const printed = text(find('omgang-3')['finished_at']);
    expect(logins.filter((data) => text(data['rotated_at']) > printed)).toHaveLength(5);
    const contacts = ofKind('contact').map(({ data }) => data);
    expect(contacts.filter((data) => data['status'] === 'leave')).toHaveLength(2);
    expect(contacts.filter((data) => data['status'] === 'left')).toHaveLength(1);
    expect(contacts.filter((data) => data['protected_identity'] === true)).toHaveLength(1);
    expect(find('stab-analys')).not.toHaveProperty('holders');
    expect(ofKind('custodian').map(({ data }) => data['person'])).toContain('ref:controller');
    expect(ofKind('envelope-copy').filter(({ data }) => data['state'] === 'opened')).toHaveLength(1);
    const seals = new Map(ofKind('seal').map(({ ref, data }) => [`ref:${ref}`, data['serial']]));
    const wrong = ofKind('envelope-copy').filter(
      ({ data }) => seals.get(text(data['seal'])) !== data['seal_no_read'],
    );
    expect(wrong).toHaveLength(1);
  });

  it('is the same for the same seed and time, and another for another seed', () => {
    const again = [...demoRecords({ seed: 1, now, size: 'municipality' }).items];
    expect(again).toEqual(items);
    expect([...demoRecords({ seed: 2, now, size: 'municipality' }).items]).not.toEqual(items);
  });

  it('can be made from any seed', () => {
    for (let seed = 0; seed < 25; seed++) {
      expect([...demoRecords({ seed, now, size: 'municipality' }).items]).toHaveLength(items.length);
    }
  });

  it('never grows old: every date follows the clock', () => {
    const day = 86_400_000;
    const later = [...demoRecords({ seed: 1, now: now + 1_000 * day, size: 'municipality' }).items];
    const dates = strings(later.map(({ data }) => data)).filter((text) => /^\d{4}-\d\d-\d\d/.test(text));
    expect(dates.every((text) => Math.abs(Date.parse(text) - (now + 1_000 * day)) < 460 * day)).toBe(true);
  });
});

describe.each([
  ['municipality', items],
  ['region', regionItems],
])('the demo %s', (_, all) => {
  it('has only records that pass the check of input', () => {
    for (const { kind, data } of all) expect(parseInput(kind, data)).toEqual(data);
    expect(all.every(({ kind }) => kind in schemas)).toBe(true);
  });

  it('rings nobody: every number is reserved for fiction or a public short number', () => {
    const numbers = all
      .flatMap(({ data }) => (data['channels'] ?? []) as { value: string }[])
      .map(({ value }) => normalisePhone(value))
      .filter((value) => /^\+?\d{3,}$/.test(value));
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((number) => !isReserved(number))).toEqual([]);
    const inText = strings(all.map(({ data }) => data)).flatMap(
      (text) => text.match(/\b0\d{1,3}-\d[\d ]{4,}/g) ?? [],
    );
    expect(inText.filter((number) => !isReserved(normalisePhone(number)))).toEqual([]);
  });

  it('holds no secret that looks real and no address outside example', () => {
    for (const { data } of all.filter(({ kind }) => kind === 'credential')) {
      expect(
        text(data['secret'])
          .split('\n')
          .every((line) => line.startsWith('EXEMPEL-')),
      ).toBe(true);
    }
    const texts = strings(all.map(({ data }) => data));
    expect(texts.filter((each) => each.includes('@') && !each.endsWith('.example'))).toEqual([]);
  });

  it('names nothing that does not exist, and gives everything one id', () => {
    const refs = new Set(all.map(({ ref }) => ref));
    expect(refs.size).toBe(all.length);
    const named = strings(all.map(({ data }) => data)).filter((text) => text.startsWith('ref:'));
    expect(named.filter((text) => !refs.has(text.slice(4)))).toEqual([]);
    const source = createIdSource((length) => new Uint8Array(length).fill(7));
    const resolved = [...resolveRefs(all, () => source.next())];
    expect(new Set(resolved.map(({ id }) => id)).size).toBe(all.length);
    expect(JSON.stringify(resolved)).not.toContain('"ref:');
  });
});

describe('Region Nordfjäll', () => {
  it('is made one record at a time, so that it never stands in memory whole', () => {
    const { organisation, items: endless } = demoRecords({ seed: 1, now, size: 'region' });
    expect(organisation).toBe('Region Nordfjäll (lasttest)');
    const [first] = endless;
    expect(first?.ref).toBe('region');
  });

  it('has no two people of one name', () => {
    const names = new Set(
      Array.from({ length: 32_000 }, (_, at) => Object.values(nameByNumber(at)).join(' ')),
    );
    expect(names.size).toBe(32_000);
  });
});
