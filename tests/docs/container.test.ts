import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { applicationId, containerVersion, createSchema } from '../../vault/store/schema.ts';
import { readBlock } from './spec-page.ts';

const page = new URL('../../docs/vault-format.md', import.meta.url).pathname;

describe('the container of the vault format page', () => {
  it('has the tables that the store makes, letter by letter', () => {
    const db = new Sqlite(':memory:');
    createSchema(db);
    const made = db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid').pluck().all();
    db.close();
    expect(made.join('\n')).toBe(readBlock(page, 'sql container'));
  });

  it('has the application id and version that the store writes', () => {
    expect(applicationId).toBe(0x5349474c);
    expect(containerVersion).toBe(3);
  });
});
