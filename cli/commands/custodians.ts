import {
  cardSetState,
  checkOutput,
  createCustodians,
  printSets,
  readLines,
  restoreCardsDocument,
  testCustodians,
  writeOutput,
  type CardSet,
  type CardSetPlan,
  type CardSetState,
  type CardState,
  type PrintRequest,
} from '../../vault/work/index.ts';
import { parseCardGroups } from '../args/card-groups.ts';
import { costOptions, unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call, Command } from '../command.ts';
import { FailedWith } from '../io/failed-with.ts';
import { withLocked, withSession, type Opened } from '../vault/with-session.ts';

const mostCards = 16;

/** Restore cards: makes a new set and shows or prints it, once; tells who holds which; tests cards that were brought together. */
export const custodiansCommand: Command = {
  name: 'custodians',
  summary: 'cli.custodians',
  usage: [
    'custodians create --threshold K --count N (--words | --out FILE.pdf)',
    'custodians create --groups T:K/N,K/N... (--words | --out FILE.pdf)',
    'custodians status --vault FILE',
    'custodians test --vault FILE --cards-file FILE',
  ],
  options: {
    threshold: { value: 'K', help: 'cli.option-threshold' },
    count: { value: 'N', help: 'cli.option-count' },
    groups: { value: 'T:K/N,...', help: 'cli.option-groups' },
    words: { help: 'cli.option-words' },
    out: { value: 'FILE.pdf', help: 'cli.option-out-pdf' },
    ...unlockOptions,
    ...costOptions,
  },
  mostWords: 1,
  run: async (call) => {
    const what = call.args.word(0, 'create|status|test');
    if (what === 'create') return create(call);
    if (what === 'status') return status(call);
    if (what === 'test') return test(call);
    throw new UsageError('cli.usage-one-of', { option: 'custodians', words: 'create, status, test' });
  },
};

/** What was asked for, as SLIP-39 has it: one group, or several of which some are needed. */
function wantedOf({ args }: Call): CardSetPlan {
  const spec = args.text('groups');
  if (spec !== undefined) return parseCardGroups(spec);
  const threshold = args.whole('threshold', 2, mostCards);
  const count = args.whole('count', 2, mostCards);
  if (threshold === undefined || count === undefined)
    throw new UsageError('cli.usage-needed', { option: '--threshold, --count' });
  if (threshold > count) throw new UsageError('cli.usage-threshold');
  return { groups: [{ threshold, count }], groupThreshold: 1 };
}

/** The words are shown or printed here and never again. */
async function create(call: Call): Promise<Answer> {
  const { args, terminal, t } = call;
  const wanted = wantedOf(call);
  const out = args.text('out');
  if ((out === undefined) !== args.has('words')) throw new UsageError('cli.usage-words-or-out');
  if (out !== undefined) checkOutput(out);
  return withSession(call, 'write', async (opened) => {
    const made = createCustodians(opened.session, wanted, opened.context);
    if (made.replaced) terminal.err(`${t('cli.custodians-replaced')}\n`);
    if (made.leavesOut.length > 0)
      terminal.err(`${t('cli.custodians-leave-out', { compartments: made.leavesOut.join(', ') })}\n`);
    const { identifier, needed, of, replaced, leavesOut } = made;
    const cards = made.cards.map(({ index, words }) => ({ index, words }));
    const words = cards.flatMap((card) => ['', `${card.index}. ${card.words}`]);
    const facts = { identifier, threshold: needed, count: of, replaced, leavesOut };
    if (out !== undefined) {
      try {
        await printCards(call, opened, { made, wanted }, out);
      } catch (error) {
        // An earlier set is void by now: the new words must not be lost with the paper.
        for (const line of words) terminal.err(`${line}\n`);
        throw new FailedWith(error, { ...facts, cards });
      }
      return { json: { ...facts, out }, text: [t('cli.custodians-printed', { out })] };
    }
    return {
      json: { ...facts, cards },
      text: [t('cli.custodians-words', { threshold: needed, count: of }), ...words],
    };
  });
}

async function printCards(
  { language }: Call,
  { session, context }: Opened,
  { made, wanted }: { readonly made: CardSet; readonly wanted: CardSetPlan },
  out: string,
): Promise<void> {
  const cards = made.cards.map(({ words, ...card }) => ({ ...card, words: words.split(' ') }));
  const { identifier, needed } = made;
  const groups = { needed: wanted.groupThreshold, of: wanted.groups.length };
  const inGroups = groups.of > 1 ? { groups } : {};
  const extra: PrintRequest['extra'] = (scope) => [
    { document: restoreCardsDocument(scope, { identifier, needed, cards, ...inGroups }) },
  ];
  const { pdf } = await printSets(session, { sets: [], language, extra }, context);
  writeOutput(out, pdf);
}

/** Who holds which card, and which are confirmed: the same as the window shows. Never a word of a card. */
function status(call: Call): Promise<Answer> {
  return withSession(call, 'read', ({ session }) => {
    const set = cardSetState(session);
    if (set === null) return { json: { set: null }, text: [call.t('cli.custodians-none')] };
    return { json: { set }, text: [headLine(call, set), ...set.cards.map((card) => cardLine(call, card))] };
  });
}

function headLine({ t }: Call, { identifier, needed, of, confirmed, wanted, counts }: CardSetState): string {
  const facts = { identifier: String(identifier), needed, of, confirmed };
  return counts
    ? t('cli.custodians-count', facts)
    : t('cli.custodians-still', { ...facts, left: wanted - confirmed });
}

function cardLine({ t }: Call, { index, state, holder, handedAt, confirmedAt }: CardState): string {
  const day = (moment: string | null): string => (moment ?? '').slice(0, 10);
  const held = holder === '' ? t('cli.custodians-nobody') : `${holder} ${day(handedAt)}`.trim();
  return `${index}. ${held}: ${t(`cli.custodians-${state}`, { day: day(confirmedAt) })}`;
}

/** Whether the cards brought together open the vault; nothing is unlocked by it. */
function test(call: Call): Promise<Answer> {
  const cards = call.args.all('cards-file').flatMap(readLines);
  if (cards.length === 0) throw new UsageError('cli.usage-needed', { option: '--cards-file' });
  return withLocked(call, 'read', (locked) => {
    const { identifier, wrong } = testCustodians(locked, cards);
    const numbers = wrong.map((at) => at + 1);
    return {
      json: { identifier, wrong: numbers },
      text: [
        call.t('cli.custodians-tested', { identifier }),
        ...(numbers.length === 0 ? [] : [call.t('cli.custodians-wrong', { lines: numbers.join(', ') })]),
      ],
    };
  });
}
