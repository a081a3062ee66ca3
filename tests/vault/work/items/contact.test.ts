import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import type { Session, StoredRecord } from '../../../../vault/store/index.ts';
import {
  addItem,
  editItem,
  eraseItem,
  listItems,
  removeItem,
  showItem,
} from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundTown, unlockAsCommunicator, type Town } from '../../store/support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

const recordsOf = (session: Session, kind: 'contacts' | 'private'): StoredRecord[] => [
  ...session.records(session.compartmentOf(kind)!.id),
];

/** The states of the private half of a contact. */
function half(session: Session, { contact }: Town): StoredRecord | undefined {
  return recordsOf(session, 'private').find(({ joined }) => joined.data['contact'] === contact);
}

describe('a contact with private details', () => {
  it('keeps them apart, so that who may not read them sees the rest', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      expect(JSON.stringify(session.record(town.contact)!.joined.data)).not.toContain('070-174 06 21');
      expect(JSON.stringify(half(session, town)!.joined.data)).toContain('070-174 06 21');
      expect(showItem(session, town.contact).fields).toMatchObject({
        given: 'Fadumo',
        channels: [{ kind: 'mobile_private' }],
      });
    });
  });

  it('is not saved anew in the half that an edit does not touch', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      const before = half(session, town)!.revisions.size;
      editItem(session, town.contact, { title: 'Förvaltningschef' });
      expect(half(session, town)!.revisions.size).toBe(before);
      editItem(session, town.contact, { channels: [{ kind: 'mobile_private', value: '070-174 06 22' }] });
      expect(half(session, town)!.revisions.size).toBe(before + 1);
    });
  });

  it('loses them when they are taken away, and gets them again', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      editItem(session, town.contact, { channels: null });
      expect(showItem(session, town.contact).fields).not.toHaveProperty('channels');
      editItem(session, town.contact, { channels: [{ kind: 'home', value: '0980-31 92 40' }] });
      expect(showItem(session, town.contact).fields['channels']).toHaveLength(1);
      expect(session.check()).toEqual([]);
    });
  });

  it('goes with both halves when it is removed, and when it is erased', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      removeItem(session, town.contact);
      expect(half(session, town)?.joined.data).toMatchObject({ removed: true });
      expect(listItems(session, 'contact').map(({ title }) => title)).toEqual(['Viggo Åsklint']);
      eraseItem(session, town.contact, 'KS 2026/1');
      expect(half(session, town)).toBeUndefined();
      expect(session.check()).toEqual([]);
    });
  });

  it('is changed by a communicator with both halves', () => {
    const town = foundTown(newFolder());
    const { session } = unlockAsCommunicator(town);
    editItem(session, town.contact, { channels: [{ kind: 'mobile_private', value: '070-174 06 23' }] });
    session.close();
    const { fields } = asOwner(town, (owner) => showItem(owner, town.contact), 'read');
    expect(fields['channels']).toMatchObject([{ value: '070-174 06 23' }]);
  });
});

describe('what a session remembers', () => {
  it('is what was written, whatever the caller does with its data later', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      const data = { item: 'contact', given: 'Asta', tags: ['a'] };
      const { id } = session.compartmentOf('contacts')!;
      const record = session.newRecord();
      session.save([{ compartment: id, record, data }]);
      data.given = 'Ändrad';
      data.tags.push('b');
      expect(session.record(record)!.joined.data).toEqual({ item: 'contact', given: 'Asta', tags: ['a'] });
    });
  });

  it('holds nothing of a save that was refused', () => {
    const town = foundTown(newFolder());
    const { session } = unlockAsCommunicator(town);
    const before = listItems(session, 'contact');
    const it = asRecordPlace(session, 'it');
    expect(() => {
      session.save([
        {
          compartment: session.compartmentOf('contacts')!.id,
          record: session.newRecord(),
          data: { item: 'contact', given: 'Ny' },
        },
        { compartment: it, record: session.newRecord(), data: { item: 'credential', label: 'Ny' } },
      ]);
    }).toThrow('no-right');
    expect(listItems(session, 'contact')).toEqual(before);
    expect(() => addItem(session, 'credential', { label: 'Ny' })).toThrow('no-right');
    session.close();
  });

  it('takes no edited records in the journal', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      const journal = asRecordPlace(session, 'journal');
      expect(() => {
        session.save([
          { compartment: journal, record: session.newRecord(), data: { item: 'note', what: 'EXEMPEL' } },
        ]);
      }).toThrow('no-right');
    });
  });
});

function asRecordPlace(session: Session, kind: 'it' | 'journal') {
  return session.compartmentOf(kind)!.id;
}
