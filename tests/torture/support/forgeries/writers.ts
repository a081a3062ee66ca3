import {
  kidOf,
  newCompartmentKey,
  newSeed,
  principalKeys,
  recordKey,
  sealRow,
  toHex,
  type CompartmentId,
  type EntryBody,
  type PartHash,
  type PrincipalId,
} from '../../../../crypto/index.ts';
import { encodeRecordText, framePlaintext } from '../../../../vault/model/index.ts';
import type { Arena } from '../arena.ts';
import { inject, listing, newId, noteWith, sealedBy } from '../../../vault/store/support/forge.ts';
import { rowsOf } from '../tables.ts';
import type { Forgery } from './forgery.ts';

const contact = (by: PrincipalId): Uint8Array =>
  encodeRecordText({ at: 1, by, parents: [], data: { item: 'contact', given: 'Oäkta' } });

const compartment = ({ owner }: Arena, kind: string): CompartmentId =>
  owner.session.compartmentOf(kind as 'it')!.id;

/** An entry of the communicator, by all rules but its right. */
function byCommunicator(name: string, told: readonly string[], body: (arena: Arena) => EntryBody): Forgery {
  return {
    name: `the communicator ${name}`,
    told,
    forge: (db, arena) => {
      const { view, signer } = arena.communicator;
      inject(db, view, { signers: [signer], body: body(arena), time: 1 });
    },
  };
}

/** What somebody signs who has keys, a changed program, and not the right. Entries of an older time are shown with `clock`. */
export const writerForgeries: readonly Forgery[] = [
  byCommunicator('gives himself rights', ['clock+quarantined'], (arena) => ({
    principals: [{ id: arena.town.communicator, rights: { [compartment(arena, 'it')]: 7 } }],
  })),
  byCommunicator('removes the owner', ['clock+quarantined'], ({ owner }) => ({
    principals: [{ id: owner.signer.id, removed: true }],
  })),
  byCommunicator('erases', ['clock+quarantined'], (arena) => ({
    erase: [{ compartment: compartment(arena, 'contacts'), record: arena.town.contact, revisions: [] }],
  })),
  byCommunicator('gives a compartment a key of his own', ['clock+quarantined'], (arena) => ({
    keys: [
      { compartment: compartment(arena, 'it'), kid: kidOf(newCompartmentKey(arena.town.context.random)) },
    ],
  })),
  byCommunicator('sets keys for the owner', ['clock+quarantined', 'entry-damaged'], ({ owner, town }) => {
    const keys = principalKeys(newSeed(town.context.random));
    return {
      principals: [{ id: owner.signer.id, sign: toHex(keys.sign.publicKey), box: toHex(keys.box.publicKey) }],
    };
  }),
  byCommunicator('makes the vault’s door say something else', ['clock+quarantined'], () => ({
    door: 'ab'.repeat(32) as PartHash,
  })),
  {
    name: 'the communicator lists a row among the logins, under the key that he has not',
    told: ['clock+quarantined+row-unlisted'],
    forge: (db, arena) => {
      const { view, signer } = arena.communicator;
      const id = compartment(arena, 'it');
      const place = {
        compartment: id,
        kid: view.keys(id)[0]!.kid,
        record: newId<never>(),
        revision: newId<never>(),
      };
      const key = recordKey(newCompartmentKey(arena.town.context.random), view.vault, id);
      const text = framePlaintext(contact(signer.id), 256);
      const row = {
        ...place,
        data: sealRow(key, place.record, place.revision, text, arena.town.context.random),
      };
      inject(db, view, { signers: [signer], body: listing([row]), rows: [row], time: 1 });
    },
  },
  {
    name: 'the communicator closes all contacts with one of his own',
    told: ['clock+quarantined+row-unlisted'],
    forge: (db, { communicator: { session, view, signer } }) => {
      const row = sealedBy(session, 'contacts', contact(signer.id));
      const [only] = listing([row]).rows!;
      const body = { rows: [{ ...only!, all: { of: 1, erased: 0 } }] };
      inject(db, view, { signers: [signer], body, rows: [row], time: 1 });
    },
  },
  {
    name: 'the communicator writes in the owner’s name',
    told: ['clock+row-forged'],
    forge: (db, { communicator: { session, view, signer }, owner }) => {
      const row = sealedBy(session, 'contacts', contact(owner.signer.id));
      inject(db, view, { signers: [signer], body: listing([row]), rows: [row], time: 1 });
    },
  },
  {
    name: 'the communicator lists as his own a row that lies sealed for another place',
    told: ['clock+row-forged'],
    forge: (db, { communicator: { session, view, signer } }, { pick }) => {
      const id = session.compartmentOf('contacts')!.id;
      const stolen = pick(rowsOf(db).filter((row) => row.compartment === id && row.data !== null));
      const row = { ...sealedBy(session, 'contacts', contact(signer.id)), data: stolen.data! };
      inject(db, view, { signers: [signer], body: listing([row]), rows: [row], time: 1 });
    },
  },
  {
    name: 'the communicator lists nonsense in a contact’s row',
    told: ['clock+row-forged'],
    forge: (db, { communicator: { session, view, signer } }, { pick, bytes }) => {
      const texts = ['null', '[]', '{"at":-1}', '', Buffer.from(bytes(40)).toString('latin1')];
      const row = sealedBy(session, 'contacts', new TextEncoder().encode(pick(texts)));
      inject(db, view, { signers: [signer], body: listing([row]), rows: [row], time: 1 });
    },
  },
  {
    name: 'a note that says another author',
    told: ['clock+row-forged'],
    forge: (db, arena) => {
      const { view, signer } = arena.communicator;
      const row = noteWith(view, compartment(arena, 'journal'), (place) => ({
        ...place,
        ...{ at: 1, by: arena.owner.signer.id, parents: [], data: { item: 'note', what: 'oäkta' } },
      }));
      inject(db, view, { signers: [signer], body: listing([row]), rows: [row], time: 1 });
    },
  },
  {
    name: 'a note that says another place',
    told: ['clock+row-forged'],
    forge: (db, arena, { bytes }) => {
      const { view, signer } = arena.communicator;
      const row = noteWith(view, compartment(arena, 'journal'), (place) => ({
        ...place,
        ...{
          record: toHex(bytes(16)),
          at: 1,
          by: signer.id,
          parents: [],
          data: { item: 'note', what: 'oäkta' },
        },
      }));
      inject(db, view, { signers: [signer], body: listing([row]), rows: [row], time: 1 });
    },
  },
  {
    name: 'the removed communicator dates a contact back before the removal',
    base: 'expelled',
    told: ['clock+quarantined+row-unlisted'],
    forge: (db, { communicator: { session, view, signer } }, { below }) => {
      const row = sealedBy(session, 'contacts', contact(signer.id));
      inject(db, view, { signers: [signer], body: listing([row]), rows: [row], time: 1 + below(1_000_000) });
    },
  },
  {
    name: 'the removed communicator gives himself new keys in a fork',
    base: 'expelled',
    told: ['clock+quarantined', 'clock', 'clock+quarantined+unsettled'],
    forge: (db, { communicator: { view, signer }, town }) => {
      const keys = principalKeys(newSeed(town.context.random));
      const body = {
        principals: [{ id: signer.id, sign: toHex(keys.sign.publicKey), box: toHex(keys.box.publicKey) }],
      };
      inject(db, view, { signers: [{ id: signer.id, keys, oldKeys: signer.keys }] as never, body, time: 1 });
    },
  },
];
