import Database from 'better-sqlite3';
import { copyFileSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeEntry, entryName, fromHex } from '../../crypto/index.ts';
import { founded, openDesk, opening, type Desk } from '../support/command-line.ts';

interface Line {
  readonly line: 'head' | 'entry' | 'note';
  readonly name?: string;
  readonly bytes?: string;
  readonly at?: string;
  readonly what?: string;
}

/** The log of a vault with a person and a login, one secret revealed. */
describe('sigill log', () => {
  const desk: Desk = openDesk();
  let owner: readonly string[];
  const vault = () => ['--vault', desk.at('v.sigill')];

  beforeAll(async () => {
    await founded(desk);
    owner = opening(desk);
    await desk.run('add', 'contact', '--data', '{"given":"Majken","family":"Östling"}', ...owner);
    const secret = { label: 'Webben', username: 'kris', secret: 'EXEMPEL-9x7q' };
    const { json } = await desk.run('add', 'credential', '--data', JSON.stringify(secret), ...owner);
    await desk.run('show', String(json['id']), '--reveal', '--reason', 'övning', ...owner);
  });
  afterAll(() => {
    desk.close();
  });

  it('lists what was done, by whom and when, without any key', async () => {
    const { json, status } = await desk.run('log', 'list', ...vault());
    const entries = json['entries'] as { deeds: { what: string }[]; counts: boolean }[];
    expect(status).toBe(0);
    expect(entries[0]?.deeds.map(({ what }) => what)).toContain('founded');
    expect(entries.every(({ counts }) => counts)).toBe(true);
    expect(json).toMatchObject({ notes: [], journal: false });
  });

  it('tells no name, no title and no secret without a key', async () => {
    const { out } = await desk.run('log', 'list', ...vault());
    expect(out).not.toMatch(/Majken|Östling|Webben|EXEMPEL/);
  });

  it('shows the journal beside it to whoever may read it', async () => {
    const { json } = await desk.run('log', 'list', ...owner);
    const notes = json['notes'] as { what: string }[];
    expect(notes.map(({ what }) => what)).toContain('reveal');
  });

  it('is read by a person in sentences', async () => {
    const { out } = await desk.say('log', 'list', ...owner);
    expect(out).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d {2}.+ {2}valvet skapat/m);
    expect(out).toContain('loggbok: reveal');
  });

  it('verifies every signature without a key', async () => {
    const listed = await desk.run('log', 'list', ...vault());
    const { json, status } = await desk.run('log', 'verify', ...vault());
    const { length } = listed.json['entries'] as unknown[];
    expect(status).toBe(0);
    expect(json).toMatchObject({ entries: length, counting: length, findings: [] });
    expect(json['fingerprints']).toEqual([expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/)]);
  });

  it('ends with 6 where an entry was changed', async () => {
    const changed = desk.at('changed.sigill');
    copyFileSync(desk.at('v.sigill'), changed);
    const db = new Database(changed);
    const last = db.prepare('SELECT max(rowid) AS id FROM log').get() as { id: number };
    const bytes = db.prepare('SELECT bytes FROM log WHERE rowid = ?').pluck().get(last.id) as Buffer;
    bytes[bytes.length - 1] = bytes.at(-1)! ^ 1;
    db.prepare('UPDATE log SET bytes = ? WHERE rowid = ?').run(bytes, last.id);
    db.close();
    const { json, status } = await desk.run('log', 'verify', '--vault', changed);
    expect(status).toBe(6);
    expect(json['findings']).toContainEqual(expect.objectContaining({ kind: 'entry-damaged' }));
  });

  it('hands the log out with the very bytes that were signed, and notes that it did', async () => {
    const out = desk.at('evidence.jsonl');
    const { status, json } = await desk.run('log', 'export', '--out', out, ...owner);
    const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
    const [head, ...rest] = lines.map((line) => JSON.parse(line) as Line);
    const entries = rest.filter(({ line }) => line === 'entry');
    expect(status).toBe(0);
    expect(head).toMatchObject({ format: 'sigill-log-evidence-1', entries: entries.length });
    for (const { name, bytes } of entries) {
      const signed = fromHex(bytes!, bytes!.length / 2);
      expect(entryName(signed)).toBe(name);
      expect(decodeEntry(signed).name).toBe(name);
    }
    expect(rest.filter(({ line }) => line === 'note').map(({ what }) => what)).toContain('log-exported');
    expect(json['notes']).toBe(rest.length - entries.length);
  });

  it('leaves the journal out, and says so, without a key', async () => {
    const out = desk.at('locked.jsonl');
    const { out: said, status } = await desk.say('log', 'export', '--out', out, ...vault());
    expect(status).toBe(0);
    expect(said).toContain('lås upp');
    expect(readFileSync(out, 'utf8')).not.toContain('"line":"note"');
  });

  it('takes no other word', async () => {
    expect((await desk.run('log', 'prune', ...vault())).status).toBe(2);
  });
});
