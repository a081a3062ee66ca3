import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex, type CompartmentId, type RecordId } from '../../../../crypto/index.ts';
import type { Session } from '../../../../vault/store/index.ts';
import {
  addItem,
  addItems,
  createSearcher,
  editItem,
  eraseItem,
  listItems,
  removeItem,
  settingsOfSession,
  showItem,
  type ItemLine,
} from '../../../../vault/work/items/index.ts';
import { markedWords } from '../../../../vault/work/items/line-words.ts';
import { encodeList } from '../../../../vault/work/items/list-content.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';
import { flipped, kindsOf, tamper } from '../../store/support/tamper.ts';

const newFolder = tempFolders();
const context = testContext();
let filled: Uint8Array;
const unit = 'Räddningstjänsten';

/** A vault of 1,001 contacts, one in twenty with a private number, in which lists were left. */
beforeAll(async () => {
  await cryptoReady();
  const { path } = foundTestVault(newFolder(), context);
  const { session } = unlockAsOwner(path, context);
  const house = addItem(session, 'organisation', { name: unit, kind: 'own_unit' });
  addItems(
    session,
    Array.from({ length: 1001 }, (_, at) => ({
      kind: 'contact' as const,
      data: {
        given: at % 2 === 0 ? 'Åsa' : 'Asta',
        family: `Porsudd ${at}`,
        ...(at % 10 === 0 ? { unit: house } : {}),
        channels: [{ kind: at % 20 === 0 ? 'home' : 'mobile_work', value: `070-174 ${1000 + at}` }],
      },
    })),
  );
  addItem(session, 'credential', { label: 'Webb', username: 'exempel', secret: 'EXEMPEL-1' });
  verified(session);
  session.close();
  filled = readFileSync(path);
}, 60_000);

function verified(session: Session): Session {
  expect([...createSearcher(session).verify()].length).toBeGreaterThan(0);
  return session;
}

function copied(): string {
  const path = join(newFolder(), 'copy.sigill');
  writeFileSync(path, filled);
  return path;
}

function opened<T>(path: string, act: (session: Session) => T): T {
  const { session } = unlockAsOwner(path, context);
  try {
    return act(session);
  } finally {
    session.close();
  }
}

const plain = (lines: readonly ItemLine[]): unknown => lines.map((line) => ({ ...line }));

/** What a session answers, once from the lists that were left and once from the records. */
function answers(session: Session): unknown {
  const searcher = createSearcher(session);
  const queries = ['å', 'åsa', 'asta porsudd 1', 'rädd', '0701741020', '1020', 'webb', 'porsudd 1000', 'x'];
  return [
    plain(searcher.list('contact')),
    plain(searcher.list('organisation')),
    plain(searcher.list('credential')),
    queries.map((query) => plain(searcher.find(query))),
    [...searcher.counts()].sort(),
    settingsOfSession(session).organisation,
  ];
}

const withoutLists = (session: Session): Session => ({ ...session, listBlock: () => null });

const isWhole = (session: Session, kind: 'contacts' | 'private'): boolean =>
  stateBehind(session).loaded.get(session.compartmentOf(kind)!.id)?.isWhole === true;

describe('lists that were left in a vault', () => {
  it('give what the records give, without reading them', () => {
    opened(copied(), (session) => {
      const fromLists = answers(session);
      expect([isWhole(session, 'contacts'), isWhole(session, 'private')]).toEqual([false, false]);
      expect(fromLists).toEqual(answers(withoutLists(session)));
      expect(session.findings()).toEqual([]);
    });
  });

  it('tell which private details are those of a contact that is shown, so that no others are read', () => {
    opened(copied(), (session) => {
      const [line] = listItems(session, 'contact', 'porsudd 1000');
      const shown = showItem(session, line!.id);
      expect(isWhole(session, 'private')).toBe(false);
      expect(shown.fields['channels']).toMatchObject([{ kind: 'home', value: '070-174 2000' }]);
      expect(shown).toEqual(showItem(withoutLists(session), line!.id));
    });
  });

  it('have laid on top of them whatever was saved after them', () => {
    const path = copied();
    opened(path, (session) => {
      const [first, second, third] = listItems(session, 'contact');
      editItem(session, first!.id, { family: 'Ödmårk' });
      editItem(session, second!.id, { channels: [{ kind: 'home', value: '0980-31 92 40' }] });
      removeItem(session, third!.id);
      addItem(session, 'contact', { given: 'Aino', family: 'Harrsel' });
      editItem(session, listItems(session, 'organisation')[0]!.id, { name: 'Brandkåren' });
    });
    opened(path, (session) => {
      expect(answers(session)).toEqual(answers(withoutLists(session)));
      expect(createSearcher(session).find('brandk').length).toBe(50);
    });
  });

  it('go with what was erased', () => {
    const path = copied();
    opened(path, (session) => {
      const before = session.listBlock(session.compartmentOf('contacts')!.id);
      eraseItem(session, listItems(session, 'contact')[1]!.id, 'Dnr 1');
      expect(before).not.toBeNull();
      expect(session.listBlock(session.compartmentOf('contacts')!.id)).toBeNull();
    });
    opened(path, (session) => {
      expect(answers(session)).toEqual(answers(withoutLists(session)));
    });
  });

  it('are left where no secrets lie', () => {
    opened(copied(), (session) => {
      const kinds = session.compartments().filter(({ id }) => session.listBlock(id) !== null);
      expect(kinds.map(({ kind }) => kind).sort()).toEqual(
        session
          .compartments()
          .filter(({ id }) => session.mayKeepList(id))
          .map(({ kind }) => kind)
          .sort(),
      );
      expect(kinds.map(({ kind }) => kind)).not.toContain('communication');
      expect(kinds.map(({ kind }) => kind)).not.toContain('it');
    });
  });

  it('are told and not used when they were changed', () => {
    const path = copied();
    const hash = opened(path, (session) => {
      const { view } = stateBehind(session);
      const { id } = session.compartmentOf('contacts')!;
      return view.rowListings.find((listing) => listing.compartment === id && listing.list !== undefined)!
        .list!;
    });
    tamper(path, (db) => {
      const name = fromHex(hash, 32);
      const bytes = db.prepare('SELECT bytes FROM parts WHERE hash = ?').pluck().get(name) as Buffer;
      db.prepare('UPDATE parts SET bytes = ? WHERE hash = ?').run(flipped(bytes, 200), name);
    });
    opened(path, (session) => {
      expect(answers(session)).toEqual(answers(withoutLists(session)));
      expect(kindsOf(session.findings())).toEqual(['part-damaged']);
    });
  });

  it('that lie are found out by the verification, and the records are shown instead', () => {
    const path = copied();
    opened(path, (session) => {
      const { id } = session.compartmentOf('contacts')!;
      const lie = { id: listItems(session, 'contact')[0]!.id, title: 'EXEMPEL lögn' };
      session.keepLists(new Map([[id, lyingList(session, id, lie)]]));
    });
    opened(path, (session) => {
      const searcher = createSearcher(session);
      expect(searcher.find('lögn')).toHaveLength(1);
      expect([...searcher.verify()].at(-1)?.state).toBe('running');
      expect(searcher.find('lögn')).toEqual([]);
      expect(plain(searcher.list('contact'))).toEqual(
        plain(createSearcher(withoutLists(session)).list('contact')),
      );
      expect(kindsOf(session.findings())).toEqual(['list-differs']);
    });
  });
});

/** A list of one compartment in which one title is another, and one item is not there. */
function lyingList(session: Session, place: CompartmentId, lie: { id: RecordId; title: string }): Uint8Array {
  const words = markedWords(['lögn']);
  const lines = listItems(session, 'contact').slice(0, 900);
  const items = lines.map((line) => ({
    line: { ...line, ...(line.id === lie.id ? { title: lie.title } : {}) },
    place,
    names: [],
    name: line.id === lie.id ? words : markedWords([line.title]),
    other: '',
  }));
  return encodeList({ items, halves: [], others: {}, left: [] });
}

describe('the verification in the background', () => {
  it('goes on piece by piece, and says how far it has come', () => {
    opened(copied(), (session) => {
      expect(session.verification().state).toBe('waiting');
      const steps = [...session.verify(() => undefined)];
      expect(steps.length).toBeGreaterThan(4);
      expect(steps.every(({ done, of }, at) => done <= of && done >= (steps[at - 1]?.done ?? 0))).toBe(true);
      const { state, done, of } = session.verification();
      expect([state, done === of]).toEqual(['finished', true]);
    });
  });

  it('finds a damaged row, and keeps no record that it read', () => {
    const path = copied();
    tamper(path, (db) => {
      const row = db.prepare('SELECT record, data FROM rows WHERE length(data) > 200 LIMIT 1').get() as {
        record: Buffer;
        data: Buffer;
      };
      db.prepare('UPDATE rows SET data = ? WHERE record = ?').run(flipped(row.data, -1), row.record);
    });
    opened(path, (session) => {
      verified(session);
      expect(kindsOf(session.findings())).toContain('row-damaged');
      expect(isWhole(session, 'contacts')).toBe(false);
    });
  });

  it('takes no harm from what is saved meanwhile', () => {
    opened(copied(), (session) => {
      const searcher = createSearcher(session);
      let count = 0;
      for (const { state } of searcher.verify()) {
        if (state !== 'running' || count >= 5) continue;
        editItem(session, searcher.list('contact')[++count]!.id, { title: `Chef ${count}` });
      }
      expect(session.findings()).toEqual([]);
      expect(plain(searcher.list('contact'))).toEqual(
        plain(createSearcher(withoutLists(session)).list('contact')),
      );
    });
  });
});
