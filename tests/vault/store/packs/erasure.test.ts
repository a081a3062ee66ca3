import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { removeMembers } from '../../../../vault/store/index.ts';
import { addItem, editItem, eraseItem, listItems, showItem } from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { mergeFiles } from '../merge/support.ts';
import { asOwner, copyOf, foundPackedTown, type Town } from '../support/people.ts';
import { kindsOf, rawPacks, shown, tamper } from '../support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
type Packed = ReturnType<typeof foundPackedTown>;

/** The bytes of the packs that may hold a record. */
function sealedBytes(town: Town, record: string): Buffer[] {
  let found: Buffer[] = [];
  tamper(town.path, (db) => (found = rawPacks(db, record).flatMap(({ data }) => data ?? [])));
  return found;
}

const erase = (town: Town, ...records: readonly string[]): void => {
  asOwner(town, (session) => {
    for (const record of records) eraseItem(session, record, 'KS 2026/1');
  });
};

const names = (town: Town): string[] =>
  asOwner(town, (session) => listItems(session, 'contact').map(({ title }) => title), 'read');
const findings = (town: Town): string[] => asOwner(town, (session) => kindsOf(session.check()), 'read');

/** Two people who lie in one pack. */
function neighbours(town: Packed): [string, string, string] {
  let together: string[] = [];
  tamper(town.path, (db) => {
    const packs = town.people.map((id) => [id, rawPacks(db, id)[0]?.sum.toString('hex')] as const);
    for (const [, sum] of packs) {
      const same = packs.filter(([, other]) => other === sum).map(([id]) => id);
      if (same.length === 3) together = same;
    }
  });
  return together as [string, string, string];
}

describe('erasing a contact that lies in a pack', () => {
  it('takes the pack out of the file, and lists the others of it anew', () => {
    const town = foundPackedTown(newFolder());
    const [gone, ...left] = neighbours(town);
    const sealed = sealedBytes(town, gone);
    expect(sealed).toHaveLength(1);
    const before = names(town);
    erase(town, gone);
    const after = readFileSync(town.path);
    expect(after.includes(sealed[0]!.subarray(0, 40)) || after.includes(sealed[0]!.subarray(-40))).toBe(
      false,
    );
    expect(names(town)).toHaveLength(before.length - 1);
    asOwner(town, (session) => {
      for (const id of left) expect(showItem(session, id).id).toBe(id);
      expect(() => showItem(session, gone)).toThrow('no-such-record');
      expect(session.check()).toEqual([]);
    });
  });

  it('keeps who wrote the others, and lets them be edited and re-keyed', () => {
    const town = foundPackedTown(newFolder());
    const [gone, left] = neighbours(town);
    asOwner(town, (session) => {
      eraseItem(session, gone, 'KS 2026/1');
      editItem(session, left, { title: 'Chef' });
      const text = shown(session);
      removeMembers(session, []);
      expect(shown(session)).toEqual(text);
      expect(session.check()).toEqual([]);
    });
    tamper(town.path, (db) => {
      expect(rawPacks(db).every(({ data }) => data !== null)).toBe(true);
    });
  });

  it('of all that lies in a pack leaves nothing of it', () => {
    const town = foundPackedTown(newFolder());
    const all = neighbours(town);
    erase(town, ...all);
    expect(names(town)).toHaveLength(6);
    expect(findings(town)).toEqual([]);
    expect(sealedBytes(town, all[0])).toEqual([]);
  });
});

describe('a copy of a vault in which somebody erased', () => {
  it('loses the pack by a merge without any key', () => {
    const town = foundPackedTown(newFolder());
    const copy = copyOf(town);
    const [gone] = neighbours(town);
    erase(town, gone);
    asOwner(copy, (session) => addItem(session, 'contact', { given: 'Ny' }));
    expect(mergeFiles(copy.path, town.path, town.context)).toMatchObject({ erased: 1 });
    expect(sealedBytes(copy, gone)).toEqual([]);
    expect(findings(copy)).toEqual([]);
    expect(names(copy)).toHaveLength(9);
    mergeFiles(town.path, copy.path, town.context);
    expect(names(town)).toEqual(names(copy));
  });

  it('in which somebody erased another of the same pack tells that neither is gone, and shows neither', () => {
    const town = foundPackedTown(newFolder());
    const copy = copyOf(town);
    const [one, other, left] = neighbours(town);
    erase(town, one);
    erase(copy, other);
    mergeFiles(town.path, copy.path, town.context);
    expect(findings(town)).toEqual(['erasure-incomplete']);
    asOwner(
      town,
      (session) => {
        for (const id of [one, other]) expect(() => showItem(session, id)).toThrow('no-such-record');
        expect(showItem(session, left).id).toBe(left);
        expect(listItems(session, 'contact')).toHaveLength(7);
      },
      'read',
    );
  });

  it('is finished by the next who may, in both copies alike', () => {
    const town = foundPackedTown(newFolder());
    const copy = copyOf(town);
    const [one, other, left] = neighbours(town);
    erase(town, one);
    erase(copy, other);
    mergeFiles(town.path, copy.path, town.context);
    const held = [...sealedBytes(town, one), ...sealedBytes(town, other)];
    expect(held.length).toBeGreaterThan(0);
    asOwner(town, (session) => {
      editItem(session, left, { title: 'Chef' });
      expect(session.check()).toEqual([]);
    });
    mergeFiles(copy.path, town.path, town.context);
    expect([findings(town), findings(copy)]).toEqual([[], []]);
    for (const { path } of [town, copy]) {
      const bytes = readFileSync(path);
      expect(held.filter((sealed) => bytes.includes(sealed.subarray(-40)))).toEqual([]);
    }
    expect(names(copy)).toEqual(names(town));
  });

  it('that was re-keyed beside the erasure is finished too', () => {
    const town = foundPackedTown(newFolder());
    const copy = copyOf(town);
    const [gone, left] = neighbours(town);
    erase(town, gone);
    asOwner(copy, (session) => {
      removeMembers(session, []);
    });
    mergeFiles(town.path, copy.path, town.context);
    expect(names(town)).toHaveLength(8);
    asOwner(town, (session) => {
      editItem(session, left, { title: 'Chef' });
      expect(kindsOf(session.check())).not.toContain('erasure-incomplete');
      removeMembers(session, []);
      expect(session.check()).toEqual([]);
      expect(listItems(session, 'contact')).toHaveLength(8);
    });
  });
});
