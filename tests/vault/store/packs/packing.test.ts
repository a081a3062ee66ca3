import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { removeMembers } from '../../../../vault/store/index.ts';
import {
  addItem,
  addItems,
  editItem,
  historyOf,
  listItems,
  showItem,
} from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import {
  asOwner,
  foundPackedTown,
  foundTown,
  unlockAsCommunicator,
  withPacking,
  type Town,
} from '../support/people.ts';
import { rawPacks, rawRows, shown, tamper } from '../support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

function look<T>({ path }: Town, read: (db: Parameters<Parameters<typeof tamper>[1]>[0]) => T): T {
  const found: T[] = [];
  tamper(path, (db) => found.push(read(db)));
  return found[0]!;
}

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ kind: 'contact' as const, data: { given: `Exempel ${n}` } }));
const logins = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    kind: 'credential' as const,
    data: { label: `Webb ${n}`, username: 'exempel', secret: `EXEMPEL-${n}` },
  }));

describe('what one entry lists of a compartment', () => {
  it('lies in packs of at most 128 when it is many', () => {
    const town = foundTown(newFolder());
    const ids = asOwner(town, (session) => addItems(session, people(300)));
    const packs = look(town, rawPacks);
    expect(packs).toHaveLength(3);
    expect(packs.map(({ ids: directory }) => directory.readUInt16BE(0))).toEqual([100, 100, 100]);
    expect(look(town, (db) => ids.flatMap((id) => rawRows(db, id)))).toEqual([]);
    const size = packs.reduce((sum, { data, ids: directory }) => sum + data!.length + directory.length, 0);
    expect(size / 300).toBeLessThan(40);
  });

  it('lies in rows when it is few, or a single save', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      addItems(session, people(15));
      addItem(session, 'contact', { given: 'Ensam' });
    });
    expect(look(town, rawPacks)).toEqual([]);
  });

  it('is never packed where secrets lie', () => {
    const town = foundTown(newFolder());
    const ids = asOwner(town, (session) => {
      const made = addItems(session, logins(40));
      removeMembers(session, []);
      return made;
    });
    expect(look(town, rawPacks)).toEqual([]);
    expect(look(town, (db) => ids.flatMap((id) => rawRows(db, id)))).toHaveLength(40);
  });

  it('keeps a long text out of the packs, and what is beside it in them', () => {
    const town = withPacking(foundTown(newFolder()), { from: 16, most: 128, bytes: 3_000 });
    const long = { kind: 'contact' as const, data: { given: 'Lång', note: 'å'.repeat(1_900) } };
    const ids = asOwner(town, (session) => addItems(session, [long, ...people(20)]));
    expect(look(town, (db) => rawRows(db, ids[0]!))).toHaveLength(1);
    expect(look(town, rawPacks).map(({ ids: directory }) => directory.readUInt16BE(0))).toEqual([20]);
    asOwner(town, (session) => {
      expect(listItems(session, 'contact')).toHaveLength(23);
      expect(session.check()).toEqual([]);
    });
  });
});

describe('a vault with packs', () => {
  it('shows each record by itself and all of them, before and after a re-key', () => {
    const town = foundPackedTown(newFolder());
    const text = asOwner(town, shown, 'read');
    asOwner(town, (session) => {
      for (const [n, id] of town.people.entries())
        expect(showItem(session, id).fields).toMatchObject({ given: `Exempel ${n}` });
      expect(session.check()).toEqual([]);
      removeMembers(session, []);
      expect(shown(session)).toEqual(text);
    });
    expect(asOwner(town, shown, 'read')).toEqual(text);
  });

  it('takes edits beside the packs, with a history that goes through both', () => {
    const town = foundPackedTown(newFolder());
    const [id] = town.people;
    asOwner(town, (session) => {
      editItem(session, id!, { title: 'Chef' });
      editItem(session, id!, { title: 'Enhetschef' });
    });
    asOwner(town, (session) => {
      removeMembers(session, []);
      editItem(session, id!, { title: 'Förvaltningschef' });
    });
    asOwner(
      town,
      (session) => {
        expect(historyOf(session, id!).map(({ fields }) => fields['title'])).toEqual([
          undefined,
          'Chef',
          'Enhetschef',
          'Förvaltningschef',
        ]);
        expect(session.check()).toEqual([]);
      },
      'read',
    );
  });

  it('is read by those who have the keys, and by nobody else', () => {
    const town = foundPackedTown(newFolder());
    const { session } = unlockAsCommunicator(town, 'read');
    expect(listItems(session, 'contact')).toHaveLength(9);
    expect(session.check()).toEqual([]);
    session.close();
  });

  it('is verified in the background piece by piece, each record once', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      const ids = addItems(session, people(700));
      for (const id of ids.filter((_, n) => n % 50 === 0)) editItem(session, id, { title: 'Chef' });
    });
    asOwner(
      town,
      (session) => {
        const seen: string[] = [];
        for (const state of session.verify(({ record, compartment }) =>
          seen.push(`${compartment}/${record}`),
        ))
          expect(state.done).toBeLessThanOrEqual(state.of);
        expect(session.verification().state).toBe('finished');
        expect(seen.length).toBe(new Set(seen).size);
        const { id } = session.compartmentOf('contacts')!;
        expect(seen.filter((place) => place.startsWith(id))).toHaveLength([...session.records(id)].length);
        expect(session.findings()).toEqual([]);
      },
      'read',
    );
  });
});
