import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import type { Session } from '../../../../vault/store/index.ts';
import {
  addItem,
  addItems,
  editItem,
  eraseItem,
  listItems,
  removeItem,
  searchItems,
} from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

function inVault(act: (session: Session) => void): void {
  const context = testContext();
  const { path } = foundTestVault(newFolder(), context);
  const { session } = unlockAsOwner(path, context);
  try {
    act(session);
  } finally {
    session.close();
  }
}

const titles = (session: Session, query: string): string[] =>
  searchItems(session, query).map(({ title }) => title);

describe('a search', () => {
  it('shows an exact å, ä or ö before what only folds to it', () => {
    inVault((session) => {
      for (const family of ['Akerblom', 'Åkerblom', 'Äkerblom'])
        addItem(session, 'contact', { given: 'Exempel', family });
      expect(titles(session, 'åker')[0]).toBe('Exempel Åkerblom');
      expect(titles(session, 'aker')[0]).toBe('Exempel Akerblom');
      expect(titles(session, 'äker')[0]).toBe('Exempel Äkerblom');
      expect(titles(session, 'åker')).toHaveLength(3);
    });
  });

  it('shows a name before other fields, and equals in Swedish order', () => {
    inVault((session) => {
      addItem(session, 'contact', { given: 'Örjan', family: 'Kvist', title: 'Vaktmästare' });
      addItem(session, 'contact', { given: 'Vakt', family: 'Åsklint' });
      addItem(session, 'contact', { given: 'Vakt', family: 'Zetterkvist' });
      addItem(session, 'contact', { given: 'Vakt', family: 'Almklint' });
      expect(titles(session, 'vakt')).toEqual([
        'Vakt Almklint',
        'Vakt Zetterkvist',
        'Vakt Åsklint',
        'Örjan Kvist',
      ]);
    });
  });

  it('shows the first fifty of many in that order too', () => {
    inVault((session) => {
      const people = Array.from({ length: 80 }, (_, n) => ({
        kind: 'contact' as const,
        data: { given: 'Exempel', family: `Person ${String(99 - n)}` },
      }));
      addItems(session, people);
      addItem(session, 'contact', { given: 'Exempel', family: 'Aa' });
      const found = titles(session, 'exempel');
      expect(found).toHaveLength(50);
      expect(found.slice(0, 2)).toEqual(['Exempel Aa', 'Exempel Person 20']);
    });
  });

  it.each([
    ['bjork', 'Björk'],
    ['gaski', 'Gáski'],
    ['strom', 'Strøm'],
    ['aero', 'Ærø'],
    ['lodz', 'Łódź'],
    ['thor', 'Þór'],
    ['weiss', 'Weiß'],
    ['KLINT', 'Klint'],
  ])('finds by %s a person called %s', (query, family) => {
    inVault((session) => {
      addItem(session, 'contact', { given: 'Exempel', family });
      expect(titles(session, query)).toEqual([`Exempel ${family}`]);
    });
  });

  it('follows what is added, changed, removed and erased', () => {
    inVault((session) => {
      const [one, two] = [
        addItem(session, 'contact', { given: 'Asta' }),
        addItem(session, 'contact', { given: 'Astrid' }),
      ];
      expect(titles(session, 'ast')).toEqual(['Asta', 'Astrid']);
      editItem(session, one, { given: 'Berta' });
      expect([titles(session, 'asta'), titles(session, 'berta')]).toEqual([[], ['Berta']]);
      removeItem(session, one);
      expect(titles(session, 'berta')).toEqual([]);
      eraseItem(session, two, 'KS 2026/1');
      expect(titles(session, 'astrid')).toEqual([]);
      addItem(session, 'contact', { given: 'Astor' });
      expect(titles(session, 'ast')).toEqual(['Astor']);
    });
  });

  it('never finds by a secret, an older secret or a removed login', () => {
    inVault((session) => {
      const id = addItem(session, 'credential', {
        label: 'Webb',
        username: 'exempelnamn',
        secret: 'EXEMPELhemligt7',
      });
      editItem(session, id, { secret: 'EXEMPELandrat8' });
      expect([
        titles(session, 'exempelhemligt7'),
        titles(session, 'exempelandrat8'),
        titles(session, 'exempelh'),
      ]).toEqual([[], [], []]);
      expect(titles(session, 'exempelnamn')).toEqual(['Webb']);
      removeItem(session, id);
      expect(titles(session, 'webb')).toEqual([]);
    });
  });

  it('shows no secret in its lines', () => {
    inVault((session) => {
      addItem(session, 'credential', { label: 'Webb', secret: 'EXEMPELhemligt7' });
      expect(JSON.stringify([searchItems(session, 'webb'), listItems(session, 'credential')])).not.toContain(
        'EXEMPELhemligt7',
      );
    });
  });

  it('answers whatever is typed', () => {
    inVault((session) => {
      addItem(session, 'contact', { given: 'Asta', family: 'Kvistbo' });
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom('"', '*', 'a"b', 'NEAR(', '-', 'name:x', 'a AND', '{'),
          ),
          (query) => {
            searchItems(session, query);
          },
        ),
        { numRuns: 300 },
      );
    });
  });
});
