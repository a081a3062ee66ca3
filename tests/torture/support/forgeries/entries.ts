import { buildEntry, decodeEntry, entryName, newSeed, principalKeys } from '../../../../crypto/index.ts';
import { inject, listing, sealedBy } from '../../../vault/store/support/forge.ts';
import { encodeRecordText } from '../../../../vault/model/index.ts';
import { dropEntry, entriesOf, putEntry, turned, type RawBlob } from '../tables.ts';
import type { Database } from 'better-sqlite3';
import type { Forgery } from './forgery.ts';

/** Entries that are no genesis. */
const later = (db: Database): RawBlob[] =>
  entriesOf(db).filter(({ bytes }) => decodeEntry(bytes).parents.length > 0);

/** What is told of an entry that is none, and of all that was built on it. */
const brokenLog = [
  'entry-damaged',
  'entry-damaged+parents-lacking',
  'entry-damaged+row-unlisted',
  'entry-damaged+parents-lacking+row-unlisted',
] as const;

/** Entries changed, dropped, put in another order, or of strangers. */
export const entryForgeries: readonly Forgery[] = [
  {
    name: 'a bit of the newest entry turned',
    told: [...brokenLog],
    forge: (db, _arena, { below }) => {
      const { hash, bytes } = later(db).at(-1)!;
      putEntry(db, turned(bytes, below(bytes.length), below(8)), hash);
    },
  },
  {
    name: 'the signature of the newest entry turned, and its name made to fit',
    told: [...brokenLog],
    forge: (db, _arena, { below }) => {
      const { hash, bytes } = later(db).at(-1)!;
      dropEntry(db, hash);
      putEntry(db, turned(bytes, bytes.length - 1 - below(64), below(8)));
    },
  },
  {
    name: 'the newest entry dropped',
    told: ['row-unlisted'],
    forge: (db) => {
      dropEntry(db, later(db).at(-1)!.hash);
    },
  },
  {
    name: 'an entry of another vault added',
    told: ['entry-damaged', 'entry-damaged+quarantined'],
    forge: (db, { other }, { pick }) => {
      putEntry(db, pick(other.entries).bytes);
    },
  },
  {
    name: 'the log written in another order',
    told: [''],
    forge: (db, _arena, { below }) => {
      const all = entriesOf(db);
      for (const { hash } of all) dropEntry(db, hash);
      while (all.length > 0) {
        const [next] = all.splice(below(all.length), 1);
        putEntry(db, next!.bytes, next!.hash);
      }
    },
  },
  {
    name: 'the same entry again under another name',
    told: ['entry-damaged'],
    forge: (db, _arena, { pick, bytes }) => {
      putEntry(db, pick(entriesOf(db)).bytes, Buffer.from(bytes(32)).toString('hex'));
    },
  },
  {
    name: 'an entry by a stranger in the owner’s name',
    told: ['entry-damaged'],
    forge: (db, { owner, town }, { bytes }) => {
      const keys = principalKeys(newSeed(bytes));
      const bytesOf = buildEntry(owner.view, {
        signers: [{ id: owner.signer.id, keys }],
        body: { principals: [{ id: town.communicator, removed: true }] },
        time: 1,
      });
      putEntry(db, bytesOf);
    },
  },
  {
    name: 'an entry that leaves out the newest door entries',
    told: ['entry-damaged', 'entry-damaged+row-unlisted'],
    forge: (db, { communicator }, { below, pick }) => {
      const row = sealedBy(
        communicator.session,
        'contacts',
        encodeRecordText({
          at: 1,
          by: communicator.signer.id,
          parents: [],
          data: { item: 'contact', given: 'Oäkta' },
        }),
      );
      const older = communicator.view.order.slice(0, 1 + below(3));
      const view = { ...viewLike(communicator.view), doorsSeenFrom: () => [pick(older)] };
      inject(db, view, { signers: [communicator.signer], body: listing([row]), rows: [row], time: 1 });
    },
  },
  {
    name: 'bytes that are no entry at all',
    told: ['entry-damaged'],
    forge: (db, _arena, { bytes, below }) => {
      const strange = bytes(below(2_000));
      putEntry(db, strange, entryName(strange));
    },
  },
];

/** What an entry is built from: the rest of a view is not looked at. */
function viewLike(view: Parameters<typeof buildEntry>[0]): Parameters<typeof buildEntry>[0] {
  return { vault: view.vault, countedTips: view.countedTips } as Parameters<typeof buildEntry>[0];
}
