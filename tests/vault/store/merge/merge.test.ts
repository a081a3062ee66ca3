import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { countMerge, mergeCopy, openVaultCopy, type MergeCount } from '../../../../vault/store/index.ts';
import { addItem, addItems, listItems } from '../../../../vault/work/items/index.ts';
import { openLocked } from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, copyOf, foundTown } from '../support/people.ts';
import { shown, tamper, unite } from '../support/tamper.ts';
import { add, contentOf, damage, edit, mergeFiles, names } from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

describe('merging two copies', () => {
  it('needs no key and keeps what both added', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    add(town, 'Aino');
    add(copy, 'Berit');
    const count = mergeFiles(town.path, copy.path, town.context);
    expect(count).toMatchObject({ entries: 1, rows: 1, quarantined: [], unsettled: false, toRekey: [] });
    expect(names(town)).toEqual(['Aino', 'Berit', 'Fadumo Tallryda', 'Viggo Åsklint']);
    expect(damage(town)).toEqual([]);
  });

  it('leaves the other file as it was, byte for byte', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    add(town, 'Aino');
    add(copy, 'Berit');
    const before = readFileSync(copy.path);
    mergeFiles(town.path, copy.path, town.context);
    expect(readFileSync(copy.path).equals(before)).toBe(true);
  });

  it('comes to the same in either order, twice and criss-cross', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    edit(town, { title: 'Ordförande' });
    add(town, 'Aino');
    edit(copy, { title: 'Vice ordförande', unit: 'Kansli' });
    const first = copyOf(town, 'first.sigill');
    mergeFiles(first.path, copy.path, town.context);
    mergeFiles(copy.path, town.path, town.context);
    expect(contentOf(first.path)).toEqual(contentOf(copy.path));
    const once = contentOf(first.path);
    expect(mergeFiles(first.path, copy.path, town.context)).toMatchObject({ entries: 0, rows: 0, parts: 0 });
    mergeFiles(copy.path, first.path, town.context);
    expect(contentOf(first.path)).toEqual(once);
    expect(contentOf(copy.path)).toEqual(once);
    expect(asOwner(first, shown, 'read')).toEqual(asOwner(copy, shown, 'read'));
  });

  it('is followed by the session into which it was merged', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    add(copy, 'Berit');
    asOwner(town, (session) => {
      const open = openVaultCopy(session, copy.path, town.context.now());
      mergeCopy(session, open);
      open.close();
      expect(listItems(session, 'contact')).toHaveLength(3);
      addItem(session, 'contact', { given: 'Cecilia' });
      expect(session.check()).toEqual([]);
    });
    expect(names(town)).toHaveLength(4);
  });

  it('tells beforehand what it would bring and writes nothing', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    add(copy, 'Berit');
    const before = readFileSync(town.path);
    const locked = openLocked(town.path, 'read', town.context);
    const open = openVaultCopy(locked, copy.path, town.context.now());
    expect(countMerge(locked, open)).toMatchObject({ entries: 1, rows: 1 });
    open.close();
    locked.close();
    expect(readFileSync(town.path).equals(before)).toBe(true);
  });

  it('fetches what was lost here from the other copy', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    tamper(town.path, (db) => db.exec('DELETE FROM rows'));
    mergeFiles(town.path, copy.path, town.context);
    expect(names(town)).toHaveLength(2);
    expect(damage(town)).toEqual([]);
  });

  it('of more copies than one entry can name is joined in steps', { timeout: 120_000 }, () => {
    const town = foundTown(newFolder());
    const copies = Array.from({ length: 65 }, (_, n) => copyOf(town, `copy-${n}.sigill`));
    for (const copy of copies) {
      add(copy, 'Exempel');
      unite(town.path, copy.path);
    }
    add(town, 'Sist');
    expect(names(town)).toHaveLength(68);
    expect(damage(town)).toEqual([]);
  });
});

describe('many rows', () => {
  it('come over with the list that proves them', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(copy, (session) => {
      addItems(
        session,
        Array.from({ length: 70 }, (_, n) => ({ kind: 'contact' as const, data: { given: `Exempel ${n}` } })),
      );
    });
    const { rows, parts }: MergeCount = mergeFiles(town.path, copy.path, town.context);
    expect([rows, parts]).toEqual([70, 1]);
    expect(damage(town)).toEqual([]);
  });
});
