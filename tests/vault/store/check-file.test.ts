import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex } from '../../../crypto/index.ts';
import { checkFileAt, isDamage } from '../../../vault/store/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { foundTown } from './support/people.ts';
import { flipped, kindsOf, rawRows, tamper } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

describe('a check of a file without any key', () => {
  it('finds no damage in a vault that is whole', () => {
    const { path } = foundTown(newFolder());
    const { findings, problem } = checkFileAt(path, 0);
    expect([findings.filter(isDamage), problem]).toEqual([[], null]);
  });

  it('finds changed bytes of an item, and does not write', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => {
      const [row] = rawRows(db, town.other);
      db.prepare('UPDATE rows SET data = ? WHERE record = ?').run(
        flipped(row!.data!, 30),
        fromHex(town.other, 16),
      );
    });
    const before = readFileSync(town.path);
    const { findings, problem } = checkFileAt(town.path, 0);
    expect(kindsOf(findings.filter(isDamage))).toContain('row-damaged');
    expect(problem).toBeNull();
    expect(readFileSync(town.path).equals(before)).toBe(true);
  });

  it('says why a file cannot be opened as a vault: its log does not begin, or it is none', () => {
    const { path } = foundTown(newFolder());
    tamper(path, (db) => db.exec('DELETE FROM log'));
    expect(checkFileAt(path, 0)).toEqual({ findings: [], problem: 'vault-damaged' });
    writeFileSync(path, Buffer.alloc(100), { flag: 'r+' });
    expect(checkFileAt(path, 0)).toEqual({ findings: [], problem: 'not-a-vault' });
    expect(checkFileAt(join(newFolder(), 'borta.sigill'), 0).problem).toBe('vault-not-found');
  });

  it('counts what SQLite finds where pages are gone and the log cannot be read', () => {
    const { path } = foundTown(newFolder());
    const bytes = readFileSync(path);
    // Every page after the first: the schema is still there.
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096)]));
    const { findings, problem } = checkFileAt(path, 0);
    expect(kindsOf(findings)).toEqual(['file-damaged']);
    expect(problem).toBe('vault-damaged');
  });
});
