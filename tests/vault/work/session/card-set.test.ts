import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, systemRandom } from '../../../../crypto/index.ts';
import type { LockedVault, Session } from '../../../../vault/store/index.ts';
import {
  addPerson,
  cardPlaces,
  cardSetState,
  confirmCard,
  createCustodians,
  handOutCard,
  unlockVault,
  openLocked,
} from '../../../../vault/work/session/index.ts';
import { dealPlaces, registerRecords } from '../../../../vault/work/session/card-words.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const open: { close: () => void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

const threeOfFive = { groups: [{ threshold: 3, count: 5 }], groupThreshold: 1 };

/** A vault with cards, three of five, and their words. */
function vaultWithCards() {
  const context = testContext();
  const { path } = foundTestVault(newFolder(), context);
  const { session, locked } = unlockAsOwner(path, context);
  const { cards, identifier } = createCustodians(session, threeOfFive, context);
  const words = cards.map((card) => card.words.split(' '));
  const vault = { context, path, words, identifier };
  return { ...vault, ...tracked({ session, locked }) };
}

function tracked(opened: { session: Session; locked: LockedVault }) {
  open.push(opened.session, opened.locked);
  return opened;
}

function reopened({ path, context, session, locked }: ReturnType<typeof vaultWithCards>): Session {
  session.close();
  locked.close();
  return tracked(unlockAsOwner(path, context)).session;
}

/** What the holder reads from the paper, four letters of each word. */
function readBack(session: Session, words: readonly (readonly string[])[], index: number) {
  return cardPlaces(session, index).map((place) => ({
    place,
    word: words[index - 1]![place - 1]!.slice(0, 4),
  }));
}

function confirm(session: Session, words: readonly (readonly string[])[], index: number, now = 0): boolean {
  return confirmCard(
    session,
    { index, words: readBack(session, words, index), holder: `Funktion ${index}` },
    now,
  );
}

describe('restore cards that are handed out', () => {
  it('count when one more is confirmed than what opens, over locks in between', () => {
    const vault = vaultWithCards();
    const { words } = vault;
    expect(cardSetState(vault.session)).toMatchObject({ confirmed: 0, wanted: 4, counts: false });
    expect([confirm(vault.session, words, 1), confirm(vault.session, words, 4)]).toEqual([true, true]);
    const session = reopened(vault);
    expect(cardSetState(session)).toMatchObject({
      identifier: vault.identifier,
      confirmed: 2,
      counts: false,
    });
    expect([confirm(session, words, 2), confirm(session, words, 5)]).toEqual([true, true]);
    expect(cardSetState(session)).toMatchObject({ confirmed: 4, counts: true });
  });

  it('show who holds each and since when', () => {
    const { session, words } = vaultWithCards();
    const [first, second] = [Date.UTC(2026, 11, 1), Date.UTC(2026, 11, 18)];
    handOutCard(session, { index: 2, holder: 'Räddningschef' }, first);
    const stateOf = () => cardSetState(session)!.cards[1];
    const handed = { index: 2, holder: 'Räddningschef', handedAt: '2026-12-01T00:00:00.000Z' };
    expect(stateOf()).toEqual({ ...handed, state: 'open', confirmedAt: null });
    confirmCard(session, { index: 2, words: readBack(session, words, 2) }, second);
    expect(stateOf()).toEqual({ ...handed, state: 'confirmed', confirmedAt: '2026-12-18T00:00:00.000Z' });
  });

  it('are not confirmed by other words, by half of them, or without a holder', () => {
    const { session, words } = vaultWithCards();
    const right = readBack(session, words, 3);
    const of = (typed: typeof right) => confirmCard(session, { index: 3, words: typed, holder: 'Jurist' }, 0);
    expect(of(right.map(({ place }) => ({ place, word: 'academic' })))).toBe(false);
    expect(of(right.slice(0, 1))).toBe(false);
    expect(of(right.map(({ place }) => ({ place, word: '' })))).toBe(false);
    expect(() => confirmCard(session, { index: 3, words: right }, 0)).toThrow('field-missing');
    expect(cardSetState(session)!.confirmed).toBe(0);
  });

  it('leave nothing of their words in the vault once they are confirmed', () => {
    const vault = vaultWithCards();
    const { session, words } = vault;
    expect(registerRecords(session, 'card-words')).toHaveLength(5);
    for (const index of [1, 2, 3, 4, 5]) confirm(session, words, index);
    const again = reopened(vault);
    expect(registerRecords(again, 'card-words')).toEqual([]);
    const register = again.compartmentOf('register')!.id;
    const all = [...again.records(register)].flatMap(({ revisions }) => [...revisions.values()]);
    expect(all.filter(({ data }) => data['words'] !== undefined)).toEqual([]);
    expect(again.check()).toEqual([]);
    expect(() => cardPlaces(again, 1)).toThrow('no-such-record');
  });

  it('of a void set can be confirmed no more, and its words are gone', () => {
    const { session, words, context } = vaultWithCards();
    confirm(session, words, 1);
    const next = createCustodians(session, threeOfFive, context);
    expect(cardSetState(session)).toMatchObject({ identifier: next.identifier, confirmed: 0 });
    const kept = registerRecords(session, 'card-words').map(({ fields }) => fields.generation);
    expect(kept).toEqual(Array.from({ length: 5 }, () => next.identifier));
  });

  it('are confirmed by who may write the register and not erase: the words go out of sight', () => {
    const vault = vaultWithCards();
    const passphrase = 'EXEMPEL säkerhet lösenfras';
    addPerson(
      vault.session,
      { label: 'Säkerhetssamordnare', role: 'security-officer', passphrase },
      vault.context,
    );
    vault.session.close();
    vault.locked.close();
    const locked = openLocked(vault.path, 'write', vault.context);
    const asked = { label: 'Säkerhetssamordnare', unlocking: { kind: 'passphrase', passphrase } } as const;
    const { session } = tracked({ locked, session: unlockVault(locked, asked, vault.context) });
    expect(confirm(session, vault.words, 1)).toBe(true);
    expect(registerRecords(session, 'card-words')).toHaveLength(4);
    expect(cardSetState(session)!.cards[0]!.state).toBe('confirmed');
  });

  it('say that they cannot be confirmed here where nothing is kept of them', () => {
    const vault = vaultWithCards();
    const { session } = vault;
    session.erase(
      registerRecords(session, 'card-words').map(({ stored: { compartment, record } }) => ({
        compartment,
        record,
      })),
      { item: 'note', what: 'prov' },
    );
    expect(cardSetState(session)!.cards.map(({ state }) => state)).toEqual(Array(5).fill('unknown'));
  });

  it('are told of in the journal, by number and never by their words', () => {
    const vault = vaultWithCards();
    const { session, words } = vault;
    handOutCard(session, { index: 1, holder: 'Jurist' }, 0);
    for (const index of [1, 2]) confirm(session, words, index);
    const again = reopened(vault);
    const notes = [...again.records(again.compartmentOf('journal')!.id)].map(({ joined }) => joined.data);
    expect(notes.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['cards-made', 'card-handed-out', 'card-confirmed', 'card-words-forgotten']),
    );
    expect(JSON.stringify(notes)).not.toMatch(/Jurist|words"/);
  });
});

describe('the places kept of cards', () => {
  it('are two of each, its own words, and no two cards share one while there are enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 16 }), (count) => {
        const dealt = dealPlaces(count, systemRandom);
        expect(dealt).toHaveLength(count);
        for (const [first = 0, second = 0] of dealt) {
          expect(first).toBeGreaterThanOrEqual(5);
          expect(second).toBeLessThanOrEqual(30);
          if (count <= 13) expect(first).toBeLessThan(second);
        }
        if (count <= 13) expect(new Set(dealt.flat()).size).toBe(count * 2);
      }),
    );
  });
});
