import {
  cardPlaces,
  cardSetState,
  confirmCard,
  createCustodians,
  handOutCard,
  recoveryCodeDocument,
  restoreCardsDocument,
} from '../../../vault/work/index.ts';
import type { CardMethods, InHandView, PrintView } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { sessionIn, type CardsInHand, type House } from '../house.ts';
import { Refused } from '../refused.ts';
import { prepare } from './paper.ts';

/** Restore cards and the recovery code: made, put on paper, handed out, confirmed. */
export function cardHandlers(house: House): HandlersOf<CardMethods> {
  return { ...paperOf(house), ...handingOut(house) };
}

type PaperNames = 'makeCards' | 'printCards' | 'printRecoveryCode' | 'confirmRecoveryCode';

function paperOf(house: House): HandlersOf<Pick<CardMethods, PaperNames>> {
  return {
    makeCards: async ({ needed, of, language }) => {
      const plan = { groups: [{ threshold: needed, count: of }], groupThreshold: 1 };
      const { cards, identifier, replaced } = createCustodians(sessionIn(house), plan, house.context);
      house.cards = { identifier, needed, words: cards.map(({ words }) => words.split(' ')) };
      return { ...(await printCards(house, house.cards, language)), identifier, replaced };
    },
    printCards: ({ language }) => {
      if (house.cards === null) throw new Refused('request-refused');
      return printCards(house, house.cards, language);
    },
    printRecoveryCode: ({ language }) => {
      const code = recoveryCodeIn(house);
      return prepare(house, {
        sets: [],
        language,
        extra: () => [{ document: recoveryCodeDocument(code) }],
      });
    },
    confirmRecoveryCode: ({ characters }) => {
      const code = recoveryCodeIn(house).replaceAll('-', '');
      const right =
        characters.length > 0 &&
        characters.every(({ place, character }) => code[place - 1] === character.toUpperCase());
      if (right) {
        house.recoveryCode = null;
        house.tell({ kind: 'changed' });
      }
      return { right };
    },
  };
}

function handingOut(house: House): HandlersOf<Omit<CardMethods, PaperNames>> {
  const changed = (): void => {
    house.tell({ kind: 'changed' });
  };
  return {
    inHand: () => ({ cards: cardsInHand(house), hasRecoveryCode: house.recoveryCode !== null }),
    handOutCard: (card) => {
      handOutCard(sessionIn(house), card, house.context.now());
      changed();
      return null;
    },
    askForCard: ({ index }) => ({ places: cardPlaces(sessionIn(house), index) }),
    confirmCard: ({ index, words, holder }) => {
      const named = holder === null ? {} : { holder };
      const right = confirmCard(sessionIn(house), { index, words, ...named }, house.context.now());
      if (right) changed();
      return { right };
    },
  };
}

function printCards(house: House, hand: CardsInHand, language: 'sv' | 'en'): Promise<PrintView> {
  const { identifier, needed } = hand;
  const cards = hand.words.map((words, at) => ({ index: at + 1, words }));
  return prepare(house, {
    sets: [],
    language,
    extra: (scope) => [{ document: restoreCardsDocument(scope, { identifier, needed, cards }) }],
  });
}

function cardsInHand(house: House): InHandView['cards'] {
  const state = cardSetState(sessionIn(house));
  return state && { ...state, canPrint: house.cards?.identifier === state.identifier };
}

function recoveryCodeIn(house: House): string {
  if (house.recoveryCode === null) throw new Refused('request-refused');
  return house.recoveryCode;
}
