import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { memoryFolder } from '../../../../vault/store/index.ts';
import { addItem, revealItem } from '../../../../vault/work/items/index.ts';
import { logLines, recalledOf } from '../../../../vault/work/log/index.ts';
import { mergeWith } from '../../../../vault/work/merge/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundTown, unlockAsCommunicator, type Town } from '../../store/support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const all = { from: 0, most: 1000 };

describe('the log in lines', () => {
  it('says who did what, newest first, with what a note was about', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session, locked) => {
      revealItem(session, town.login, 'EXEMPEL utpressning');
      const { lines, total, hasJournal } = logLines(locked, session, all);
      expect([lines.length, hasJournal]).toEqual([total, true]);
      expect(lines[0]).toMatchObject({
        by: ['Maj-Lis Älvström-Roth'],
        deeds: [],
        notes: [{ what: 'reveal', title: 'Webb', reason: 'EXEMPEL utpressning' }],
        counts: true,
      });
      expect(lines.at(-1)!.deeds.map(({ what }) => what)).toContain('founded');
    });
  });

  it('comes in pages that follow on each other', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session, locked) => {
      const whole = logLines(locked, session, all).lines;
      const pages = [0, 2, 4].flatMap((from) => logLines(locked, session, { from, most: 2 }).lines);
      expect(pages.map(({ entry }) => entry)).toEqual(whole.slice(0, 6).map(({ entry }) => entry));
    });
  });

  it('shows no notes to who may not read the journal, and says so', () => {
    const town = foundTown(newFolder());
    const { session, locked } = unlockAsCommunicator(town);
    const { lines, hasJournal } = logLines(locked, session, all);
    expect(hasJournal).toBe(false);
    expect(lines.flatMap(({ notes }) => notes)).toEqual([]);
    session.close();
  });
});

describe('what this machine remembers', () => {
  const remembering = (): Town => {
    const town = foundTown(newFolder());
    return { ...town, context: { ...town.context, memory: memoryFolder(join(town.folder, 'memory')) } };
  };
  const add = (town: Town) =>
    asOwner(town, (session) => addItem(session, 'contact', { given: 'Aino', family: 'Harrsel' }));

  it('agrees with the copy it saw last', () => {
    const town = remembering();
    add(town);
    expect(asOwner(town, (session, locked) => recalledOf(locked, session))).toEqual({ state: 'agrees' });
  });

  it('tells how much is lacking in an older copy, until a merge in the same session has brought it', () => {
    const town = remembering();
    const old = join(town.folder, 'old.sigill');
    const newer = join(town.folder, 'newer.sigill');
    copyFileSync(town.path, old);
    add(town);
    add(town);
    copyFileSync(town.path, newer);
    copyFileSync(old, town.path);
    asOwner(town, (session, locked) => {
      expect(recalledOf(locked, session)).toMatchObject({ state: 'older', lacking: 2 });
      mergeWith(session, newer, town.context.now());
      expect(recalledOf(locked, session)).toEqual({ state: 'agrees' });
    });
    expect(asOwner(town, (session, locked) => recalledOf(locked, session))).toEqual({ state: 'agrees' });
  });

  it('agrees at once with a copy that was accepted', () => {
    const town = remembering();
    const old = join(town.folder, 'old.sigill');
    copyFileSync(town.path, old);
    add(town);
    copyFileSync(old, town.path);
    asOwner(town, (session, locked) => {
      expect(recalledOf(locked, session).state).toBe('older');
      session.acceptCopy();
      expect(recalledOf(locked, session)).toEqual({ state: 'agrees' });
    });
  });
});
