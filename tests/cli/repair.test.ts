import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { founded, openDesk, opening, type Desk } from '../support/command-line.ts';

/** A vault of two people, the rows of one of them changed. */
describe('sigill repair', () => {
  const desk: Desk = openDesk();

  beforeAll(async () => {
    await founded(desk);
    const owner = opening(desk);
    await desk.run('add', 'contact', '--data', '{"given":"Majken","family":"Östling"}', ...owner);
    const other = await desk.run('add', 'contact', '--data', '{"given":"Idris","family":"Öman"}', ...owner);
    const db = new Database(desk.at('v.sigill'));
    const record = Buffer.from(String(other.json['id']), 'hex');
    db.prepare('UPDATE rows SET data = zeroblob(length(data)) WHERE record = ?').run(record);
    db.close();
  });
  afterAll(() => {
    desk.close();
  });

  it('saves what is left, closes the loss, and ends with 0', async () => {
    const out = desk.at('lagat.sigill');
    const { status, json } = await desk.run('repair', '--out', out, ...opening(desk));
    expect(status).toBe(0);
    expect(json).toMatchObject({
      unlocked: true,
      salvaged: { rows: { dropped: 1, gaps: 0 } },
      compartments: [{ how: 'closed' }],
    });
    expect((await desk.run('check', ...opening(desk, 'lagat.sigill'))).status).toBe(0);
    const { json: left } = await desk.run('list', 'contact', ...opening(desk, 'lagat.sigill'));
    expect(JSON.stringify(left)).toContain('Majken');
    expect(JSON.stringify(left)).not.toContain('Idris');
  });

  it('saves without a key too, says what is lacking, and ends with 6', async () => {
    const out = desk.at('olagat.sigill');
    const vault = ['--vault', desk.at('v.sigill')];
    const { status, out: said } = await desk.say('repair', '--out', out, ...vault);
    expect(status).toBe(6);
    expect(said).toContain('Skadade och bortlämnade: 1.');
    expect(said).toContain('Ingen har bekräftat');
  });

  it('leaves no file where there was no vault to read', async () => {
    const foreign = desk.put('brev.sigill', 'Hej!');
    const { status } = await desk.run('repair', '--vault', foreign, '--out', desk.at('nytt.sigill'));
    expect(status).toBeGreaterThan(0);
    expect(existsSync(desk.at('nytt.sigill'))).toBe(false);
  });
});
