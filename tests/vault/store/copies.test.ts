import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { removeMembers } from '../../../vault/store/index.ts';
import {
  addItem,
  editItem,
  historyOf,
  listItems,
  removeItem,
  showItem,
} from '../../../vault/work/items/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { asOwner, copyOf, foundTown, unlockAsCommunicator, type Town } from './support/people.ts';
import { kindsOf, shown } from './support/tamper.ts';
import { mergeFiles } from './merge/support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** Two copies of a vault, each changed by its own hand, and then one file with what both hold. */
function apart(here: (town: Town) => void, there: (town: Town) => void): Town {
  const town = foundTown(newFolder());
  const copy = copyOf(town);
  here(town);
  there(copy);
  mergeFiles(town.path, copy.path, town.context);
  return town;
}

const edit =
  (patch: Record<string, unknown>) =>
  (town: Town): void => {
    asOwner(town, (session) => {
      editItem(session, town.other, patch);
    });
  };

describe('two copies that were edited apart', () => {
  it('join field by field when each changed another field', () => {
    const town = apart(edit({ title: 'Ordförande' }), edit({ unit: 'Kommunstyrelsen' }));
    asOwner(
      town,
      (session) => {
        expect(showItem(session, town.other)).toMatchObject({
          fields: { given: 'Viggo', title: 'Ordförande', unit: 'Kommunstyrelsen' },
          conflicts: [],
        });
        expect(session.check()).toEqual([]);
      },
      'read',
    );
  });

  it('show a conflict side by side where both changed the same field', () => {
    const town = apart(edit({ title: 'Ordförande' }), edit({ title: 'Vice ordförande' }));
    asOwner(
      town,
      (session) => {
        const { conflicts } = session.record(town.other)!.joined;
        expect(
          conflicts.map(({ field, values }) => [field, values.map(({ value }) => value).sort()]),
        ).toEqual([['title', ['Ordförande', 'Vice ordförande']]]);
        expect(showItem(session, town.other).conflicts).toHaveLength(1);
        expect(historyOf(session, town.other)).toHaveLength(3);
      },
      'read',
    );
  });

  it('settle a conflict by the next edit, and nobody’s value is lost from the history', () => {
    const town = apart(edit({ title: 'Ordförande' }), edit({ title: 'Vice ordförande' }));
    asOwner(town, (session) => {
      editItem(session, town.other, { title: 'Ordförande' });
    });
    asOwner(
      town,
      (session) => {
        const { joined } = session.record(town.other)!;
        expect([joined.tips.length, joined.conflicts, joined.data['title']]).toEqual([1, [], 'Ordförande']);
        expect(
          historyOf(session, town.other)
            .map(({ fields }) => fields['title'])
            .slice(1)
            .sort(),
        ).toEqual(['Ordförande', 'Ordförande', 'Vice ordförande']);
        expect(session.check()).toEqual([]);
      },
      'read',
    );
  });

  it('show no conflict where both said the same', () => {
    const town = apart(edit({ title: 'Ordförande' }), edit({ title: 'Ordförande' }));
    expect(asOwner(town, (session) => showItem(session, town.other).conflicts, 'read')).toEqual([]);
  });

  it('keep what both added', () => {
    const add = (given: string) => (town: Town) => {
      asOwner(town, (session) => addItem(session, 'contact', { given }));
    };
    const town = apart(add('Aino'), add('Berit'));
    expect(
      asOwner(town, (session) => listItems(session, 'contact').map(({ title }) => title), 'read'),
    ).toEqual(['Aino', 'Berit', 'Fadumo Tallryda', 'Viggo Åsklint']);
  });

  it('tell a removal that stands against an edit', () => {
    const town = apart(edit({ title: 'Ordförande' }), (copy) => {
      asOwner(copy, (session) => {
        removeItem(session, copy.other);
      });
    });
    const { joined } = asOwner(town, (session) => session.record(town.other)!, 'read');
    expect(joined.tips).toHaveLength(2);
    expect(joined.data).toMatchObject({ title: 'Ordförande' });
  });

  it('come to the same whichever is put into which', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    edit({ title: 'Ordförande' })(town);
    edit({ title: 'Vice ordförande', unit: 'Kansli' })(copy);
    const first = copyOf(town, 'first.sigill');
    mergeFiles(first.path, copy.path, town.context);
    mergeFiles(copy.path, town.path, town.context);
    expect(asOwner(first, shown, 'read')).toEqual(asOwner(copy, shown, 'read'));
  });

  it('that were both re-keyed show every record once, and their edits join', () => {
    const rekey = (town: Town): void => {
      asOwner(town, (session) => {
        removeMembers(session, [town.communicator]);
      });
    };
    const town = apart(
      (here) => {
        rekey(here);
        edit({ title: 'Ordförande' })(here);
      },
      (there) => {
        rekey(there);
        edit({ unit: 'Kansli' })(there);
      },
    );
    asOwner(
      town,
      (session) => {
        expect(showItem(session, town.other)).toMatchObject({
          fields: { title: 'Ordförande', unit: 'Kansli' },
          conflicts: [],
        });
        expect(listItems(session, 'contact')).toHaveLength(2);
        expect(kindsOf(session.check()).filter((kind) => kind !== 'compartment-owed')).toEqual([]);
      },
      'read',
    );
  });

  it('of which one was re-keyed show what the other added under the old key', () => {
    const town = apart(
      (here) => {
        asOwner(here, (session) => {
          removeMembers(session, []);
        });
      },
      edit({ unit: 'Kansli' }),
    );
    asOwner(
      town,
      (session) => {
        expect(showItem(session, town.other)).toMatchObject({
          fields: { given: 'Viggo', unit: 'Kansli' },
          conflicts: [],
        });
      },
      'read',
    );
  });
});

describe('history', () => {
  it('follows what replaces what, whatever the clocks said', () => {
    const town = foundTown(newFolder());
    let day = Date.UTC(2031, 0, 1);
    const backwards = { ...town.context, now: () => (day -= 86_400_000) };
    for (const title of ['ett', 'två', 'tre'])
      asOwner({ ...town, context: backwards }, (session) => {
        editItem(session, town.other, { title });
      });
    asOwner(
      town,
      (session) => {
        expect(historyOf(session, town.other).map(({ fields }) => fields['title'])).toEqual([
          undefined,
          'ett',
          'två',
          'tre',
        ]);
        expect(kindsOf(session.check())).toEqual(['clock']);
        expect(session.check().length).toBeGreaterThan(0);
      },
      'read',
    );
  });

  it('says who saved each state', () => {
    const town = foundTown(newFolder());
    const { session } = unlockAsCommunicator(town);
    editItem(session, town.other, { title: 'Ordförande' });
    session.close();
    expect(
      asOwner(
        town,
        (owner) => historyOf(owner, town.other).map(({ by }) => by === town.communicator),
        'read',
      ),
    ).toEqual([false, true]);
  });
});
