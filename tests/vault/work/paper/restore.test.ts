import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { addItem, listItems, revealItem, searchItems } from '../../../../vault/work/items/index.ts';
import {
  planPaperVault,
  readPaper,
  restoreStepwise,
  restoreVault,
} from '../../../../vault/work/paper/index.ts';
import {
  addPerson,
  createCustodians,
  openLocked,
  unlockVault,
  type WorkContext,
} from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, ownerPassphrase, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const threeOfFive = { groups: [{ threshold: 3, count: 5 }], groupThreshold: 1 };

/** A vault with a person and a login, cards made and everything printed; the file is gone. */
function printedAndLost(context: WorkContext) {
  const folder = newFolder();
  const { path, recoveryCode } = foundTestVault(folder, context);
  const { session } = unlockAsOwner(path, context);
  addPerson(
    session,
    { label: 'Kommunikatör', role: 'communicator', passphrase: 'EXEMPEL kommunikatör lösenfras' },
    context,
  );
  const person = addItem(session, 'contact', {
    given: 'Signe',
    family: 'Frostvall',
    channels: [{ kind: 'mobile_private', value: '070-174 06 33' }],
  });
  const login = addItem(session, 'credential', { label: 'Webbhotell', secret: 'EXEMPEL-hemligt-7' });
  const { cards } = createCustodians(session, threeOfFive, context);
  const { pages, fingerprint, lacks } = planPaperVault(session, { withHistory: false, layout: 'standard' });
  const { vault } = session;
  session.close();
  rmSync(path);
  return {
    folder,
    recoveryCode,
    vault,
    person,
    login,
    cards: cards.map(({ words }) => words),
    pages,
    fingerprint,
    lacks,
  };
}

describe('restoring from paper', () => {
  it('brings everything back with three of five cards, and keeps the vault and its ids', () => {
    const context = testContext();
    const lost = printedAndLost(context);
    const found = readPaper(lost.pages.slice(1).flat());
    expect(found.fingerprint).toBe(lost.fingerprint);
    const out = join(lost.folder, 'again.sigill');
    const restored = restoreVault(
      found,
      { out, unlocking: { kind: 'cards', mnemonics: lost.cards.slice(1, 4) }, removed: [] },
      context,
    );
    expect(restored).toMatchObject({
      sealed: [],
      absent: [],
      writable: true,
      progress: { missingPages: [1] },
    });
    const locked = openLocked(out, 'write', context);
    const session = unlockVault(
      locked,
      { unlocking: { kind: 'cards', mnemonics: lost.cards.slice(0, 3) } },
      context,
    );
    expect(session.vault).toBe(lost.vault);
    expect(searchItems(session, 'frost').map(({ id, number }) => [id, number])).toEqual([
      [lost.person, '070-174 06 33'],
    ]);
    expect(revealItem(session, lost.login, 'återställning')).toMatchObject({
      noted: true,
      fields: { secret: 'EXEMPEL-hemligt-7' },
    });
    expect(session.check()).toEqual([]);
    session.close();
  });

  it('brings everything back with the recovery code alone', () => {
    const context = testContext();
    const lost = printedAndLost(context);
    const out = join(lost.folder, 'again.sigill');
    restoreVault(
      readPaper(lost.pages.flat()),
      {
        out,
        unlocking: { kind: 'recovery-code', code: lost.recoveryCode },
        removed: ['Återställningskod'].slice(1),
      },
      context,
    );
    const session = unlockVault(
      openLocked(out, 'read', context),
      { unlocking: { kind: 'recovery-code', code: lost.recoveryCode } },
      context,
    );
    expect(listItems(session, 'credential').map(({ title }) => title)).toEqual(['Webbhotell']);
    session.close();
  });

  it('stays read-only until the gate is answered, and shows everything meanwhile', () => {
    const context = testContext();
    const lost = printedAndLost(context);
    const out = join(lost.folder, 'again.sigill');
    const restored = restoreVault(
      readPaper(lost.pages.flat()),
      { out, unlocking: { kind: 'cards', mnemonics: lost.cards } },
      context,
    );
    expect(restored.writable).toBe(false);
    const session = unlockVault(
      openLocked(out, 'write', context),
      { unlocking: { kind: 'cards', mnemonics: lost.cards } },
      context,
    );
    expect(listItems(session, 'contact').map(({ title }) => title)).toEqual(['Signe Frostvall']);
    expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('gate-open');
    expect(session.check()).toEqual([]);
    session.close();
  });

  it.each([
    ['two cards', (cards: string[]) => cards.slice(0, 2), 'cards-too-few'],
    [
      'a card with a wrong word',
      (cards: string[]) => [cards[0]!.replace(/\w+$/, 'academic'), cards[1]!, cards[2]!],
      'card-mistyped',
    ],
  ])('refuses %s and leaves no file', (_what, choose, code) => {
    const context = testContext();
    const lost = printedAndLost(context);
    const out = join(lost.folder, 'again.sigill');
    const request = {
      out,
      unlocking: { kind: 'cards' as const, mnemonics: choose(lost.cards) },
      removed: [],
    };
    expect(() => restoreVault(readPaper(lost.pages.flat()), request, context)).toThrow(code);
    expect(existsSync(out)).toBe(false);
  });

  it('is heard stretch by stretch, and can be stopped at each of them, leaving no file', async () => {
    const context = testContext();
    const lost = printedAndLost(context);
    const found = readPaper(lost.pages.flat());
    for (const stopAt of [0, 1, 2]) {
      const out = join(newFolder(), 'restored.sigill');
      const request = { out, unlocking: { kind: 'cards' as const, mnemonics: lost.cards }, removed: [] };
      const stop = new AbortController();
      const heard: number[] = [];
      const onStretch = (done: number): void => {
        heard.push(done);
        if (done === stopAt) stop.abort();
      };
      await expect(
        restoreStepwise(found, request, context, { onStretch, signal: stop.signal }),
      ).rejects.toThrow('restore-cancelled');
      expect(heard).toEqual([0, 1, 2].slice(0, stopAt + 1));
      expect(existsSync(out)).toBe(false);
    }
    const out = join(newFolder(), 'restored.sigill');
    const request = { out, unlocking: { kind: 'cards' as const, mnemonics: lost.cards }, removed: [] };
    const restored = await restoreStepwise(found, request, context, { onStretch: () => undefined });
    expect(restored.writable).toBe(true);
    expect(existsSync(out)).toBe(true);
  });

  it('makes earlier cards void when new ones are made, and the new ones open everything', () => {
    const context = testContext();
    const { path } = foundTestVault(newFolder(), context);
    const { session } = unlockAsOwner(path, context);
    const id = addItem(session, 'credential', { label: 'Webb', secret: 'EXEMPEL-1' });
    const old = createCustodians(session, threeOfFive, context).cards.map(({ words }) => words);
    const fresh = createCustodians(session, threeOfFive, context);
    session.close();
    expect(fresh.replaced).toBe(true);
    expect(() =>
      unlockVault(
        openLocked(path, 'read', context),
        { unlocking: { kind: 'cards', mnemonics: old } },
        context,
      ),
    ).toThrow();
    const again = unlockVault(
      openLocked(path, 'read', context),
      { unlocking: { kind: 'cards', mnemonics: fresh.cards.map(({ words }) => words) } },
      context,
    );
    expect(revealItem(again, id, '').fields).toMatchObject({ secret: 'EXEMPEL-1' });
    expect(again.check()).toEqual([]);
    again.close();
    const owner = unlockAsOwner(path, context, 'read').session;
    expect(listItems(owner, 'credential')).toHaveLength(1);
    owner.close();
    expect(ownerPassphrase).toContain('EXEMPEL');
  });
});
