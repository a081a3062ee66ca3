import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rasterise } from '../../print/scan/index.ts';
import { openDesk, passphrase, runProgram, type Desk, type Ended } from '../support/command-line.ts';
import { readPdfText } from '../support/pdf-text.ts';
import { scanAssets } from '../support/scan-assets.ts';
import { blur, noise, rotate, toJpeg, type Picture } from '../support/scan-damage.ts';

const kdbxPassword = 'EXEMPEL lösenfras ett';
const kdbxFile = fileURLToPath(new URL('../vectors/exchange/keepassxc-4.0.kdbx', import.meta.url));
const cost = ['--kdf-memory-mib', '64', '--kdf-passes', '3'];

/** What a Swedish Excel saves as CSV: semicolons, Windows-1252, and a line that says so. */
const excelCsv = [
  'sep=;',
  'Förnamn;Efternamn;Titel;Mobil;E-post;Enhet',
  'Ylva;Granbäcke;Kommundirektör;070-174 06 05;ylva.granbacke@granudda.example;Kommunledning',
  'Maj-Lis;Älvström-Roth;Kommunikationsansvarig;070-174 06 07;maj-lis@granudda.example;Kommunikation',
  'Torkel;Isnäs-Vide;Stabschef;070-174 06 06;torkel@granudda.example;Kommunledning',
  'Åke;Östmark;Räddningschef;070-174 06 15;ake@granudda.example;Räddningstjänst',
].join('\r\n');

/** The whole way once, each step a process of its own: found, fill, print, lose the computer, restore. */
describe('the road', () => {
  const desk: Desk = openDesk();
  const vault = desk.at('granudda.sigill');
  const restored = desk.at('restored.sigill');
  const secretFile = desk.put('passphrase', `${passphrase}\n`);
  const open = (path: string): readonly string[] => ['--vault', path, '--passphrase-file', secretFile];
  const ids = new Map<string, string>();
  let cards: readonly string[];
  let scans: readonly string[];

  afterAll(() => {
    desk.close();
  });

  async function done(...args: readonly string[]): Promise<Ended> {
    const ended = await runProgram([...args, '--json']);
    if (ended.status !== 0) throw new Error(`${args.join(' ')} ended with ${ended.status}: ${ended.err}`);
    return ended;
  }
  async function added(kind: string, data: unknown): Promise<string> {
    const file = desk.put('data.json', JSON.stringify(data));
    const { json } = await done('add', kind, '--data', `@${file}`, ...open(vault));
    return String(json['id']);
  }

  beforeAll(async () => {
    await foundAndFill();
    await print();
    rmSync(vault);
    scans = await scanned(desk.at('paper.pdf'), desk);
  }, 180_000);

  async function foundAndFill(): Promise<void> {
    const who = ['--organisation', 'Granudda kommun', '--owner', 'Maj-Lis Älvström-Roth'];
    const made = await done('init', ...who, ...open(vault), ...cost);
    expect(made.json['recoveryCode']).toMatch(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);
    const csv = desk.put('personal.csv', Buffer.from(excelCsv, 'latin1'));
    const people = await done('import', csv, ...open(vault));
    expect(people.json).toMatchObject({ count: 4, encoding: 'windows-1252', problems: [], duplicates: [] });
    const password = desk.put('kdbx-password', kdbxPassword);
    const logins = await done('import', kdbxFile, '--file-passphrase-file', password, ...open(vault));
    expect(logins.json).toMatchObject({ format: 'kdbx' });
    ids.set('person', await added('contact', person));
    ids.set('login', await added('credential', login));
    const entries = (people.json['ids'] as string[]).map((ref) => ({ ref }));
    ids.set('list', await added('list', { name: 'Krisledning', type: 'call_list', entries }));
    const contents = [{ credential: ids.get('login') }];
    ids.set('envelope', await added('envelope', { number: '03', name: 'Webb och domän', contents }));
  }

  async function print(): Promise<void> {
    const cardsPdf = desk.at('cards.pdf');
    const three = ['--threshold', '3', '--count', '5'];
    await done('custodians', 'create', ...three, '--out', cardsPdf, ...open(vault), ...cost);
    cards = cardsOn(cardsPdf);
    expect(cards).toHaveLength(5);
    for (const [set, file] of [
      [`call-list:${ids.get('list') ?? ''}`, 'list.pdf'],
      [`envelope:${ids.get('envelope') ?? ''}`, 'envelope.pdf'],
      ['paper-vault', 'old-paper.pdf'],
      ['paper-vault', 'paper.pdf'],
    ] as const)
      await done('print', set, '--out', desk.at(file), ...open(vault));
  }

  const restore = (count: number, ...more: readonly string[]): Promise<Ended> => {
    const file = desk.put(`cards-${count}`, cards.slice(1, 1 + count).join('\n'));
    return runProgram(['restore', '--out', restored, ...scans, '--cards-file', file, ...more, '--json']);
  };

  it('prints what can be read without a computer', () => {
    const list = textOf(desk.at('list.pdf'));
    for (const word of ['Ylva Granbäcke', '070-174 06 05', 'Åke Östmark']) expect(list).toContain(word);
    const envelope = textOf(desk.at('envelope.pdf'));
    expect(envelope).toContain('Webb och domän');
    expect(envelope).not.toContain(login.secret);
  });

  it('refuses two cards, and makes no file', async () => {
    const ended = await restore(2);
    expect(ended).toMatchObject({ status: 3, json: { ok: false, error: { code: 'cards-too-few' } } });
    expect(existsSync(restored)).toBe(false);
  });

  it('restores with three cards from worn pages of which one is lost', async () => {
    const ended = await restore(3, '--removed', 'none');
    expect(ended).toMatchObject({ status: 0, json: { ok: true, missingPages: [1], writable: true } });
    const { seen, needed, of } = ended.json['codes'] as Record<'seen' | 'needed' | 'of', number>;
    expect(seen).toBeGreaterThanOrEqual(needed);
    expect(of).toBeGreaterThan(needed);
    expect(ended.err).toContain('annan utskrift');
  });

  it('finds the person and reveals the secret again, with cards and without the old passphrase', async () => {
    const three = ['--vault', restored, '--cards-file', desk.at('cards-3')];
    const found = await done('search', 'lingonmark', ...three);
    expect(found.json['items']).toMatchObject([{ id: ids.get('person'), title: 'Petra Lingonmark' }]);
    const shown = await done('show', ids.get('login') ?? '', '--reveal', ...three);
    expect(shown.json['item']).toMatchObject({ fields: { secret: login.secret }, noted: true });
    expect((await done('check', ...three)).json['findings']).toEqual([{ kind: 'single-owner' }]);
    expect((await runProgram(['list', 'contact', ...open(restored), '--json'])).status).not.toBe(0);
  });

  it.skipIf(!hasKeepassxc())('exports a KDBX that keepassxc-cli opens, entry for entry', async () => {
    copyFileSync(restored, desk.at('copy.sigill'));
    const three = ['--vault', desk.at('copy.sigill'), '--cards-file', desk.at('cards-3')];
    const password = desk.put('export-password', 'EXEMPEL exportens lösenord');
    const out = desk.at('export.kdbx');
    await done(
      'export',
      '--format',
      'kdbx',
      '--out',
      out,
      '--new-passphrase-file',
      password,
      ...cost,
      ...three,
    );
    const keepassxc = (...args: readonly string[]): string =>
      execFileSync('keepassxc-cli', args, { input: 'EXEMPEL exportens lösenord\n', encoding: 'utf8' });
    const logins = (await done('list', 'credential', ...three)).json['items'] as { id: string }[];
    const entries = keepassxc('ls', '-q', '-R', '-f', out).split('\n');
    expect(entries.filter((line) => line !== '' && !line.endsWith('/'))).toHaveLength(logins.length);
    for (const { id } of logins) {
      const shown = await done('show', id, '--reveal', ...three);
      const { fields } = shown.json['item'] as { fields: Record<string, string> };
      const path = entries.find((line) => line.endsWith(fields['label'] ?? '?')) ?? '';
      const shownThere = keepassxc('show', '-q', '-s', '-a', 'UserName', '-a', 'Password', out, path);
      expect(shownThere).toBe(`${fields['username'] ?? ''}\n${fields['secret'] ?? ''}\n`);
    }
  });
});

const person = {
  given: 'Petra',
  family: 'Lingonmark',
  title: 'Kommunikatör',
  channels: [
    { kind: 'mobile', value: '070-174 06 08' },
    { kind: 'home', value: '0980-31 92 40' },
  ],
};
const login = {
  label: 'Namnvalvet, domänkonto',
  username: 'granudda',
  secret: 'EXEMPEL-0Ol1-åäö "§"',
  system: 'Domännamnet',
  url: 'https://namnvalvet.granudda.example',
};

/** The words of each card, as they stand on its page. */
function cardsOn(file: string): string[] {
  return readPdfText(readFileSync(file)).map(({ texts }) =>
    texts
      .filter(({ text, font }) => /^[a-z]{4,8}$/.test(text) && font.includes('Mono'))
      .map(({ text }) => text)
      .join(' '),
  );
}

function textOf(file: string): string {
  return readPdfText(readFileSync(file))
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ');
}

/** The sheets after a hard life: page 1 lost, the others turned, blurred, noisy and JPEG; a sheet of an older print among them. */
async function scanned(file: string, desk: Desk): Promise<string[]> {
  const files: string[] = [];
  for await (const page of rasterise(readFileSync(file), 300, scanAssets)) {
    if (page.page === 0) continue;
    files.push(desk.put(`scan-${page.page}.jpg`, worn(page, page.page)));
  }
  for await (const page of rasterise(readFileSync(desk.at('old-paper.pdf')), 300, scanAssets, { pages: [0] }))
    files.push(desk.put('older.jpg', worn(page, 9)));
  return files.reverse();
}

function worn(page: Picture, seed: number): Uint8Array {
  return toJpeg(noise(blur(rotate(page, seed % 2 === 0 ? -1.4 : 1.7), 0.8), 8, seed), 55);
}

function hasKeepassxc(): boolean {
  try {
    execFileSync('keepassxc-cli', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
