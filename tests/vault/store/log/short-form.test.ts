import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex, toHex } from '../../../../crypto/index.ts';
import { openVault, type LockedVault } from '../../../../vault/store/index.ts';
import { readEntry, readLog } from '../../../../vault/store/log/log-table.ts';
import { isWholeEntry, shortForm, wholeOf } from '../../../../vault/store/log/short-form.ts';
import { addItem, addItems, editItem, listItems } from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { mergeFiles } from '../merge/support.ts';
import { asOwner, copyOf, foundTown, type Town } from '../support/people.ts';
import { flipped, kindsOf, tamper } from '../support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** A vault into which so many contacts were saved one by one. */
function savedOneByOne(count: number): Town {
  const town = foundTown(newFolder());
  asOwner(town, (session) => {
    for (let n = 0; n < count; n += 1) addItem(session, 'contact', { given: `Exempel ${n}` });
  });
  return town;
}

type Db = Parameters<Parameters<typeof tamper>[1]>[0];
function look<T>({ path }: Town, read: (db: Db) => T): T {
  const found: T[] = [];
  tamper(path, (db) => found.push(read(db)));
  return found[0]!;
}

const rawLog = (db: Db): { place: number; hash: Buffer; bytes: Buffer }[] =>
  db.prepare('SELECT * FROM log ORDER BY place').all() as { place: number; hash: Buffer; bytes: Buffer }[];
const opened = (town: Town): LockedVault => openVault(town.path, 'read', { now: 0 });

describe('entries by which people save', () => {
  it('are told in 112 bytes by one like them, and come out as they were signed', () => {
    const town = savedOneByOne(10);
    const short = look(town, rawLog).filter(({ bytes }) => !isWholeEntry(bytes));
    expect(short.length).toBeGreaterThanOrEqual(9);
    expect(short.filter(({ bytes }) => bytes.length === 112).length).toBeGreaterThanOrEqual(8);
    for (const { hash } of short) {
      const whole = look(town, (db) => readEntry(db, toHex(hash)))!;
      expect(look(town, readLog).map(({ bytes }) => toHex(bytes))).toContain(toHex(whole));
    }
    expect(opened(town).findings).toEqual([]);
  });

  it('are told by a new one when the last lies too far back', () => {
    const town = savedOneByOne(140);
    const whole = look(town, rawLog).filter(({ bytes }) => isWholeEntry(bytes));
    const places = whole.map(({ place }) => place);
    expect(places.at(-1)! - places.at(-2)!).toBe(128);
    expect(asOwner(town, (session) => session.check(), 'read')).toEqual([]);
  });

  it('that list in several compartments or say more than that stay apart', () => {
    const town = savedOneByOne(3);
    asOwner(town, (session) => {
      addItems(session, [
        { kind: 'contact', data: { given: 'Ett' } },
        { kind: 'credential', data: { label: 'Webb', username: 'exempel', secret: 'EXEMPEL' } },
      ]);
      editItem(session, town.other, { title: 'Sist ändrad' });
      expect(session.check()).toEqual([]);
    });
    expect(opened(town).findings).toEqual([]);
  });

  it('are merged with whatever else lies at their places', () => {
    const town = savedOneByOne(5);
    const copy = copyOf(town);
    for (const each of [town, copy])
      asOwner(each, (session) => {
        for (let n = 0; n < 5; n += 1) addItem(session, 'contact', { given: `Sedan ${n}` });
      });
    mergeFiles(town.path, copy.path, town.context);
    expect(asOwner(town, (session) => listItems(session, 'contact').length, 'read')).toBe(17);
    expect(opened(town).findings).toEqual([]);
  });
});

describe('a short form', () => {
  const told = (town: Town): { place: number; hash: Buffer; bytes: Buffer } =>
    look(town, rawLog)
      .filter(({ bytes }) => !isWholeEntry(bytes))
      .at(-1)!;
  const damagedBy = (town: Town, change: (db: Db, last: { place: number; bytes: Buffer }) => void) => {
    const last = told(town);
    tamper(town.path, (db) => {
      change(db, last);
    });
    return opened(town).findings;
  };
  const setBytes = 'UPDATE log SET bytes = ? WHERE place = ?';

  it.each([0, 1, 5, 10, 11, 14, 30, 111])('with byte %i turned is damaged, and named', (at) => {
    const town = savedOneByOne(4);
    const { hash } = told(town);
    const findings = damagedBy(town, (db, { bytes, place }) => {
      db.prepare(setBytes).run(flipped(bytes, at), place);
    });
    expect(findings).toContainEqual({ kind: 'entry-damaged', entry: toHex(hash) });
  });

  it.each([0, 1, 2, 11, 12, 47, 48, 111])('cut after %i bytes is damaged', (length) => {
    const town = savedOneByOne(4);
    const findings = damagedBy(town, (db, { bytes, place }) => {
      db.prepare(setBytes).run(bytes.subarray(0, length), place);
    });
    expect(kindsOf(findings)).toEqual(['entry-damaged']);
  });

  it('is damaged with the one that it is told by, and with no other', () => {
    const town = savedOneByOne(4);
    const findings = damagedBy(town, (db, { bytes, place }) => {
      const like = place - bytes[1]!;
      const before = db.prepare('SELECT bytes FROM log WHERE place = ?').pluck().get(like) as Buffer;
      db.prepare(setBytes).run(flipped(before, 90), like);
    });
    const names = findings.filter(({ kind }) => kind === 'entry-damaged');
    expect(names.length).toBeGreaterThanOrEqual(4);
    expect(names.length).toBeLessThan(look(town, rawLog).length);
  });

  it('cannot be told by another short one', () => {
    const town = savedOneByOne(4);
    const findings = damagedBy(town, (db, { bytes, place }) => {
      db.prepare(setBytes).run(Buffer.concat([bytes.subarray(0, 1), Buffer.of(1), bytes.subarray(2)]), place);
    });
    expect(kindsOf(findings)).toEqual(['entry-damaged']);
  });

  it('says what it tells of an entry in the words of the specification', () => {
    const town = savedOneByOne(3);
    const all = look(town, readLog);
    const [like, entry] = all.slice(-2);
    const parents = [fromHex(like!.hash, 32)];
    expect(wholeOf(shortForm(entry!.bytes, 1, [1]), like!.bytes, parents)).toEqual(
      Uint8Array.from(entry!.bytes),
    );
  });
});
