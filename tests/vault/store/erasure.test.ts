import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { members, removeMembers } from '../../../vault/store/index.ts';
import {
  addItem,
  editItem,
  eraseItem,
  historyOf,
  listItems,
  searchItems,
  showItem,
} from '../../../vault/work/items/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { asOwner, copyOf, foundTown, unlockAsCommunicator, type Town } from './support/people.ts';
import { rawRows, tamper, unite } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** The sealed bytes of a contact and of its private half. */
function sealedBytes(town: Town): Buffer[] {
  const half = asOwner(
    town,
    (session) => {
      const { id } = session.compartmentOf('private')!;
      return [...session.records(id)].find(({ joined }) => joined.data['contact'] === town.contact)!.record;
    },
    'read',
  );
  const sealed: Buffer[] = [];
  tamper(town.path, (db) => {
    for (const record of [town.contact, half])
      sealed.push(...rawRows(db, record).flatMap(({ data }) => data ?? []));
  });
  return sealed;
}

const erase = (town: Town): void => {
  asOwner(town, (session) => {
    eraseItem(session, town.contact, 'KS 2026/1');
  });
};

describe('erasing a contact', () => {
  it('takes the sealed bytes of every state and of the private half out of the file', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      editItem(session, town.contact, { title: 'Biträdande chef' });
    });
    const sealed = sealedBytes(town);
    expect(sealed.length).toBeGreaterThanOrEqual(3);
    const before = readFileSync(town.path);
    expect(sealed.every((bytes) => before.includes(bytes))).toBe(true);
    erase(town);
    const after = readFileSync(town.path);
    expect(
      sealed.filter((bytes) => after.includes(bytes.subarray(0, 40)) || after.includes(bytes.subarray(-40))),
    ).toEqual([]);
  });

  it('shows it nowhere any more, and a check finds nothing', () => {
    const town = foundTown(newFolder());
    erase(town);
    asOwner(
      town,
      (session) => {
        expect(listItems(session, 'contact').map(({ title }) => title)).toEqual(['Viggo Åsklint']);
        expect(searchItems(session, 'fadumo')).toEqual([]);
        expect(() => showItem(session, town.contact)).toThrow('no-such-record');
        expect(() => historyOf(session, town.contact)).toThrow('no-such-record');
        expect(session.check()).toEqual([]);
      },
      'read',
    );
  });

  it('leaves the decision in the journal, also for the session that erased', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      const { id } = session.compartmentOf('journal')!;
      const before = [...session.records(id)].length;
      eraseItem(session, town.contact, 'KS 2026/1');
      const notes = [...session.records(id)].map(({ joined }) => joined.data);
      expect(notes).toHaveLength(before + 1);
      expect(notes).toContainEqual(
        expect.objectContaining({ what: 'erase', object: town.contact, reason: 'KS 2026/1' }),
      );
    });
  });

  it('lasts over a re-key, which counts it and forgets its place', () => {
    const town = foundTown(newFolder());
    erase(town);
    asOwner(town, (session) => {
      removeMembers(session, [town.communicator]);
      expect(session.check()).toEqual([]);
    });
    asOwner(
      town,
      (session) => {
        expect(listItems(session, 'contact')).toHaveLength(1);
        expect(session.check()).toEqual([]);
      },
      'read',
    );
    tamper(town.path, (db) => {
      expect(rawRows(db, town.contact)).toEqual([]);
    });
  });

  it('wins over a copy that still has it', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(copy, (session) => {
      editItem(session, copy.contact, { title: 'Ändrad i kopian' });
    });
    erase(town);
    unite(town.path, copy.path);
    asOwner(
      town,
      (session) => {
        expect(listItems(session, 'contact').map(({ title }) => title)).toEqual(['Viggo Åsklint']);
        expect(session.check()).toEqual([]);
      },
      'read',
    );
  });

  it('is still counted right when a re-key follows a copy that had it', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(copy, (session) => {
      editItem(session, copy.contact, { title: 'Ändrad i kopian' });
    });
    erase(town);
    unite(town.path, copy.path);
    asOwner(town, (session) => {
      removeMembers(session, [town.communicator]);
      expect(session.check()).toEqual([]);
    });
    tamper(town.path, (db) => {
      expect(rawRows(db, town.contact)).toEqual([]);
    });
  });

  it('of one state alone leaves the others', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      editItem(session, town.other, { title: 'Skrevs av misstag' });
      const mistake = session.record(town.other)!.joined.tips;
      editItem(session, town.other, { title: 'Rätt titel' });
      const { compartment } = session.record(town.other)!;
      session.erase([{ compartment, record: town.other, revisions: mistake }], {
        item: 'note',
        what: 'erase',
      });
      expect(historyOf(session, town.other).map(({ fields }) => fields['title'])).toEqual([
        undefined,
        'Rätt titel',
      ]);
      expect(session.check()).toEqual([]);
    });
    asOwner(
      town,
      (session) => {
        expect(historyOf(session, town.other).map(({ fields }) => fields['title'])).toEqual([
          undefined,
          'Rätt titel',
        ]);
      },
      'read',
    );
  });

  it('given no states means the whole record', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      const { compartment } = session.record(town.other)!;
      session.erase([{ compartment, record: town.other, revisions: [] }], { item: 'note', what: 'erase' });
      expect(session.record(town.other)).toBeUndefined();
      expect(session.check()).toEqual([]);
    });
  });
});

describe('who may not erase', () => {
  it('is refused, and nothing is written', () => {
    const town = foundTown(newFolder());
    const { session } = unlockAsCommunicator(town);
    const before = readFileSync(town.path);
    expect(() => {
      eraseItem(session, town.contact, 'KS 2026/1');
    }).toThrow('no-right');
    expect(readFileSync(town.path).equals(before)).toBe(true);
    expect(listItems(session, 'contact')).toHaveLength(2);
    session.close();
  });

  it('is refused what is not there', () => {
    asOwner(foundTown(newFolder()), (session) => {
      expect(() => {
        eraseItem(session, 'ab'.repeat(16), 'KS 2026/1');
      }).toThrow('no-such-record');
    });
  });

  it('is refused a setting, which is no item', () => {
    asOwner(foundTown(newFolder()), (session) => {
      const { id } = session.compartmentOf('contacts')!;
      const setting = [...session.records(id)].find(({ joined }) => joined.data['item'] === 'settings')!;
      expect(() => {
        eraseItem(session, setting.record, 'KS 2026/1');
      }).toThrow('no-such-record');
      expect(members(session)).toHaveLength(3);
      addItem(session, 'contact', { given: 'Ny' });
    });
  });
});
