import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex } from '../../../../crypto/index.ts';
import { members, removeMembers } from '../../../../vault/store/index.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import { addItem, listItems, revealItem } from '../../../../vault/work/items/index.ts';
import { answerRestoreGate, planPaperVault, readPaper } from '../../../../vault/work/paper/index.ts';
import { openLocked, unlockVault } from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { testDay } from '../../../support/work-context.ts';
import { inject, signerOf, viewOf } from '../../store/support/forge.ts';
import { asOwner } from '../../store/support/people.ts';
import { flipped, kindsOf, setPart, tamper } from '../../store/support/tamper.ts';
import { printed, printedAnew, restore, withCards } from './support/printed.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

describe('what opens a restored vault', () => {
  it.each([
    ['two cards of three', (cards: readonly string[]) => cards.slice(0, 2), 'cards-too-few'],
    ['the same card three times', ([card]: readonly string[]) => [card!, card!, card!], 'cards-too-few'],
  ])('is not %s', (_what, choose, code) => {
    const paper = printed(newFolder());
    const unlocking = { kind: 'cards', mnemonics: choose(paper.cards) } as const;
    expect(() => restore(paper, newFolder(), { unlocking, removed: [] })).toThrow(code);
  });

  it('is not the cards of another vault', () => {
    const [paper, other] = [printed(newFolder()), printedAnew(newFolder())];
    const unlocking = { kind: 'cards', mnemonics: other.cards.slice(0, 3) } as const;
    expect(() => restore(paper, newFolder(), { unlocking, removed: [] })).toThrow(
      /^(wrong-secret|card-wrong|cards-mixed)$/,
    );
  });

  it('is not a label that was named at the gate, and everything has new keys', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder(), { removed: ['Återställningskod'] });
    const code = { unlocking: { kind: 'recovery-code', code: paper.town.recoveryCode } } as const;
    expect(() => unlockVault(openLocked(out, 'read', paper.town.context), code, paper.town.context)).toThrow(
      'no-such-slot',
    );
    const older = asOwner(paper.town, (session) => [...stateBehind(session).keyring.keys()], 'read');
    withCards(paper, out, (session) => {
      const { view } = stateBehind(session);
      const journal = session.compartmentOf('journal')!.id;
      const listed = view.rowListings.filter(
        ({ compartment, closedBy, optional }) =>
          compartment !== journal && closedBy === undefined && !optional,
      );
      expect(listed.length).toBeGreaterThan(0);
      expect(listed.filter(({ kid }) => older.includes(kid))).toEqual([]);
      expect(session.check()).toEqual([]);
    });
  });

  it('is not a person of that label either, whose slot was never on paper', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder(), { removed: ['kommunikatör'] });
    withCards(paper, out, (session) => {
      expect(members(session).find(({ id }) => id === paper.town.communicator)?.removed).toBe(true);
      expect(session.check()).toEqual([]);
    });
  });

  it('is not the founder, whose slot was listed beside that of the recovery code, which stays', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder(), { removed: ['Kommunikationsansvarig'] });
    withCards(paper, out, (session) => {
      const left = members(session).filter(({ removed }) => !removed);
      expect(left.map(({ kind }) => kind).sort()).toEqual(['cards', 'person', 'recovery-code']);
      expect(session.check()).toEqual([]);
    });
  });

  it('is asked about by label for all who could open when the paper was made, with who printed it', () => {
    const paper = printed(newFolder());
    const found = readPaper(paper.pages);
    const shown = found.openers.map(({ label, kind, k, n }) => [label, kind, k, n]);
    expect(shown.toSorted()).toEqual([
      [expect.stringMatching(/^\d+$/), 'cards', 3, 5],
      ['Kommunikationsansvarig', 'person', undefined, undefined],
      ['Kommunikatör', 'person', undefined, undefined],
      ['Återställningskod', 'recovery-code', undefined, undefined],
    ]);
    expect(found.printedBy.map(({ label }) => label)).toEqual(['Kommunikationsansvarig']);
    expect(found.printedWithoutRight).toEqual([]);
    const other = readPaper(printed(newFolder(), 'by-communicator').pages);
    expect(other.printedBy.map(({ label }) => label)).toEqual(['Kommunikatör']);
  });

  it('leaves no file when a label is unknown, or when nobody would be left', () => {
    const paper = printed(newFolder());
    expect(() => restore(paper, newFolder(), { removed: ['Okänd'] })).toThrow('no-such-slot');
    const out = join(newFolder(), 'none.sigill');
    const all = [...readPaper(paper.pages).paper.slots.map(({ label }) => label)];
    expect(() => restore(paper, newFolder(), { out, removed: all })).toThrow('nobody-left');
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });
});

describe('a gate that nobody has answered', () => {
  it('lets everything be read, secrets too, and nothing be written', () => {
    const paper = printed(newFolder());
    const { out, restored } = restore(paper, newFolder(), {});
    expect(restored.writable).toBe(false);
    withCards(
      paper,
      out,
      (session) => {
        expect(session.readOnlyBecause()).toBe('gate-open');
        expect(revealItem(session, paper.town.login, 'övning')).toMatchObject({
          noted: false,
          fields: { secret: 'EXEMPEL-1' },
        });
        expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('gate-open');
        expect(() => {
          removeMembers(session, [paper.town.communicator]);
        }).toThrow('gate-open');
        expect(() => planPaperVault(session, { withHistory: false, layout: 'standard' })).toThrow(
          'gate-open',
        );
        expect(session.check()).toEqual([]);
      },
      'write',
    );
  });

  it('is answered later', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder(), {});
    withCards(
      paper,
      out,
      (session) => {
        answerRestoreGate(session, ['Kommunikatör']);
        expect(session.readOnlyBecause()).toBeNull();
        addItem(session, 'contact', { given: 'Ny' });
        expect(session.check()).toEqual([]);
      },
      'write',
    );
    withCards(paper, out, (session) => {
      expect(listItems(session, 'contact')).toHaveLength(3);
      expect(members(session).find(({ id }) => id === paper.town.communicator)?.removed).toBe(true);
      expect(session.check()).toEqual([]);
    });
  });

  it('is not answered by two copies that merely met', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder(), {});
    const join = withCards(paper, out, (session) => ({ view: viewOf(session), signer: signerOf(session) }));
    tamper(out, (db) => {
      inject(db, join.view, { signers: [join.signer], body: {}, time: testDay });
    });
    withCards(
      paper,
      out,
      (session) => {
        expect(session.readOnlyBecause()).toBe('gate-open');
        expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('gate-open');
        answerRestoreGate(session, []);
        expect(session.readOnlyBecause()).toBeNull();
      },
      'write',
    );
  });

  it('is not answered by who may only read the file', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder(), {});
    withCards(paper, out, (session) => {
      expect(() => {
        answerRestoreGate(session, []);
      }).toThrow('vault-read-only');
    });
  });

  it('is left alone when it was answered already', () => {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder());
    const before = readFileSync(out);
    withCards(
      paper,
      out,
      (session) => {
        answerRestoreGate(session, []);
      },
      'write',
    );
    expect(readFileSync(out).equals(before)).toBe(true);
  });
});

describe('a stream that cannot be read', () => {
  /** A restored vault, gate open, in whose file one stream is damaged. */
  function withBrokenStream() {
    const paper = printed(newFolder());
    const { out } = restore(paper, newFolder(), {});
    const contacts = asOwner(paper.town, (session) => session.compartmentOf('contacts')!.id, 'read');
    const { hash } = readPaper(paper.pages).paper.print.streams.find(
      ({ compartment }) => compartment === contacts,
    )!;
    tamper(out, (db) => {
      const bytes = db
        .prepare('SELECT bytes FROM parts WHERE hash = ?')
        .pluck()
        .get(fromHex(hash, 32)) as Buffer;
      setPart(db, hash, flipped(bytes, 60));
    });
    return { paper, out };
  }

  it('is named, and all else is shown', () => {
    const { paper, out } = withBrokenStream();
    withCards(paper, out, (session) => {
      expect(listItems(session, 'credential')).toHaveLength(1);
      expect(listItems(session, 'contact')).toEqual([]);
      expect(kindsOf(session.check())).toEqual(['part-damaged', 'stream-broken']);
    });
  });

  it('stays as it is when the gate is answered', () => {
    const { paper, out } = withBrokenStream();
    withCards(
      paper,
      out,
      (session) => {
        answerRestoreGate(session, []);
        addItem(session, 'contact', { given: 'Ny' });
        expect(listItems(session, 'credential')).toHaveLength(1);
        expect(kindsOf(session.check())).toContain('stream-broken');
      },
      'write',
    );
  });
});
