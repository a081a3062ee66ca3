import { beforeAll, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { addItem, channelsInOrder, listsOf, showItem } from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundTown } from '../../store/support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

it('tells on which lists somebody is called, by name or by a function held before others', () => {
  const town = foundTown(newFolder());
  asOwner(town, (session) => {
    const deputy = String(addItem(session, 'contact', { given: 'Viggo' }));
    const holders = [
      { person: deputy, rank: 2 },
      { person: String(town.contact), rank: 1 },
    ];
    const chief = String(
      addItem(session, 'function', { name_sv: 'Stabschef', kind: 'crisis_function', holders }),
    );
    const entries = [
      { ref: String(town.contact), order: 2 },
      { ref: deputy, order: 1 },
    ];
    const own = addItem(session, 'list', { name: 'Öppettider', type: 'phone_list', entries });
    const held = addItem(session, 'list', { name: 'Larm', type: 'call_list', entries: [{ ref: chief }] });
    expect(listsOf(session, town.contact)).toEqual([
      { list: held, title: 'Larm', place: 1 },
      { list: own, title: 'Öppettider', place: 2 },
    ]);
    expect(listsOf(session, deputy).map(({ title }) => title)).toEqual(['Öppettider']);
    expect(listsOf(session, chief).map(({ title }) => title)).toEqual(['Larm']);
  });
});

it('gives what a telephone dials, and nothing for words in the place of a number', () => {
  const town = foundTown(newFolder());
  asOwner(town, (session) => {
    const channels = [
      { kind: 'mobile_work', value: '070-174 06 53' },
      { kind: 'switchboard', value: '0980-31 92 00 ankn. 12' },
      { kind: 'sms', value: 'Inloggning i kuvert 05' },
      { kind: 'email', value: 'fadumo@granudda.example' },
    ];
    const id = String(addItem(session, 'contact', { given: 'Fadumo', channels }));
    const dials = channelsInOrder(showItem(session, id).fields).map(({ text, dial }) => [text, dial]);
    expect(Object.fromEntries(dials)).toMatchObject({
      '070-174 06 53': 'tel:+46701740653',
      'Inloggning i kuvert 05': null,
      'fadumo@granudda.example': null,
    });
    expect(dials.map(([, dial]) => dial)).toContain('tel:+46980319200;ext=12');
  });
});
