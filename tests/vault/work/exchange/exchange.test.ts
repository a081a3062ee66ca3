import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { readKdbx } from '../../../../vault/exchange/index.ts';
import { kindOf, type JsonObject } from '../../../../vault/model/index.ts';
import type { Session } from '../../../../vault/store/index.ts';
import {
  addItem,
  editItem,
  exportItems,
  findItem,
  historyOf,
  importFile,
  listItems,
} from '../../../../vault/work/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';
import { vector } from '../../exchange/support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const context = testContext();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (file: Uint8Array): string => new TextDecoder().decode(file);

function vault(): Session {
  const { path } = foundTestVault(newFolder(), context);
  return unlockAsOwner(path, context).session;
}
const notesOf = (session: Session): JsonObject[] => {
  const journal = session.compartmentOf('journal')!;
  return [...session.records(journal.id)]
    .map(({ joined }) => joined.data as JsonObject)
    .filter((data) => kindOf(data) === 'note');
};

const csv = bytes(
  'Förnamn;Efternamn;Mobil;E-post\r\n' +
    'Ylva;Granbäcke;070-174 06 05;ylva@granudda.example\r\n' +
    'Torkel;Isnäs-Vide;070-174 06 06;\r\n' +
    'T.;Isnäs;0701740606;\r\n',
);

describe('an import', () => {
  it('on a dry run says what would happen and changes nothing', async () => {
    const session = vault();
    const report = await importFile(session, csv, { dryRun: true });
    expect(report).toMatchObject({ count: 3, kinds: { contact: 3 }, ids: [] });
    expect(listItems(session, 'contact')).toEqual([]);
    expect(notesOf(session)).toEqual([]);
    session.close();
  });

  it('names possible duplicates, of the vault and of the file itself, and drops none', async () => {
    const session = vault();
    const known = addItem(session, 'contact', { given: 'YLVA', family: 'Granbacke' });
    const report = await importFile(session, csv, {});
    expect(report.duplicates).toEqual([
      { row: 2, title: 'Ylva Granbäcke', id: known },
      { row: 4, title: 'T. Isnäs', likeRow: 3 },
    ]);
    expect(listItems(session, 'contact')).toHaveLength(4);
    session.close();
  });

  it('is one entry with all of its items, and stands in the journal', async () => {
    const session = vault();
    const { ids } = await importFile(session, csv, {});
    const entries = ids.map((id) => [...session.record(id as never)!.revisions.values()][0]?.entry);
    expect(new Set(entries).size).toBe(1);
    expect(notesOf(session)).toMatchObject([{ what: 'import', detail: { format: 'csv', count: 3 } }]);
    session.close();
  });

  it('of a KDBX file keeps earlier versions, and puts logins where told or where their group says', async () => {
    const session = vault();
    const password = 'EXEMPEL lösenfras ett';
    await importFile(session, vector('keepassxc-3.1.kdbx'), { password, into: 'it' });
    const logins = listItems(session, 'credential');
    expect(logins.map(({ title, compartment }) => [title, compartment])).toEqual([
      ['Domänregistrar', 'communication'],
      ['Nödkonto 1', 'it'],
      ['Växelns portal', 'it'],
    ]);
    expect(historyOf(session, logins[2]!.id)).toHaveLength(2);
    expect(findItem(session, logins[2]!.id).fields).toMatchObject({ secret: 'EXEMPEL-nytt' });
    session.close();
  });
});

describe('an export', () => {
  it('has names in place of ids, and the journal holds it with its reason', async () => {
    const session = vault();
    const unit = addItem(session, 'organisation', { name: 'Kommunledning' });
    addItem(session, 'contact', { given: 'Ylva', family: 'Granbäcke', unit });
    const request = { format: 'csv', language: 'sv', reason: 'utskick' } as const;
    const { bytes: file, count, noted } = await exportItems(session, request, context);
    expect(textOf(file)).toContain('Kommunledning');
    expect(textOf(file)).not.toContain(unit);
    expect({ count, noted }).toEqual({ count: 2, noted: true });
    expect(notesOf(session)).toMatchObject([{ what: 'export', reason: 'utskick' }]);
    session.close();
  });

  it('to KDBX keeps compartment, system and history, and needs a password', async () => {
    const session = vault();
    const system = addItem(session, 'system', { name: 'Webbplatsen' });
    const id = addItem(session, 'credential', { label: 'Webb', secret: 'EXEMPEL-1', system });
    editItem(session, id, { secret: 'EXEMPEL-2' });
    const request = { format: 'kdbx', language: 'sv' } as const;
    await expect(exportItems(session, request, context)).rejects.toThrow('export-secret-missing');
    const password = 'EXEMPEL exportens lösenord';
    const { bytes: file } = await exportItems(session, { ...request, password }, context);
    const { items } = await readKdbx(file, {
      password,
      compartmentNames: { Kommunikation: 'communication' },
    });
    expect(items).toMatchObject([
      {
        data: { secret: 'EXEMPEL-2', system: 'Webbplatsen', compartment: 'communication' },
        history: [{ data: { secret: 'EXEMPEL-1' } }],
      },
    ]);
    session.close();
  });

  it('takes only what the query finds, and refuses when that is nothing', async () => {
    const session = vault();
    await importFile(session, csv, {});
    const vcard = { format: 'vcard', language: 'sv' } as const;
    const { bytes: file } = await exportItems(session, { ...vcard, query: 'granb' }, context);
    expect(textOf(file).match(/BEGIN:VCARD/g)).toHaveLength(1);
    await expect(exportItems(session, { ...vcard, query: 'finnsinte' }, context)).rejects.toThrow(
      'nothing-selected',
    );
    session.close();
  });
});
