import Database from 'better-sqlite3';
import { copyFileSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildEntry,
  entryName,
  leafHash,
  principalKeys,
  rootHash,
  type CompartmentId,
  type RecordId,
  type RevisionId,
} from '../../crypto/index.ts';
import { seedBehind } from '../../vault/work/session/slot-secret.ts';
import { openLocked, unlockVault, type LockedVault, type Session } from '../../vault/work/index.ts';
import { cheapContext, founded, openDesk, opening, passphrase, type Desk } from '../support/command-line.ts';

const communicatorPhrase = 'EXEMPEL björk kanal vinter fönster ljus';
const secret = 'EXEMPEL-k0mm-b1nd-9x7q';

interface Row {
  readonly compartment: Buffer;
  readonly revision: Buffer;
  readonly data: Buffer;
}

/**
 * Two roles: the owner, and a communicator who keeps the contacts and provably reaches no login.
 * The vault's bytes are looked at, not only what the program says.
 */
describe('the communicator', () => {
  const desk: Desk = openDesk();
  let owner: readonly string[];
  let communicator: readonly string[];
  let login: string;

  beforeAll(async () => {
    await founded(desk);
    owner = [...opening(desk), '--slot', 'Valvets ägare'];
    const phrase = desk.put('communicator', `${communicatorPhrase}\n`);
    const member = ['--label', 'Kommunikatör', '--role', 'communicator', '--name', 'Idris Sörselius'];
    const added = await desk.run('slot', 'add', ...member, '--new-passphrase-file', phrase, ...owner);
    expect(added.status).toBe(0);
    const data = JSON.stringify({ label: 'Webben', username: 'kris', secret });
    const made = await desk.run('add', 'credential', '--data', data, ...owner);
    login = String(made.json['id']);
    communicator = [
      ...['--vault', desk.at('v.sigill'), '--slot', 'Kommunikatör'],
      ...['--passphrase-file', phrase],
    ];
  });
  afterAll(() => {
    desk.close();
  });

  /** What a session of this passphrase can open, whatever program asks. */
  function unlocked(
    label: string,
    phrase: string,
    work: (session: Session, locked: LockedVault) => void,
  ): void {
    const locked = openLocked(desk.at('v.sigill'), 'read', cheapContext);
    const unlocking = { kind: 'passphrase', passphrase: phrase } as const;
    const session = unlockVault(locked, { label, unlocking }, cheapContext);
    work(session, locked);
    session.close();
    locked.close();
  }

  it('keeps the contacts', async () => {
    const data =
      '{"given":"Petra","family":"Lingonmark","channels":[{"kind":"mobile","value":"070-174 06 07"}]}';
    expect((await desk.run('add', 'contact', '--data', data, ...communicator)).status).toBe(0);
    const listed = await desk.run('list', 'contact', ...owner);
    expect(listed.json['items']).toMatchObject([{ title: 'Petra Lingonmark', number: '070-174 06 07' }]);
  });

  it('sees no login in lists, searches, exports or by its id', async () => {
    expect((await desk.run('list', 'credential', ...communicator)).json['items']).toEqual([]);
    expect((await desk.run('search', 'webben', ...communicator)).json['items']).toEqual([]);
    expect((await desk.run('show', login, '--reveal', ...communicator)).status).toBe(7);
    expect((await desk.run('history', login, ...communicator)).status).toBe(7);
    const out = ['export', '--format', 'json', '--out', desk.at('all.json')];
    expect((await desk.run(...out, ...communicator)).status).toBe(0);
    expect(readFileSync(desk.at('all.json'), 'utf8')).not.toContain('Webben');
  });

  it('holds no key of a compartment of logins', () => {
    unlocked('Kommunikatör', communicatorPhrase, (session) => {
      const readable = session
        .compartments()
        .filter((each) => each.readable)
        .map(({ kind }) => kind);
      expect(readable.toSorted()).toEqual(['contacts', 'private']);
    });
    unlocked('Valvets ägare', passphrase, (session) => {
      expect(session.compartments().every((each) => each.readable)).toBe(true);
    });
  });

  it('finds the secret nowhere in the bytes, and nothing sealed to their key that opens it', () => {
    const bytes = readFileSync(desk.at('v.sigill'));
    for (const text of [secret, 'Webben', 'Idris', 'Lingonmark']) expect(bytes.includes(text)).toBe(false);
    unlocked('Kommunikatör', communicatorPhrase, (session, { inner }) => {
      const logins = session.compartments().filter(({ kind }) => kind === 'communication' || kind === 'it');
      expect(logins).toHaveLength(2);
      const own = inner.parts.wraps.filter(({ header }) => header.to === session.principal);
      expect(own.length).toBeGreaterThan(0);
      for (const { id } of logins) expect(own.map(({ header }) => header.of)).not.toContain(id);
    });
  });

  it('is refused writing a login, and no byte of the vault changes', async () => {
    const before = contents();
    const data = '{"label":"Insmugglad","secret":"EXEMPEL-falsk"}';
    expect(await desk.run('add', 'credential', '--data', data, ...communicator)).toMatchObject({
      status: 3,
      json: { error: { code: 'no-right' } },
    });
    expect((await desk.run('edit', login, '--data', '{"label":"x"}', ...communicator)).status).toBe(7);
    expect((await desk.run('erase', login, '--decision', 'x', ...communicator)).status).toBe(7);
    const csv = desk.put('logins.csv', 'Inloggning;Lösenord\r\nWebb;EXEMPEL-1\r\n');
    expect((await desk.run('import', csv, ...communicator)).status).toBe(3);
    expect(contents()).toEqual(before);
  });

  it('adds no members and makes no cards', async () => {
    const phrase = desk.put('third', 'EXEMPEL tredje fras med många ord\n');
    const member = ['--label', 'Ny', '--role', 'owner', '--new-passphrase-file', phrase];
    expect((await desk.run('slot', 'add', ...member, ...communicator)).status).toBe(3);
    const cards = ['custodians', 'create', '--threshold', '2', '--count', '3', '--words'];
    expect((await desk.run(...cards, ...communicator)).status).toBe(3);
  });

  it('prints contacts, which the journal holds though the register does not', async () => {
    const printed = await desk.run('print', 'contacts', '--out', desk.at('k.pdf'), ...communicator);
    expect(printed).toMatchObject({ status: 0, json: { registered: false, noted: true } });
    expect((await desk.run('check', ...owner)).status).toBe(0);
  });

  it('who writes past the program, with the true key and a row that opens, is not believed', async () => {
    const forged = desk.at('forged.sigill');
    copyFileSync(desk.at('v.sigill'), forged);
    forge(forged);
    const options = ['--vault', forged, ...owner.slice(2)];
    const checked = await desk.run('check', ...options);
    const kinds = (checked.json['findings'] as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toContain('quarantined');
    const items = (await desk.run('list', 'credential', ...options)).json['items'];
    expect(items).toEqual((await desk.run('list', 'credential', ...owner)).json['items']);
  });

  /** An entry by the communicator that lists a login of their own making: the owner's row, copied under a new id. */
  function forge(path: string): void {
    const db = new Database(path);
    const old = db.prepare('SELECT * FROM rows WHERE record = ?').get(Buffer.from(login, 'hex')) as Row;
    const compartment = old.compartment.toString('hex') as CompartmentId;
    const [record, revision] = ['ab'.repeat(16) as RecordId, old.revision.toString('hex') as RevisionId];
    const leaf = leafHash(compartment, record, revision, new Uint8Array(old.data));
    const locked = openLocked(path, 'read', cheapContext);
    const { view } = locked.inner;
    const slot = locked.slots.find(({ label }) => label === 'Kommunikatör');
    if (slot?.state !== 'whole') throw new Error('no slot');
    const unlocking = { kind: 'passphrase', passphrase: communicatorPhrase } as const;
    const keys = principalKeys(seedBehind(slot, unlocking, cheapContext.policy));
    const kid = view.keys(compartment)[0]!.kid;
    const rows = [{ compartment, kid, count: 1, root: rootHash([{ record, revision, leaf }]) }];
    const entry = buildEntry(view, {
      time: Date.now(),
      body: { rows },
      signers: [{ id: slot.header.principal, keys }],
    });
    locked.close();
    const name = Buffer.from(entryName(entry), 'hex');
    db.prepare('INSERT INTO log (hash, bytes) VALUES (?, ?)').run(name, Buffer.from(entry));
    const ids = [old.compartment, Buffer.from(record, 'hex'), old.revision, Buffer.from(leaf, 'hex')];
    db.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)').run(...ids, name, old.data);
    db.close();
  }

  function contents(): unknown {
    const db = new Database(desk.at('v.sigill'), { readonly: true });
    const tables = ['log', 'rows', 'parts'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
    db.close();
    return tables;
  }
});
