import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { isDamage } from '../../vault/store/index.ts';
import { isWholeEntry } from '../../vault/store/log/short-form.ts';
import { addItem, listItems, revealItem } from '../../vault/work/items/index.ts';
import { joinSession, openingHere } from '../../vault/work/people/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { keptContext, keptSession, makeTown, phrases, toldOf } from './kept-town.ts';

/**
 * A vault kept as a file in which everything has happened: packs, one of them spent, entries told by others, copies
 * edited apart, what lies in quarantine, a group, a removal. `UPDATE_SAMPLE=1` makes a new one, while it is a draft.
 */
const folder = fileURLToPath(new URL('../vectors/vault/draft-town/', import.meta.url));
const sample = join(folder, 'granudda.sigill');
const contents = join(folder, 'contents.json');
const newFolder = tempFolders();
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const told = (): Record<string, unknown> =>
  JSON.parse(readFileSync(contents, 'utf8')) as Record<string, unknown>;

beforeAll(async () => {
  await cryptoReady();
  if (process.env['UPDATE_SAMPLE'] !== '1' && existsSync(sample)) return;
  copyFileSync(await makeTown(newFolder()), sample);
  const session = keptSession(sample, 'Kommunikationsansvarig', 'read', keptContext());
  const all = { passphrases: phrases, ...toldOf(session) };
  session.close();
  writeFileSync(contents, `${JSON.stringify(all, null, 2)}\n`);
});

describe('the vault in which everything has happened', () => {
  it('opens with the passphrase and holds what it held', () => {
    const { passphrases, ...before } = told();
    expect(passphrases).toEqual(phrases);
    const session = keptSession(sample, 'Kommunikationsansvarig', 'read', keptContext());
    expect(plain(toldOf(session))).toEqual(before);
    expect(session.check().filter(isDamage)).toEqual([]);
    session.close();
  });

  it('has in its tables what it is kept for', () => {
    const db = new Sqlite(sample, { readonly: true });
    const all = (query: string): unknown[] => db.prepare(query).pluck().all();
    expect(db.pragma('user_version', { simple: true })).toBe(3);
    expect(all('SELECT data IS NULL FROM packs').sort()).toEqual(expect.arrayContaining([0, 1]));
    const forms = (all('SELECT bytes FROM log') as Buffer[]).map(isWholeEntry);
    expect(forms).toEqual(expect.arrayContaining([true, false]));
    db.close();
  });

  it('opens what two open together, and nothing of it to one', async () => {
    const how = keptContext();
    const path = join(newFolder(), 'town.sigill');
    copyFileSync(sample, path);
    const session = keptSession(path, 'Kommunikationsansvarig', 'write', how);
    const titles = (): string[] => listItems(session, 'credential').map(({ title }) => title);
    expect(titles()).toEqual(['Webbplatsen']);
    const unlocking = { kind: 'passphrase', passphrase: phrases['IT-chef'] } as const;
    await joinSession(session, { label: 'IT-chef', unlocking }, openingHere(how));
    expect(titles()).toEqual(['Domän', 'Webbplatsen']);
    const domain = listItems(session, 'credential').find(({ title }) => title === 'Domän');
    expect(revealItem(session, domain!.id, 'prov').fields['secret']).toBe('EXEMPEL-it');
    addItem(session, 'contact', { given: 'Ny' });
    expect(session.check().filter(isDamage)).toEqual([]);
    session.close();
  });

  it('is closed to who was removed', () => {
    expect(() => keptSession(sample, 'Kommunikatör', 'read', keptContext())).toThrow();
  });
});
