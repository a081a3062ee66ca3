import {
  createCustodians,
  encodePng,
  listPrinters,
  parsePrintSet,
  printAssets,
  printChoices,
  printSets,
  rasterise,
  recoveryCodeDocument,
  restoreCardsDocument,
  sendToPrinter,
  writeOutput,
  type PrintRequest,
} from '../../../vault/work/index.ts';
import type { InHandView, PaperMethods, PrintView } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { redeem, sessionIn, type CardsInHand, type House } from '../house.ts';
import { Refused } from '../refused.ts';
import { printView } from '../views/paper-views.ts';
import { restoreHandlers } from './restore.ts';

/** Printing, cards and codes, and the way back from paper. */
export function paperHandlers(house: House): HandlersOf<PaperMethods> {
  return { ...printHandlers(house), ...cardHandlers(house), ...restoreHandlers(house) };
}

type PrintNames =
  | 'listPrintChoices'
  | 'preparePrint'
  | 'cancelPrint'
  | 'pagePicture'
  | 'savePrint'
  | 'listPrinters'
  | 'sendToPrinter';

function printHandlers(house: House): HandlersOf<Pick<PaperMethods, PrintNames>> {
  return {
    listPrintChoices: () => ({ choices: printChoices(sessionIn(house)) }),
    preparePrint: ({ sets, copies, masked, language }) =>
      prepare(house, { sets: sets.flatMap((set) => parsePrintSet(set) ?? []), copies, masked, language }),
    cancelPrint: () => {
      house.stopPrint?.abort();
      return null;
    },
    pagePicture: async ({ print, page, dpi }) => ({
      png: await pagePicture(printIn(house, print).made.pdf, page, dpi),
    }),
    savePrint: ({ print, ticket }) => {
      const { made } = printIn(house, print);
      // The dialog has asked before it gives a name that is taken.
      writeOutput(redeem(house, ticket), made.pdf, { replace: true });
      return null;
    },
    listPrinters: async () => ({ printers: await listPrinters() }),
    sendToPrinter: async ({ print, printer }) => {
      const { made } = printIn(house, print);
      await sendToPrinter(made.pdf, printer, made.number);
      return null;
    },
  };
}

type CardNames =
  | 'makeCards'
  | 'printCards'
  | 'inHand'
  | 'askForCard'
  | 'confirmCard'
  | 'printRecoveryCode'
  | 'confirmRecoveryCode';

function cardHandlers(house: House): HandlersOf<Pick<PaperMethods, CardNames>> {
  return {
    makeCards: async ({ needed, of, language }) => {
      const plan = { groups: [{ threshold: needed, count: of }], groupThreshold: 1 };
      const made = createCustodians(sessionIn(house), plan, house.context);
      const words = made.cards.map((card) => card.words.split(' '));
      const { identifier, replaced } = made;
      house.cards = { identifier, needed, words, confirmed: new Set() };
      return { ...(await printCards(house, house.cards, language)), identifier, replaced };
    },
    printCards: ({ language }) => {
      if (house.cards === null) throw new Refused('request-refused');
      return printCards(house, house.cards, language);
    },
    inHand: () => ({ cards: cardsInHand(house), hasRecoveryCode: house.recoveryCode !== null }),
    askForCard: ({ index }) => ({ places: placesFor(house, wordsOf(house, index)) }),
    confirmCard: ({ index, words }) => confirmCard(house, index, words),
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
      if (right) house.recoveryCode = null;
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

function cardsInHand({ cards }: House): InHandView['cards'] {
  if (cards === null) return null;
  const { identifier, needed, words, confirmed } = cards;
  return { identifier, needed, of: words.length, confirmed: [...confirmed].sort((a, b) => a - b) };
}

async function prepare(house: House, request: PrintRequest): Promise<PrintView> {
  house.stopPrint = new AbortController();
  const onProgress = (done: number, of: number): void => {
    house.tell({ kind: 'progress', task: 'print', done, of });
  };
  const watched = { ...request, onProgress, signal: house.stopPrint.signal };
  const made = await printSets(sessionIn(house), watched, house.context);
  house.print = { number: (house.print?.number ?? 0) + 1, made };
  house.tell({ kind: 'changed' });
  return printView(house.print.number, made);
}

function printIn(house: House, number: number): NonNullable<House['print']> {
  if (house.print?.number !== number) throw new Refused('request-refused');
  return house.print;
}

async function pagePicture(pdf: Uint8Array, page: number, dpi: number): Promise<Uint8Array> {
  for await (const picture of rasterise(pdf, dpi, printAssets().scan, { colour: 'rgba', pages: [page] }))
    return encodePng(picture);
  throw new Refused('request-refused');
}

function recoveryCodeIn(house: House): string {
  if (house.recoveryCode === null) throw new Refused('request-refused');
  return house.recoveryCode;
}

function wordsOf(house: House, index: number): readonly string[] {
  const words = house.cards?.words[index - 1];
  if (words === undefined) throw new Refused('request-refused');
  return words;
}

const wordsAsked = 2;

/** Two places of a card, drawn anew each time: a person cannot learn them by heart. */
function placesFor(house: House, words: readonly string[]): number[] {
  const places = new Set<number>();
  while (places.size < wordsAsked) places.add(1 + ((house.context.random(1)[0] ?? 0) % words.length));
  return [...places].sort((a, b) => a - b);
}

function confirmCard(
  house: House,
  index: number,
  typed: readonly { readonly place: number; readonly word: string }[],
): { right: boolean; confirmed: number; needed: number } {
  const words = wordsOf(house, index);
  const right =
    typed.length >= wordsAsked && typed.every(({ place, word }) => sameWord(words[place - 1], word));
  if (right) house.cards?.confirmed.add(index);
  return { right, confirmed: house.cards?.confirmed.size ?? 0, needed: (house.cards?.needed ?? 0) + 1 };
}

/** Four letters tell all words of the list apart. */
function sameWord(word: string | undefined, typed: string): boolean {
  const said = typed.trim().toLowerCase();
  return word !== undefined && said.length >= Math.min(4, word.length) && word.startsWith(said);
}
