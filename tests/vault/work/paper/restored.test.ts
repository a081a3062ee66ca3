import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex } from '../../../../crypto/index.ts';
import { removeMembers, type Session } from '../../../../vault/store/index.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import {
  addItem,
  editItem,
  historyOf,
  listItems,
  revealItem,
  showItem,
} from '../../../../vault/work/items/index.ts';
import { planPaperVault, readPaper } from '../../../../vault/work/paper/index.ts';
import { createCustodians } from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, copyOf, foundTown } from '../../store/support/people.ts';
import { tamper } from '../../store/support/tamper.ts';
import { mergeFiles } from '../../store/merge/support.ts';
import {
  foundBy,
  printed,
  restore,
  threeOfFive,
  withCards,
  withoutJournal,
  type Printed,
} from './support/printed.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

describe('a restored vault', () => {
  it('shows what was printed, and a check finds nothing', () => {
    const paper = printed(newFolder(), 'with-history');
    const { out } = restore(paper, newFolder());
    withCards(paper, out, (session) => {
      expect(withoutJournal(session)).toEqual(paper.before);
      expect(session.check()).toEqual([]);
    });
  });

  it('has no history when none was printed', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder());
    withCards(paper, out, (session) => {
      expect(historyOf(session, paper.town.other).map(({ fields }) => fields['title'])).toEqual([
        'Ordförande',
      ]);
      expect(session.check()).toEqual([]);
    });
  });

  it('is worked in as before, over a further re-key', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder());
    withCards(
      paper,
      out,
      (session) => {
        addItem(session, 'contact', { given: 'Ny' });
        editItem(session, paper.town.other, { unit: 'Kansli' });
        removeMembers(session, [paper.town.communicator]);
        expect(listItems(session, 'contact')).toHaveLength(3);
        expect(session.check()).toEqual([]);
      },
      'write',
    );
    withCards(paper, out, (session) => {
      expect(showItem(session, paper.town.other).fields).toMatchObject({
        title: 'Ordförande',
        unit: 'Kansli',
      });
      expect(session.check()).toEqual([]);
    });
  });

  it('can be printed and restored again', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder());
    const again = withCards(
      paper,
      out,
      (session) => planPaperVault(session, { withHistory: true, layout: 'standard' }),
      'write',
    );
    const second = { ...paper, pages: again.pages.flat() };
    const { out: twice } = restore(second, newFolder());
    withCards(paper, twice, (session) => {
      expect(listItems(session, 'contact')).toHaveLength(2);
      expect(session.check()).toEqual([]);
    });
  });

  it('leaves no stream in the file once its gate is answered', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder());
    const streams = readPaper(paper.pages).paper.print.streams.filter(({ len }) => len > 0);
    const left: number[] = [];
    tamper(out, (db) => {
      left.push(
        ...streams.map(({ hash }) =>
          Number(db.prepare('SELECT count(*) FROM parts WHERE hash = ?').pluck().get(fromHex(hash, 32))),
        ),
      );
    });
    // Notes keep their seal: theirs alone stays.
    expect(left.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describe('a set that somebody printed who may not read everything', () => {
  it('names what it lacks', () => {
    const paper = printed(newFolder(), 'by-communicator');
    expect(paper.lacks).toEqual(['communication', 'it', 'register', 'journal']);
    expect(restore(paper, newFolder()).restored).toMatchObject({
      opened: ['contacts', 'private'],
      sealed: [],
      absent: paper.lacks,
    });
  });

  it('brings back the rest, and its check finds nothing', () => {
    const paper = printed(newFolder(), 'by-communicator');
    const { out } = restore(paper, newFolder());
    withCards(paper, out, (session) => {
      expect([listItems(session, 'contact').length, listItems(session, 'credential').length]).toEqual([2, 0]);
      expect(session.check()).toEqual([]);
    });
  });

  it('lets the logins come back from an older copy that is found later', () => {
    const paper = printed(newFolder(), 'by-communicator');
    const { out } = restore(paper, newFolder());
    mergeFiles(out, paper.town.path, paper.town.context);
    withCards(paper, out, (session) => {
      expect(listItems(session, 'credential').map(({ title }) => title)).toEqual(['Webb']);
      expect(revealItem(session, paper.town.login, '').fields).toMatchObject({ secret: 'EXEMPEL-1' });
    });
  });
});

describe('an older copy that is found after a restore', () => {
  it.each([false, true])('merges without findings (history printed: %s)', (withHistory) => {
    const paper = printed(newFolder(), withHistory ? 'with-history' : 'current');
    const { out } = restore(paper, newFolder());
    mergeFiles(out, paper.town.path, paper.town.context);
    withCards(paper, out, (session) => {
      expect(withoutJournal(session)).toEqual(paper.before);
      expect(foundBy(session)).toEqual([]);
    });
  });

  it('brings the history that was not printed, also before the gate is answered', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder(), {});
    mergeFiles(out, paper.town.path, paper.town.context);
    withCards(paper, out, (session) => {
      expect(historyOf(session, paper.town.other)).toHaveLength(2);
      expect(foundBy(session)).toEqual([]);
    });
  });

  it('is sealed anew with the rest by the next re-key, which leaves nothing under old keys', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder());
    mergeFiles(out, paper.town.path, paper.town.context);
    withCards(
      paper,
      out,
      (session) => {
        removeMembers(session, [paper.town.communicator]);
        expect(withoutJournal(session)).toEqual(paper.before);
        expect(foundBy(session)).toEqual([]);
        const { view, parts } = stateBehind(session);
        const contacts = session.compartmentOf('contacts')!.id;
        expect(
          view.rowListings.filter(
            ({ compartment, closedBy }) => compartment === contacts && closedBy === undefined,
          ),
        ).toHaveLength(1);
        expect(
          new Set(parts.wraps.filter(({ header }) => header.of === contacts).map(({ header }) => header.name))
            .size,
        ).toBe(1);
      },
      'write',
    );
  });

  it('and lacks a note of before the paper leaves open what lay there, also where no note is sealed anew', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder());
    mergeFiles(out, paper.town.path, paper.town.context);
    const openIn = (session: Session, kind: 'contacts' | 'journal') =>
      stateBehind(session).view.rowListings.filter(
        ({ compartment, closedBy }) =>
          compartment === session.compartmentOf(kind)!.id && closedBy === undefined,
      );
    const lost = withCards(paper, out, (session) => openIn(session, 'journal')[0]!);
    expect(lost.optional).toBe(true);
    tamper(out, (db) => {
      const { changes } = db
        .prepare('DELETE FROM rows WHERE entry = ? AND compartment = ?')
        .run(fromHex(lost.entry, 32), fromHex(lost.compartment, 16));
      expect(changes).toBe(lost.count);
    });
    withCards(
      paper,
      out,
      (session) => {
        removeMembers(session, [paper.town.communicator]);
        expect(openIn(session, 'contacts').filter(({ optional }) => optional).length).toBeGreaterThan(0);
        expect(withoutJournal(session)).toEqual(paper.before);
      },
      'write',
    );
  });

  it('of before the last edit adds nothing that the paper had not', () => {
    const town = foundTown(newFolder());
    const old = copyOf(town, 'old.sigill');
    const cards = asOwner(town, (session) => {
      editItem(session, town.other, { title: 'Ordförande' });
      return createCustodians(session, threeOfFive, town.context).cards.map(({ words }) => words);
    });
    const { pages } = asOwner(town, (session) =>
      planPaperVault(session, { withHistory: false, layout: 'standard' }),
    );
    rmSync(town.path);
    const paper: Printed = { town, cards, pages: pages.flat(), lacks: [], before: [] };
    const { out } = restore(paper, newFolder());
    mergeFiles(out, old.path, old.context);
    withCards(paper, out, (session) => {
      expect(showItem(session, town.other).fields).toMatchObject({ title: 'Ordförande' });
      expect(listItems(session, 'contact')).toHaveLength(2);
      expect(foundBy(session)).toEqual([]);
    });
  });
});
