import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { listHandlers } from '../../electron/engine/handlers/lists.ts';
import type { House } from '../../electron/engine/house.ts';
import type { Session } from '../../vault/store/index.ts';
import { addItems } from '../../vault/work/items/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../support/vaults.ts';
import { testContext } from '../support/work-context.ts';

const newFolder = tempFolders();
const families = ['Ängsfors', 'Alsjö', 'Zakrisdal', 'Alnäs', 'Berglund'];
const sorted = ['Alnäs, Eva', 'Alsjö, Eva', 'Berglund, Eva', 'Zakrisdal, Eva', 'Ängsfors, Eva'];

describe('a list that the page asks for', () => {
  let session: Session;
  let lists: ReturnType<typeof listHandlers>;
  const all = { kind: 'contact', query: '' } as const;

  beforeAll(async () => {
    await cryptoReady();
    const context = testContext();
    const { path } = foundTestVault(newFolder(), context);
    session = unlockAsOwner(path, context).session;
    const people = families.map((family) => ({ kind: 'contact' as const, data: { given: 'Eva', family } }));
    addItems(session, people);
    lists = listHandlers({ session } as House);
  });
  afterAll(() => {
    session.close();
  });

  it('comes by stretches, and says how long it is', async () => {
    const { total, items } = await lists.listItems({ ...all, from: 1, most: 2 });
    expect([total, items.map(({ title }) => title)]).toEqual([5, sorted.slice(1, 3)]);
    expect((await lists.listItems({ ...all, from: 9, most: 2 })).items).toEqual([]);
  });

  it('tells the place of each of its items, and none of others', async () => {
    const { items } = await lists.listItems({ ...all, from: 0, most: 9 });
    const places = await Promise.all(items.map(async ({ id }) => lists.placeOfItem({ ...all, id })));
    expect(places.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4]);
    expect(await lists.placeOfItem({ ...all, kind: 'system', id: items[0]!.id })).toEqual({ place: null });
  });

  it('tells the next that begins with letters, from a place on and then from its beginning', async () => {
    const at = async (letters: string, from: number) =>
      (await lists.placeOfLetters({ ...all, letters, from })).place;
    expect(await Promise.all([at('al', 0), at('al', 1), at('al', 2), at('ä', 0), at('q', 0)])).toEqual([
      0,
      1,
      0,
      4,
      null,
    ]);
  });
});
