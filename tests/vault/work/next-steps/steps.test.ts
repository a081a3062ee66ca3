import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import type { Session } from '../../../../vault/store/index.ts';
import { addItem } from '../../../../vault/work/items/index.ts';
import { copyToMedium, markStep, nextSteps, planSteps } from '../../../../vault/work/next-steps/index.ts';
import {
  addPerson,
  cardPlaces,
  confirmCard,
  createCustodians,
} from '../../../../vault/work/session/index.ts';
import { printSets } from '../../../../vault/work/print/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext, testDay } from '../../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const open: { close: () => void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

const day = 86_400_000;

function founded() {
  const context = testContext();
  const folder = newFolder();
  const { path } = foundTestVault(folder, context);
  const opened = unlockAsOwner(path, context);
  open.push(opened.session, opened.locked);
  planSteps(opened.session, { language: 'sv', now: testDay });
  return { ...opened, context, folder, path };
}

const statesOf = (session: Session, now = testDay) =>
  Object.fromEntries(nextSteps(session, now).map(({ key, state }) => [key, state]));
const stepOf = (session: Session, key: string) =>
  nextSteps(session, testDay).find((step) => step.key === key)!;

describe('the steps that follow the first day', () => {
  it('have a day each and are kept over a lock', () => {
    const { session, locked, path, context } = founded();
    const before = nextSteps(session, testDay);
    expect(before.map(({ key, due }) => [key, due])).toEqual([
      ['stick', '2026-11-24'],
      ['cards', '2026-12-01'],
      ['second-owner', '2026-12-08'],
      ['logins', '2026-12-08'],
      ['paper-vault', '2026-12-24'],
      ['test-restore', '2026-12-24'],
    ]);
    session.close();
    locked.close();
    const again = unlockAsOwner(path, context);
    open.push(again.session, again.locked);
    expect(nextSteps(again.session, testDay)).toEqual(before);
  });

  it('are late only after their day', () => {
    const { session } = founded();
    expect(statesOf(session)['stick']).toBe('open');
    expect(statesOf(session, testDay + day)).toMatchObject({ stick: 'late', cards: 'open' });
    expect(Object.values(statesOf(session, testDay + 60 * day))).toEqual(Array(6).fill('late'));
  });

  it('keep their days when they are planned again', () => {
    const { session } = founded();
    const before = nextSteps(session, testDay);
    planSteps(session, { language: 'en', now: testDay + 10 * day });
    expect(nextSteps(session, testDay)).toEqual(before);
  });

  it('stand without days in a vault that nobody planned', () => {
    const context = testContext();
    const { session, locked } = unlockAsOwner(foundTestVault(newFolder(), context).path, context);
    open.push(session, locked);
    expect(nextSteps(session, testDay).map(({ due, state }) => [due, state])).toEqual(
      Array(6).fill([null, 'open']),
    );
    markStep(session, { key: 'test-restore', done: true, by: '', language: 'sv' }, testDay);
    expect(stepOf(session, 'test-restore')).toMatchObject({ state: 'done', due: null });
  });

  it('are marked by hand, and unmarked again', () => {
    const { session } = founded();
    const mark = (done: boolean) => {
      markStep(session, { key: 'test-restore', done, by: 'Maj-Lis', language: 'sv' }, testDay);
    };
    mark(true);
    expect(stepOf(session, 'test-restore')).toMatchObject({
      state: 'done',
      doneAt: new Date(testDay).toISOString(),
      isProven: false,
      due: '2026-12-24',
    });
    mark(false);
    expect(stepOf(session, 'test-restore')).toMatchObject({ state: 'open', doneAt: null });
  });
});

describe('a step is done by itself', () => {
  it('when a login is there', () => {
    const { session } = founded();
    addItem(session, 'credential', { label: 'Webben', username: 'granudda', secret: 'EXEMPEL-1' });
    expect(stepOf(session, 'logins')).toMatchObject({ state: 'done', isProven: true });
  });

  it('when one more owner may open', () => {
    const { session, context } = founded();
    const passphrase = 'EXEMPEL en annan lösenfras';
    addPerson(session, { label: 'Informatör', role: 'communicator', passphrase }, context);
    expect(stepOf(session, 'second-owner').state).toBe('open');
    addPerson(session, { label: 'Kommundirektör', role: 'owner', passphrase }, context);
    expect(stepOf(session, 'second-owner').state).toBe('done');
  });

  it('when one card more is confirmed than what opens', () => {
    const { session, context } = founded();
    const plan = { groups: [{ threshold: 2, count: 3 }], groupThreshold: 1 };
    const { cards } = createCustodians(session, plan, context);
    for (const { index, words } of cards) {
      expect(stepOf(session, 'cards').state).toBe('open');
      const typed = cardPlaces(session, index).map((place) => ({
        place,
        word: words.split(' ')[place - 1]!,
      }));
      confirmCard(session, { index, words: typed, holder: `Funktion ${index}` }, testDay);
    }
    expect(stepOf(session, 'cards')).toMatchObject({ state: 'done', isProven: true });
    createCustodians(session, plan, context);
    expect(stepOf(session, 'cards').state).toBe('open');
  });

  it('when the vault was copied to a stick', () => {
    const { session, locked, context } = founded();
    const to = join(newFolder(), 'granudda.sigill');
    expect(copyToMedium(locked, session, to, context).registered).toBe(true);
    expect(existsSync(to)).toBe(true);
    expect(stepOf(session, 'stick')).toMatchObject({ state: 'done', isProven: true });
  });

  it('when the paper vault is printed', async () => {
    const { session, context } = founded();
    await printSets(session, { sets: [{ kind: 'paper-vault' }], language: 'sv' }, context);
    expect(stepOf(session, 'paper-vault')).toMatchObject({ state: 'done', isProven: true });
  }, 60_000);
});
