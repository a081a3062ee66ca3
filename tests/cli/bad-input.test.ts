import Database from 'better-sqlite3';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodePng } from '../../print/scan/index.ts';
import { openLocked } from '../../vault/work/index.ts';
import { cheapContext, founded, openDesk, opening, type Desk, type Ended } from '../support/command-line.ts';
import { smallDisk } from '../support/small-disk.ts';

const desk: Desk = openDesk();
let open: readonly string[];
beforeAll(async () => {
  await founded(desk);
  open = opening(desk);
});
afterAll(() => {
  desk.close();
});

/** Runs the command in both languages: the same code and status, two sentences, each with a next step. */
async function refused(...args: readonly string[]): Promise<{ status: number; code: string }> {
  const [sv, en] = [await desk.run(...args, '--lang', 'sv'), await desk.run(...args, '--lang', 'en')];
  const messages = [sv, en].map(messageOf);
  expect(messages[0]).not.toBe(messages[1]);
  for (const message of messages) expect(message).toMatch(/^.+[.?] .+[.?]$/s);
  expect(en.status).toBe(sv.status);
  expect(en.json.error?.code).toBe(sv.json.error?.code);
  return { status: sv.status, code: sv.json.error?.code ?? '' };
}

function messageOf({ json, err }: Ended): string {
  const message = json.error?.message ?? '';
  expect(err).toContain(message);
  return message;
}

/** A copy of the vault with one byte changed in the sealed seed of every passphrase slot. docs/vault-format.md 8. */
function withBrokenSlot(name: string): string {
  const [kindAt, passphraseKind, sealedAt] = [58, 1, 100];
  const bytes = readFileSync(desk.at('v.sigill'));
  for (let at = bytes.indexOf('SIGSLOT1'); at >= 0; at = bytes.indexOf('SIGSLOT1', at + 1)) {
    if (bytes.readUInt8(at + kindAt) !== passphraseKind) continue;
    bytes.writeUInt8(bytes.readUInt8(at + sealedAt) ^ 1, at + sealedAt);
  }
  return desk.put(name, bytes);
}

const withVault = (path: string): readonly string[] => ['--vault', path, ...open.slice(2)];

describe('a secret', () => {
  it('that is wrong ends with 3', async () => {
    const wrong = desk.put('wrong', 'EXEMPEL fel fras helt och hållet');
    const answer = await refused(
      'list',
      'contact',
      '--vault',
      desk.at('v.sigill'),
      '--passphrase-file',
      wrong,
    );
    expect(answer).toEqual({ status: 3, code: 'wrong-secret' });
  });

  it('that is missing ends with 3 where nobody can be asked', async () => {
    expect(await refused('list', 'contact', '--vault', desk.at('v.sigill'))).toEqual({
      status: 3,
      code: 'secret-missing',
    });
  });

  it('that is a mistyped recovery code ends with 3', async () => {
    const code = desk.put('code', 'ABCD-ABCD-ABCD-ABCD-ABCD-ABCD-ABCD-ABCD-ABCD');
    const answer = await refused(
      'list',
      'contact',
      '--vault',
      desk.at('v.sigill'),
      '--recovery-code-file',
      code,
    );
    expect(answer).toEqual({ status: 3, code: 'recovery-code-mistyped' });
  });

  it('that is too easy to guess makes no vault', async () => {
    const weak = desk.put('weak', 'hejhej\n');
    const args = ['--vault', desk.at('w.sigill'), '--passphrase-file', weak];
    expect(await refused('init', '--organisation', 'Granudda', '--owner', 'M', ...args)).toEqual({
      status: 8,
      code: 'passphrase-too-weak',
    });
    expect(existsSync(desk.at('w.sigill'))).toBe(false);
  });
});

describe('a vault file', () => {
  it('with a flipped byte in a slot ends with 6, not with "wrong passphrase"', async () => {
    const broken = withBrokenSlot('slot.sigill');
    const damaged = { status: 6, code: 'slot-damaged' };
    expect(await refused('list', 'contact', ...withVault(broken), '--slot', 'Valvets ägare')).toEqual(
      damaged,
    );
    expect(await refused('list', 'contact', ...withVault(broken))).toEqual(damaged);
  });

  it('with a flipped byte in a record shows the rest and ends with 6', async () => {
    await desk.run('add', 'contact', '--data', '{"given":"Hel","family":"Exempelvik"}', ...open);
    const db = new Database(desk.at('v.sigill'), { readonly: true });
    const rows = db.prepare('SELECT data FROM rows WHERE data IS NOT NULL').pluck().all() as Buffer[];
    db.close();
    const bytes = readFileSync(desk.at('v.sigill'));
    const row = rows.at(-1)!;
    const at = bytes.indexOf(row) + row.length - 1;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    const broken = desk.put('row.sigill', bytes);
    expect(await desk.run('list', 'contact', ...withVault(broken))).toMatchObject({
      status: 6,
      json: { ok: true },
    });
    expect((await desk.run('check', ...withVault(broken))).status).toBe(6);
  });

  it('that is something else ends with 6 and is left as it was', async () => {
    const foreign = desk.put('brev.sigill', 'Det här är ett brev och inget valv.\n'.repeat(400));
    expect(await refused('list', 'contact', ...withVault(foreign))).toEqual({
      status: 6,
      code: 'not-a-vault',
    });
    expect(readFileSync(foreign, 'utf8')).toContain('Det här är ett brev');
    expect(existsSync(`${foreign}.lock`)).toBe(false);
  });

  it('that is cut off ends with 6', async () => {
    copyFileSync(desk.at('v.sigill'), desk.at('cut.sigill'));
    truncateSync(desk.at('cut.sigill'), 20_000);
    expect((await refused('list', 'contact', ...withVault(desk.at('cut.sigill')))).status).toBe(6);
  });

  it('that is not there ends with 7', async () => {
    expect(await refused('info', '--vault', desk.at('nej.sigill'))).toEqual({
      status: 7,
      code: 'vault-not-found',
    });
  });

  it('that a newer version made ends with 5', async () => {
    copyFileSync(desk.at('v.sigill'), desk.at('newer.sigill'));
    const db = new Database(desk.at('newer.sigill'));
    db.pragma('user_version = 99');
    db.close();
    expect(await refused('list', 'contact', ...withVault(desk.at('newer.sigill')))).toEqual({
      status: 5,
      code: 'vault-newer',
    });
  });

  it('in which somebody writes ends with 4 for writers, and can be read', async () => {
    const other = openLocked(desk.at('v.sigill'), 'write', cheapContext);
    const args = ['add', 'contact', '--data', '{"given":"Två"}', ...open];
    expect(await refused(...args)).toEqual({ status: 4, code: 'vault-in-use' });
    expect((await desk.say(...args)).err).toContain(String(process.pid));
    expect((await desk.run('list', 'contact', ...open)).status).toBe(0);
    other.close();
    expect((await desk.run(...args)).status).toBe(0);
  });

  it('is never founded over another file', async () => {
    const args = ['--organisation', 'Granudda', '--owner', 'M', ...open];
    expect(await refused('init', ...args)).toEqual({ status: 1, code: 'vault-exists' });
  });
});

/** Letters that do not compress. */
function noise(seed: number, length: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

describe('a disk', () => {
  const disk = smallDisk(700);
  afterAll(() => {
    disk?.remove();
  });
  const there = (name: string): string => join(disk?.folder ?? '', name);
  const files = (): string[] => readdirSync(disk?.folder ?? '').filter((name) => name !== 'd.sigill.lock');

  it.skipIf(disk === undefined)('that is full saves nothing, loses nothing and ends with 1', async () => {
    copyFileSync(desk.at('v.sigill'), there('d.sigill'));
    const csv = ['Förnamn;Efternamn;Anteckning'];
    for (let n = 0; n < 1_500; n++) csv.push(`Person${n};Exempelvik${n};${noise(n, 600)}`);
    const file = desk.put('many.csv', csv.join('\r\n'));
    expect(await refused('import', file, ...withVault(there('d.sigill')))).toEqual({
      status: 1,
      code: 'disk-full',
    });
    const before = await desk.run('list', 'contact', ...open);
    const after = await desk.run('list', 'contact', ...withVault(there('d.sigill')));
    expect(after).toMatchObject({ status: 0 });
    expect(after.json['items']).toEqual(before.json['items']);
    expect(files()).toEqual(['d.sigill']);
  });

  it.skipIf(disk === undefined)('that is full takes no half a PDF', async () => {
    const { bavail, bsize } = statfsSync(there(''));
    writeFileSync(there('fill'), Buffer.alloc((bavail - 4) * bsize));
    const print = ['print', 'paper-vault', '--out', there('x.pdf'), ...open];
    expect(await refused(...print)).toEqual({ status: 1, code: 'disk-full' });
    expect(files().sort()).toEqual(['d.sigill', 'fill']);
  });

  it.skipIf(disk === undefined)('that is write-protected can be read from, and refuses writing', async () => {
    disk?.protect();
    expect((await desk.run('list', 'contact', ...withVault(there('d.sigill')))).status).toBe(0);
    const add = ['add', 'contact', '--data', '{"given":"Tre"}', ...withVault(there('d.sigill'))];
    expect(await refused(...add)).toEqual({ status: 1, code: 'vault-read-only' });
    const print = ['print', 'forms', '--out', there('x.pdf'), ...open];
    expect(await refused(...print)).toEqual({ status: 1, code: 'not-writable' });
    const out = ['print', 'contacts', '--out', desk.at('from-stick.pdf'), ...withVault(there('d.sigill'))];
    const printed = await desk.run(...out);
    expect(printed).toMatchObject({ status: 0, json: { noted: false, registered: false } });
    expect(printed.err).toContain('bara läsa');
  });
});

describe('a file to import', () => {
  it.each([
    ['that is empty', '', 'import-empty'],
    ['with headings alone', 'Förnamn;Efternamn\r\n', 'import-empty'],
    ['without a known heading', 'Qwe;Rty\r\n1;2\r\n', 'import-no-headings'],
    ['that is no text', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 89) % 32), 'import-not-text'],
    ['that is a spreadsheet', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'import-format-unsupported'],
    ['with a quotation mark that never ends', 'Namn;Mobil\r\n"Viggo;070\r\n', 'import-quote-unclosed'],
    ['that is a broken address book', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\n', 'vcard-damaged'],
  ])('%s ends with 8 and changes nothing', async (_, content, code) => {
    const file = desk.put('in', content);
    expect(await refused('import', file, ...open)).toEqual({ status: 8, code });
  });

  it('that is enormous is refused before it is read', async () => {
    const file = desk.put('huge.csv', '');
    truncateSync(file, 60 * 1024 * 1024 * 1024);
    expect(await refused('import', file, ...open)).toEqual({ status: 8, code: 'file-too-large' });
  });

  it('that is not there ends with 7, and a folder with 1', async () => {
    expect((await refused('import', desk.at('nej.csv'), ...open)).status).toBe(7);
    expect((await refused('import', desk.folder, ...open)).status).toBe(1);
  });
});

describe('data of an item', () => {
  it('with an unknown field are refused by its name', async () => {
    const args = ['add', 'contact', '--data', '{"given":"A","losenord":"x"}', ...open];
    expect(await refused(...args)).toEqual({ status: 8, code: 'unknown-field' });
    expect((await desk.say(...args)).err).toContain('losenord');
  });

  it('of an unknown kind or id are refused', async () => {
    expect(await refused('add', 'häst', '--data', '{}', ...open)).toEqual({
      status: 2,
      code: 'kind-unknown',
    });
    expect(await refused('show', '0'.repeat(32), ...open)).toEqual({ status: 7, code: 'no-such-record' });
  });
});

describe('what is handed in to restore', () => {
  const restore = (...scans: readonly string[]): readonly string[] => [
    ...['restore', '--out', desk.at('new.sigill'), '--recovery-code-file', desk.put('code', 'x')],
    ...scans,
  ];

  it('without any code ends with 8', async () => {
    const page = { width: 800, height: 1_100, data: new Uint8Array(880_000).fill(255) };
    const blank = desk.put('blank.png', encodePng(page));
    expect(await refused(...restore(blank))).toEqual({ status: 8, code: 'no-codes' });
  });

  it.each([
    ['is no picture', new TextEncoder().encode('inga koder här'), 'no-codes'],
    ['is unknown bytes', Uint8Array.of(1, 2, 3, 0, 255, 254, 9), 'unknown-format'],
    ['is a broken PDF', new TextEncoder().encode('%PDF-1.7\nbroken'), 'pdf-damaged'],
  ])('that %s ends with 8', async (_, bytes, code) => {
    expect(await refused(...restore(desk.put('scan', bytes)))).toEqual({ status: 8, code });
    expect(existsSync(desk.at('new.sigill'))).toBe(false);
  });

  it('never goes over a file that is there', async () => {
    const args = ['restore', '--out', desk.at('v.sigill'), desk.at('blank.png')];
    expect(await refused(...args)).toEqual({ status: 1, code: 'restore-target-exists' });
  });
});

describe('a place to write', () => {
  it('is never overwritten unasked, and must be in a folder', async () => {
    const there = desk.put('there.pdf', 'mitt');
    const print = (out: string): readonly string[] => ['print', 'forms', '--out', out, ...open];
    expect(await refused(...print(there))).toEqual({ status: 1, code: 'out-exists' });
    expect(readFileSync(there, 'utf8')).toBe('mitt');
    expect((await refused(...print(desk.at('nej/x.pdf')))).status).toBe(7);
    expect((await desk.run(...print(there), '--force')).status).toBe(0);
    expect(readFileSync(there).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
