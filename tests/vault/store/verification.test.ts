import { beforeAll, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import type { Session } from '../../../vault/store/index.ts';
import { addItems } from '../../../vault/work/items/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { asOwner, foundTown, withPacking } from './support/people.ts';
import { kindsOf, rawPacks, rawRows, tamper } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** More than one piece of the verification, each piece 250 rows. */
const many = Array.from({ length: 300 }, (_, at) => ({
  kind: 'contact' as const,
  data: { given: `Exempel ${at}` },
}));

function foundInBackground(session: Session): string[] {
  const steps = session.verify(() => undefined);
  while (steps.next().done !== true);
  return kindsOf(session.findings());
}

it('finds a row too many for a listing whose rows came long before', () => {
  const town = withPacking(foundTown(newFolder()), { from: Infinity, most: 2, bytes: 0 });
  const ids = asOwner(town, (session) => addItems(session, many));
  tamper(town.path, (db) => {
    const [early] = rawRows(db, town.contact);
    db.prepare('UPDATE rows SET entry = ? WHERE record = ?').run(
      early!.entry,
      Buffer.from(ids.at(-1)!, 'hex'),
    );
  });
  const inBackground = asOwner(town, foundInBackground, 'read');
  const inCheck = asOwner(town, (session) => kindsOf(session.check()), 'read');
  expect(inBackground).toEqual(['listing-unprovable', 'rows-missing']);
  expect(inCheck).toEqual(inBackground);
});

it('finds a pack too many for a listing whose packs came long before', () => {
  const town = foundTown(newFolder());
  const [early, late] = asOwner(town, (session) => [
    addItems(session, many.slice(0, 100)),
    addItems(session, many.slice(100)),
  ]);
  tamper(town.path, (db) => {
    const [first] = rawPacks(db, early[0]);
    const [last] = rawPacks(db, late.at(-1));
    db.prepare('UPDATE packs SET entry = ? WHERE sum = ?').run(first!.entry, last!.sum);
  });
  const inBackground = asOwner(town, foundInBackground, 'read');
  expect(inBackground).toEqual(['pack-damaged', 'rows-missing']);
  expect(asOwner(town, (session) => kindsOf(session.check()), 'read')).toEqual(inBackground);
});

it('finds nothing where all is whole, and reads each record once', () => {
  const town = foundTown(newFolder());
  const ids = asOwner(town, (session) => addItems(session, many));
  const read: string[] = [];
  asOwner(town, (session) => {
    const steps = session.verify(({ record }) => read.push(record));
    while (steps.next().done !== true);
    expect(session.findings()).toEqual([]);
  });
  expect(new Set(read).size).toBe(read.length);
  expect(read).toEqual(expect.arrayContaining(ids));
});
