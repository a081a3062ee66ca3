import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import type { Session } from '../../../../vault/store/index.ts';
import { planPaperVault } from '../../../../vault/work/paper/index.ts';
import {
  cardPlaces,
  cardSetState,
  confirmCard,
  createCustodians,
} from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundTown } from '../../store/support/people.ts';
import { restore, threeOfFive, withCards, withoutJournal, type Printed } from './support/printed.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** Cards of which the first is confirmed, on paper. */
function printedInBetween(): Printed {
  const town = foundTown(newFolder());
  const cards = asOwner(town, (session) => {
    const made = createCustodians(session, threeOfFive, town.context).cards.map(({ words }) => words);
    expect(confirm(session, made, 1)).toBe(true);
    return made;
  });
  const before = asOwner(town, withoutJournal, 'read');
  const { pages, lacks } = asOwner(town, (session) =>
    planPaperVault(session, { withHistory: false, layout: 'standard' }),
  );
  return { town, cards, before, pages: pages.flat(), lacks };
}

function confirm(session: Session, cards: readonly string[], index: number): boolean {
  const all = cards[index - 1]!.split(' ');
  const words = cardPlaces(session, index).map((place) => ({ place, word: all[place - 1]! }));
  return confirmCard(session, { index, words, holder: `Innehavare ${index}` }, Date.UTC(2026, 10, 25));
}

const statesOf = (session: Session): readonly string[] =>
  cardSetState(session)!.cards.map(({ state }) => state);

describe('cards that were not confirmed when the paper was made', () => {
  it('can still be confirmed in the vault that is restored from it, until the set counts', () => {
    const printed = printedInBetween();
    const { out } = restore(printed, newFolder());
    withCards(
      printed,
      out,
      (session) => {
        expect(statesOf(session)).toEqual(['confirmed', 'open', 'open', 'open', 'open']);
        for (const index of [2, 3, 4]) expect(confirm(session, printed.cards, index)).toBe(true);
        expect(statesOf(session)).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed', 'open']);
        expect(cardSetState(session)).toMatchObject({ confirmed: 4, wanted: 4, counts: true });
        expect(session.check()).toEqual([]);
      },
      'write',
    );
  });

  it('are told from wrong words there as before', () => {
    const printed = printedInBetween();
    const { out } = restore(printed, newFolder());
    withCards(
      printed,
      out,
      (session) => {
        const words = cardPlaces(session, 5).map((place) => ({ place, word: 'academic' }));
        expect(confirmCard(session, { index: 5, words, holder: 'Ingen' }, 0)).toBe(false);
        expect(statesOf(session)[4]).toBe('open');
      },
      'write',
    );
  });
});
