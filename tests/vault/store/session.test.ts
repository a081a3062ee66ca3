import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { addItem, editItem, eraseItem, removeItem } from '../../../vault/work/items/change.ts';
import { listItems } from '../../../vault/work/items/list.ts';
import { searchItems } from '../../../vault/work/items/search.ts';
import { historyOf, revealItem, showItem } from '../../../vault/work/items/show.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../support/vaults.ts';
import { testContext } from '../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const person = {
  given: 'Fadumo',
  family: 'Tallryda',
  title: 'Enhetschef',
  channels: [
    { kind: 'mobile_work', value: '070-174 06 21' },
    { kind: 'home', value: '0980-31 92 40' },
  ],
};

describe('a session', () => {
  it('keeps what was saved, over closing and unlocking again', () => {
    const context = testContext();
    const { path } = foundTestVault(newFolder(), context);
    const first = unlockAsOwner(path, context);
    const id = addItem(first.session, 'contact', person);
    first.session.close();
    const { session } = unlockAsOwner(path, context);
    expect(showItem(session, id).fields).toMatchObject({
      given: 'Fadumo',
      channels: [{ value: '070-174 06 21' }, { value: '0980-31 92 40' }],
    });
    expect(session.check()).toEqual([]);
    session.close();
  });

  it('edits, removes and remembers every state', () => {
    const context = testContext();
    const { path } = foundTestVault(newFolder(), context);
    const { session } = unlockAsOwner(path, context);
    const id = addItem(session, 'contact', person);
    editItem(session, id, { title: 'Biträdande chef' });
    removeItem(session, id);
    expect(listItems(session, 'contact')).toEqual([]);
    expect(historyOf(session, id).map(({ fields, removed }) => [fields['title'], removed])).toEqual([
      ['Enhetschef', false],
      ['Biträdande chef', false],
      [undefined, true],
    ]);
    session.close();
  });

  it('finds a person by the beginning of any word, with or without diacritics', () => {
    const context = testContext();
    const { path } = foundTestVault(newFolder(), context);
    const { session } = unlockAsOwner(path, context);
    addItem(session, 'contact', { given: 'Viggo', family: 'Åsklint', title: 'Ordförande' });
    addItem(session, 'contact', { given: 'Asta', family: 'Kvistbo' });
    expect(searchItems(session, 'ås').map(({ title }) => title)).toEqual(['Viggo Åsklint', 'Asta Kvistbo']);
    expect(searchItems(session, 'ordf asklint').map(({ title }) => title)).toEqual(['Viggo Åsklint']);
    session.close();
  });

  it('notes durably that a secret was shown', () => {
    const context = testContext();
    const { path } = foundTestVault(newFolder(), context);
    const { session } = unlockAsOwner(path, context);
    const id = addItem(session, 'credential', { label: 'Webb', username: 'exempel', secret: 'EXEMPEL-1' });
    expect(showItem(session, id).fields).not.toHaveProperty('secret');
    expect(revealItem(session, id, 'övning')).toMatchObject({ noted: true, fields: { secret: 'EXEMPEL-1' } });
    const journal = session.compartmentOf('journal');
    const notes = [...session.records(journal!.id)].map(({ joined }) => joined.data);
    expect(notes).toMatchObject([{ what: 'reveal', object: id, reason: 'övning' }]);
    session.close();
  });

  it('erases a record for good', () => {
    const context = testContext();
    const { path } = foundTestVault(newFolder(), context);
    const { session } = unlockAsOwner(path, context);
    const id = addItem(session, 'contact', person);
    eraseItem(session, id, 'KS 2026/1');
    session.close();
    const again = unlockAsOwner(path, context);
    expect(() => showItem(again.session, id)).toThrow('no-such-record');
    expect(again.session.check()).toEqual([]);
    again.session.close();
  });
});
