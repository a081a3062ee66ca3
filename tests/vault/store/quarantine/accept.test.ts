import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { isDamage, removeMembers, type Session } from '../../../../vault/store/index.ts';
import { acceptQuarantined, quarantinedLines } from '../../../../vault/work/forks/index.ts';
import { addItem, addItems, editItem, listItems, revealItem } from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { mergeFiles } from '../merge/support.ts';
import { asOwner, copyOf, foundTown, unlockAsCommunicator, type Town } from '../support/people.ts';
import { kindsOf } from '../support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** The communicator wrote in a copy after she was removed in the vault; the copy was merged in quarantine. */
function quarantined(write: (session: Session, town: Town) => void): Town {
  const town = foundTown(newFolder());
  const copy = copyOf(town);
  asOwner(town, (session) => {
    removeMembers(session, [town.communicator]);
  });
  const { session } = unlockAsCommunicator(copy);
  write(session, town);
  session.close();
  mergeFiles(town.path, copy.path, town.context, 'take');
  return town;
}

const people = (session: Session): string[] => listItems(session, 'contact').map(({ title }) => title);
const addTwo = (session: Session): void => {
  addItem(session, 'contact', { given: 'Aino' });
  addItem(session, 'contact', { given: 'Berit' });
};

describe('what lies in quarantine', () => {
  it('is shown with its author, and shown nowhere else', () => {
    const town = quarantined(addTwo);
    asOwner(town, (session) => {
      expect(people(session)).toEqual(['Fadumo Tallryda', 'Viggo Åsklint']);
      expect(quarantinedLines(session)).toMatchObject([
        { kind: 'contact', title: 'Berit', fields: { given: 'Berit' }, acceptable: true },
        { kind: 'contact', title: 'Aino', fields: { given: 'Aino' }, acceptable: true },
      ]);
    });
  });

  it('is taken over one by one, under its author’s name, and stays so', () => {
    const town = quarantined(addTwo);
    asOwner(town, (session) => {
      const [berit] = quarantinedLines(session);
      acceptQuarantined(session, [berit!.revision]);
      expect(people(session)).toEqual(['Berit', 'Fadumo Tallryda', 'Viggo Åsklint']);
      expect(quarantinedLines(session)).toMatchObject([{ title: 'Aino' }]);
    });
    asOwner(town, (session) => {
      expect(session.check().filter(isDamage)).toEqual([]);
      const { revisions } = session.record(listItems(session, 'contact')[0]!.id)!;
      expect([...revisions.values()]).toMatchObject([
        { by: town.communicator, acceptedBy: [session.principal] },
      ]);
      removeMembers(session, []);
      expect(people(session)).toContain('Berit');
      expect(kindsOf(session.check().filter(isDamage))).toEqual([]);
    });
  });

  it('can be one of several rows of one entry, the others another time', () => {
    const town = quarantined((session) => {
      session.save(
        ['Aino', 'Berit', 'Cecilia'].map((given) => ({
          compartment: session.compartmentOf('contacts')!.id,
          record: session.newRecord(),
          data: { item: 'contact', given },
        })),
      );
    });
    for (const left of [2, 1, 0])
      asOwner(town, (session) => {
        const [first] = quarantinedLines(session);
        acceptQuarantined(session, [first!.revision]);
        expect(quarantinedLines(session)).toHaveLength(left);
        expect(session.check().filter(isDamage)).toEqual([]);
      });
    asOwner(town, (session) => {
      expect(people(session)).toHaveLength(5);
      expect(kindsOf(session.check())).not.toContain('part-unlisted');
    });
  });

  it('that lies in a pack is taken over together, and not by halves', () => {
    const town = quarantined((session) => {
      addItems(
        session,
        Array.from({ length: 20 }, (_, n) => ({ kind: 'contact' as const, data: { given: `Aino ${n}` } })),
      );
    });
    asOwner(town, (session) => {
      const all = quarantinedLines(session).map(({ revision }) => revision);
      expect(all).toHaveLength(20);
      expect(() => {
        acceptQuarantined(session, all.slice(1));
      }).toThrow('not-acceptable');
      acceptQuarantined(session, all);
      expect(people(session)).toHaveLength(22);
    });
    asOwner(town, (session) => {
      expect(quarantinedLines(session)).toEqual([]);
      expect(people(session)).toHaveLength(22);
      expect(session.check().filter(isDamage)).toEqual([]);
      removeMembers(session, []);
      expect(people(session)).toHaveLength(22);
    });
  });

  it('joins the record as an edit by its author', () => {
    const town = quarantined((session, { other }) => {
      editItem(session, other, { title: 'Ordförande' });
    });
    asOwner(town, (session) => {
      editItem(session, town.other, { unit: 'Kansliet' });
      acceptQuarantined(session, [quarantinedLines(session)[0]!.revision]);
      const { joined } = session.record(town.other)!;
      expect(joined).toMatchObject({ data: { title: 'Ordförande', unit: 'Kansliet' }, conflicts: [] });
    });
  });

  it('merges into another copy as it was taken over', () => {
    const town = quarantined(addTwo);
    const copy = copyOf(town, 'another.sigill');
    asOwner(town, (session) => {
      acceptQuarantined(session, [quarantinedLines(session)[0]!.revision]);
    });
    mergeFiles(copy.path, town.path, town.context);
    asOwner(copy, (session) => {
      expect(people(session)).toContain('Berit');
      expect(session.check().filter(isDamage)).toEqual([]);
    });
  });

  it('is not taken over where it is not there, nor by who may not write there', () => {
    const town = quarantined(addTwo);
    asOwner(town, (session) => {
      expect(() => {
        acceptQuarantined(session, ['0'.repeat(32)]);
      }).toThrow('not-acceptable');
      expect(revealItem(session, town.login, 'prov')).toBeDefined();
    });
    asOwner(
      town,
      (session) => {
        expect(quarantinedLines(session)).toMatchObject([{ acceptable: true }, { acceptable: true }]);
        expect(() => {
          acceptQuarantined(session, [quarantinedLines(session)[0]!.revision]);
        }).toThrow('vault-read-only');
      },
      'read',
    );
  });
});
