import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { VaultError, type Session } from '../../../../vault/store/index.ts';
import {
  addItem,
  addItems,
  createSearcher,
  editItem,
  eraseItem,
  removeItem,
} from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

function newSession(): Session {
  const context = testContext();
  return unlockAsOwner(foundTestVault(newFolder(), context).path, context).session;
}

/** All that a searcher says of some questions. */
function answersOf(searcher: ReturnType<typeof createSearcher>, queries: readonly string[]): unknown {
  return [
    searcher.list('contact'),
    searcher.list('organisation'),
    ...queries.map((query) => searcher.find(query)),
    ...queries.map((query) => searcher.find(query, ['contact'])),
  ];
}

describe('a searcher', () => {
  it('finds at once what was added, edited, removed or erased after it was made', () => {
    const session = newSession();
    const searcher = createSearcher(session);
    const titles = (query: string) => searcher.find(query).map(({ title }) => title);
    expect(titles('kråk')).toEqual([]);
    const id = addItem(session, 'contact', { given: 'Signe', family: 'Kråkbärsvall' });
    expect(titles('kråk')).toEqual(['Signe Kråkbärsvall']);
    editItem(session, id, { family: 'Harsyrehage' });
    expect([titles('kråk'), titles('hars')]).toEqual([[], ['Signe Harsyrehage']]);
    removeItem(session, id);
    expect(titles('hars')).toEqual([]);
    const other = addItem(session, 'contact', { given: 'Signe' });
    eraseItem(session, other, 'Dnr 1');
    expect(titles('signe')).toEqual([]);
    session.close();
  });

  it.each(['records', 'record'] as const)('lists all again after a disk that failed once: %s', (method) => {
    const session = newSession();
    const id = addItem(session, 'contact', { given: 'Asta' });
    addItem(session, 'contact', { given: 'Bo' });
    let failures = 0;
    const failing: Session = {
      ...session,
      [method]: (asked: never) => {
        if (failures-- > 0) throw new VaultError('disk-failed');
        return session[method](asked);
      },
    };
    const searcher = createSearcher(failing);
    const names = (): string[] => searcher.list('contact').map(({ title }) => title);
    if (method === 'record') expect(names()).toEqual(['Asta', 'Bo']);
    editItem(session, id, { given: 'Cecilia' });
    failures = 1;
    expect(names).toThrow('disk-failed');
    expect(names()).toEqual(['Bo', 'Cecilia']);
    expect(searcher.find('cec').map(({ title }) => title)).toEqual(['Cecilia']);
    session.close();
  });

  it('shows the new name of a unit with all who belong to it, also of one that came after them', () => {
    const session = newSession();
    const searcher = createSearcher(session);
    const unit = session.newRecord();
    addItem(session, 'contact', { given: 'Asta', unit });
    expect(searcher.list('contact').map(({ subtitle }) => subtitle)).toEqual(['']);
    const contacts = session.compartmentOf('contacts')!.id;
    session.save([
      { compartment: contacts, record: unit, data: { item: 'organisation', name: 'Vägenheten' } },
    ]);
    expect(searcher.find('väg', ['contact']).map(({ subtitle }) => subtitle)).toEqual(['Vägenheten']);
    editItem(session, unit, { name: 'Gatuenheten' });
    expect(searcher.find('väg')).toEqual([]);
    expect(searcher.find('gatu').map(({ kind }) => kind)).toEqual(['organisation', 'contact']);
    session.close();
  });

  it('follows the private half of a contact', () => {
    const session = newSession();
    const searcher = createSearcher(session);
    const home = { kind: 'home', value: '0980-31 92 40' };
    const id = addItem(session, 'contact', { given: 'Tyra', channels: [home] });
    expect(searcher.find('0980').map((line) => line.id)).toEqual([id]);
    editItem(session, id, { channels: [{ ...home, value: '08-465 004 00' }] });
    expect(searcher.find('0980')).toEqual([]);
    expect(searcher.find('08465').map(({ number }) => number)).toEqual(['08-465 004 00']);
    session.close();
  });

  it('gives the fifty that come first in Swedish order, exact letters before folded ones', () => {
    const session = newSession();
    const many = Array.from({ length: 120 }, (_, at) => ({
      kind: 'contact' as const,
      data: { given: 'Osa', family: `Mo ${119 - at}` },
    }));
    addItems(session, [...many, { kind: 'contact', data: { given: 'Ösa', family: 'Vik' } }]);
    const searcher = createSearcher(session);
    const found = (query: string) => searcher.find(query).map(({ title }) => title);
    expect(found('osa')).toEqual(Array.from({ length: 50 }, (_, at) => `Osa Mo ${at}`));
    expect(found('ös').slice(0, 2)).toEqual(['Ösa Vik', 'Osa Mo 0']);
    session.close();
  });

  it('refuses when the session has ended', () => {
    const session = newSession();
    const searcher = createSearcher(session);
    searcher.find('a');
    session.close();
    expect(() => searcher.find('a')).toThrow(expect.objectContaining({ code: 'vault-locked' }));
  });

  it('answers after any changes as one that is made anew', () => {
    const names = ['Asta', 'Åsa', 'Östen', 'Signe', 'Sture'];
    const step = fc.record({
      act: fc.constantFrom('add', 'unit', 'edit', 'private', 'remove', 'erase'),
      at: fc.nat(20),
      name: fc.constantFrom(...names),
      asks: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const session = newSession();
        const searcher = createSearcher(session);
        const ids: string[] = [];
        for (const { act, at, name, asks } of steps) {
          const id = ids[at % Math.max(1, ids.length)];
          const unit = id === undefined ? {} : { unit: id };
          if (act === 'add') ids.push(addItem(session, 'contact', { given: name, ...unit }));
          else if (act === 'unit') ids.push(addItem(session, 'organisation', { name, kind: 'own_unit' }));
          else if (id !== undefined) change(session, act, id, name, ids);
          if (asks) searcher.find(name);
        }
        const queries = ['a', 's', 'ås', 'st', '070'];
        expect(answersOf(searcher, queries)).toEqual(answersOf(createSearcher(session), queries));
        session.close();
      }),
      { numRuns: 25 },
    );
  });
});

function change(session: Session, act: string, id: string, name: string, ids: string[]): void {
  const isContact = createSearcher(session)
    .list('contact')
    .some((line) => line.id === id);
  const channels = [{ kind: 'mobile_private', value: `070-174 06 ${10 + name.length}` }];
  if (act === 'edit') editItem(session, id, isContact ? { given: name } : { name });
  else if (act === 'private') editItem(session, id, isContact ? { channels } : { note: name });
  else {
    ids.splice(ids.indexOf(id), 1);
    if (act === 'remove') removeItem(session, id);
    else eraseItem(session, id, 'Dnr 2');
  }
}
