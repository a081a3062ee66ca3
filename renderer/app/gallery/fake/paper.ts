import type {
  Answer,
  CardView,
  InHandView,
  PrintView,
  RestoreProgressView,
  VaultEvent,
  WindowApi,
} from '../../../../electron/contract/index.ts';
import { no, yes } from './answer.ts';
import { sessionOf } from './opening.ts';
import { pagePicture } from './pictures.ts';
import type { Wishes } from './wishes.ts';

const a4 = { widthMm: 210, heightMm: 297 };

function printOf(number: string, pages: number): PrintView {
  return {
    print: 1,
    number,
    pages: Array.from({ length: pages }, () => a4),
    registered: true,
    leftOut: 2,
    withheld: 0,
    lacks: pages > 9 ? ['it'] : [],
    fingerprint: pages > 7 ? '7F3A-91C2-0KQM-5D8E-XW4T' : null,
  };
}

/** Prints that turn out well and sheets that complete themselves scan by scan. */
export function paper(wishes: Wishes, tell: (event: VaultEvent) => void): Partial<WindowApi['vault']> {
  const prepare = async (number: string, pages: number) => {
    for (let done = 1; done <= pages; done += 1) {
      await yes(null, wishes.isSlow ? 1200 : 80);
      tell({ kind: 'progress', task: 'print', done, of: pages });
    }
    return yes(printOf(number, pages));
  };
  return {
    ...scanning(wishes),
    listPrintChoices: () =>
      yes({
        choices: [
          { set: 'first-hour', group: 'first', title: '', isSecret: false },
          { set: 'wallet-cards', group: 'first', title: '', isSecret: false },
          { set: 'contacts', group: 'lists', title: '', isSecret: false },
          { set: 'call-list:list-1', group: 'lists', title: 'Krisledningen', isSecret: false },
          { set: 'list:list-2', group: 'lists', title: 'Ringkedja hemtjänsten', isSecret: false },
          { set: 'envelope:envelope-3', group: 'envelopes', title: '03 Webb och domän', isSecret: true },
          { set: 'paper-vault', group: 'paper-vault', title: '', isSecret: true },
          { set: 'forms', group: 'forms', title: '', isSecret: false },
        ],
      }),
    preparePrint: ({ sets }) => prepare('2026-0413', Math.max(2, sets.length * 2)),
    cancelPrint: () => yes(null),
    pagePicture: async ({ page, dpi }) =>
      yes({ png: await pagePicture(`Granudda kommun, sida ${String(page + 1)}`, dpi, page > 1) }),
    savePrint: () => yes(null, 200),
    listPrinters: () =>
      yes({
        printers: [
          { name: 'HP LaserJet P2055 (USB)', kind: 'local', isDefault: false },
          { name: 'Stadshuset plan 2', kind: 'pull-print', isDefault: true },
          { name: 'Växeln', kind: 'network', isDefault: false },
          { name: 'Spara som PDF', kind: 'pdf', isDefault: false },
        ],
      }),
    sendToPrinter: () => yes(null, 400),
    ...handingOut(prepare, tell),
  };
}

type Prepare = (number: string, pages: number) => Promise<Answer<PrintView>>;

/** Cards and the recovery code: what is typed back is right when it begins with an a, and is no x. */
function handingOut(prepare: Prepare, tell: (event: VaultEvent) => void): Partial<WindowApi['vault']> {
  let cards = cardsOfLastMonth();
  let needed = 3;
  let canPrint = false;
  let hasRecoveryCode = true;
  const change = (index: number, changed: Partial<CardView>) => {
    cards = cards.map((card) => (card.index === index ? { ...card, ...changed } : card));
    tell({ kind: 'changed' });
  };
  const today = () => new Date().toISOString();
  const set = (): InHandView['cards'] => {
    const confirmed = cards.filter(({ state }) => state === 'confirmed').length;
    const wanted = Math.min(cards.length, needed + 1);
    const plan = { identifier: 21_407, needed, of: cards.length };
    return { ...plan, confirmed, wanted, counts: confirmed >= wanted, cards, canPrint };
  };
  return {
    makeCards: async (plan) => {
      const print = await prepare('2026-0414', plan.of);
      needed = plan.needed;
      canPrint = true;
      cards = Array.from({ length: plan.of }, (_, at) => ({ ...open, index: at + 1 }));
      tell({ kind: 'changed' });
      return print.ok ? yes({ ...print.value, identifier: 21_407, replaced: true }) : print;
    },
    printCards: () => prepare('2026-0414', cards.length),
    inHand: () => yes({ cards: cards.length === 0 ? null : set(), hasRecoveryCode }),
    handOutCard: ({ index, holder }) => {
      change(index, { holder, handedAt: today() });
      return yes(null);
    },
    askForCard: () => yes({ places: [8, 17] }),
    confirmCard: ({ index, words, holder }) => {
      const right = words.every(({ word }) => word.startsWith('a'));
      const named = holder === null ? {} : { holder, handedAt: today() };
      if (right) change(index, { ...named, state: 'confirmed', confirmedAt: today() });
      return yes({ right });
    },
    printRecoveryCode: () => prepare('2026-0001', 2),
    confirmRecoveryCode: ({ characters }) => {
      const right = characters.every(({ character }) => character.toLowerCase() !== 'x');
      if (right) hasRecoveryCode = false;
      tell({ kind: 'changed' });
      return yes({ right });
    },
  };
}

const opens = [
  { label: '21407', kind: 'cards', needed: 3, of: 5 },
  { label: 'Återställningskod', kind: 'recovery-code' },
] as const;

const open = { state: 'open', holder: '', handedAt: null, confirmedAt: null } as const;

/** One confirmed, one handed out, three at home. */
function cardsOfLastMonth(): CardView[] {
  const earlier = new Date(Date.now() - 30 * 86_400_000).toISOString();
  return [
    { index: 1, state: 'confirmed', holder: 'Kommunjurist', handedAt: earlier, confirmedAt: earlier },
    { index: 2, state: 'open', holder: 'Räddningschef', handedAt: earlier, confirmedAt: null },
    ...[3, 4, 5].map((index) => ({ ...open, index })),
  ];
}

/** Each scan brings nine codes of the fifty-four; forty are enough. */
function scanning(wishes: Wishes): Partial<WindowApi['vault']> {
  let seen = 0;
  const progress = (): RestoreProgressView => ({
    seen,
    needed: 40,
    of: 54,
    missingPages: [1, 2, 3].filter((page) => seen < page * 18),
    otherSets: seen > 20 ? ['a41c9f02'] : [],
    complete: seen >= 40,
    paper:
      seen < 40
        ? null
        : {
            printedAt: '2026-03-12T09:30:00.000Z',
            printedBy: [{ label: 'Kommunikationschef', kind: 'person' }],
            printedWithoutRight: [],
            fingerprint: '7F3A-91C2-0KQM-5D8E-XW4T',
            opens,
            openers: [
              ...opens,
              { label: 'Kommunikationschef', kind: 'person' },
              { label: 'Säkerhetssamordnare', kind: 'person' },
              { label: 'Öppningskort 1', kind: 'opening-card' },
            ],
          },
  });
  const add = (found: number) => {
    seen = Math.min(54, seen + found);
    return yes({ ...progress(), found }, 400);
  };
  return {
    beginRestore: () => {
      seen = 0;
      return yes(progress());
    },
    addScan: ({ name }) => (name.startsWith('suddig') ? no('no-codes') : add(9)),
    addCodes: ({ text }) => add(text.split('SIGILL1:').length - 1),
    cancelRestore: () => yes(null),
    finishRestore: () =>
      yes({ session: sessionOf({ ...wishes, stage: 'open' }), sealed: ['it'], absent: [] }, 900),
  };
}
