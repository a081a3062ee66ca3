import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDamage, type Session } from '../../../vault/store/index.ts';
import { readLog } from '../../../vault/store/log/log-table.ts';
import { stateBehind } from '../../../vault/store/open-session.ts';
import { containerVersion } from '../../../vault/store/schema.ts';
import { addItem, addItems } from '../../../vault/work/items/index.ts';
import { mergeWith } from '../../../vault/work/merge/index.ts';
import { asOlder, versionIn } from '../../vault/store/support/older-file.ts';
import { asOwner, foundTown } from '../../vault/store/support/people.ts';
import type { Deed, Seen } from './deed.ts';
import {
  contactNamed,
  elsewhere,
  namesBefore,
  namesIn,
  placeIn,
  withOwner,
  withReader,
  withSession,
  type Place,
} from './place.ts';

/** A file as an older program left it, and the write with which it becomes one of this version. */
interface OlderFile {
  readonly version: 1 | 2;
  readonly at: (place: Place) => Place;
  /** Brings a contact of two halves called `Ny` and the file's number. */
  readonly write: (session: Session, place: Place) => unknown;
}

/** The vault that this machine knows; one with packs, and all that came after them; and one that takes in a copy. */
const files: readonly OlderFile[] = [
  { version: 1, at: (place) => place, write: (session) => addItems(session, [contactNamed('Ny 0')]) },
  { version: 2, at: beside('packed'), write: (session) => addItems(session, [contactNamed('Ny 1')]) },
  {
    version: 1,
    at: beside('merged'),
    write: (session, place) => mergeWith(session, copyIn(place).path, place.context.now()),
  },
];

function beside(name: string): (place: Place) => Place {
  return (place) => elsewhere(place, join(place.folder, `${name}.sigill`));
}

const copyIn = beside('copy');
const mergedIn = beside('merged');
const packedIn = beside('packed');
const beforeOf = (place: Place): Place => elsewhere(place, `${place.path}.before`);

/** Files of older versions that get their first change, and then one more. */
export const migration: Deed = {
  name: 'migration',
  prepare: async (place) => {
    copyFileSync(place.path, packedIn(place).path);
    foundUnpacked(place);
    for (const { path } of [mergedIn(place), copyIn(place)]) copyFileSync(place.path, path);
    await withSession(copyIn(placeIn(place.folder, 1.5)), (session) =>
      addItems(session, [contactNamed('Ny 2')]),
    );
    for (const { at, version } of files) {
      asOlder(at(place).path, version);
      copyFileSync(at(place).path, beforeOf(at(place)).path);
    }
  },
  run: async (place, step) => {
    for (const [n, { at, write }] of files.entries())
      await withOwner(at(place), async (session) => {
        await step(`migrate ${n}`, () => write(session, place));
        await step(`go on ${n}`, () => addItem(session, 'contact', { given: `Sedan ${n}` }));
      });
  },
  seen: async (place) => {
    const seen = new Map<string, Seen>();
    for (const [n, { at }] of files.entries()) {
      const names = await namesOfWhole(at(place));
      const seenOf = (name: string): Seen => (names === null ? 'half' : names.has(name) ? 'whole' : 'none');
      seen.set(`migrate ${n}`, seenOf(`Ny ${n}`));
      seen.set(`go on ${n}`, seenOf(`Sedan ${n}`));
    }
    return seen;
  },
};

/** The vault of the place once more, saved one by one: files of version 1 have no packs. */
function foundUnpacked({ folder }: Place): void {
  asOwner(foundTown(folder), (session) => {
    for (const name of namesBefore) addItem(session, 'contact', contactNamed(name).data);
  });
}

/** The contacts of a file that is wholly as it was, or of this version with all it had and more; null for any other. */
async function namesOfWhole(place: Place): Promise<Set<string> | null> {
  const before = await withReader(beforeOf(place), containerOf);
  return withReader(place, (session) => {
    const now = containerOf(session);
    const hasMore = now.entries.length > before.entries.length;
    const isWhole =
      before.entries.every((entry, at) => now.entries[at] === entry) &&
      now.version === (hasMore ? containerVersion : before.version) &&
      !session.check().some(isDamage);
    return isWhole ? namesIn(session) : null;
  });
}

function containerOf(session: Session): { version: unknown; entries: string[] } {
  const { db } = stateBehind(session).container;
  const entries = readLog(db).map(({ hash, bytes }) => `${hash} ${Buffer.from(bytes).toString('hex')}`);
  return { version: versionIn(db), entries };
}

/** The versions of a place's files, in order. */
export async function versionsIn(place: Place): Promise<unknown[]> {
  const versions: unknown[] = [];
  for (const { at } of files)
    versions.push(await withReader(at(place), (session) => containerOf(session).version));
  return versions;
}
