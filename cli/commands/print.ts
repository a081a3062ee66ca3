import {
  isCompartmentKind,
  checkOutput,
  parsePrintSet,
  printSets,
  printSetWords,
  writeOutput,
  type Print,
  type PrintSet,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Call, Command } from '../command.ts';
import { insteadOf } from '../vault/instead-of.ts';
import { withSession } from '../vault/with-session.ts';

const mostCopies = 99;

/** Makes a PDF of what is named, read back before it is written, and enters it in the register. */
export const printCommand: Command = {
  name: 'print',
  summary: 'cli.print',
  usage: [
    'print SET... --out FILE.pdf [--copies N] [--holder NAME] [--masked] [--with-history] [--worn-printer] [--hatch] [--alone-because TEXT]',
    `print ${printSetWords.join('|')}`,
  ],
  options: {
    out: { value: 'FILE.pdf', help: 'cli.option-out-pdf' },
    copies: { value: 'N', help: 'cli.option-copies' },
    holder: { value: 'NAME', help: 'cli.option-holder' },
    masked: { help: 'cli.option-masked' },
    'with-history': { help: 'cli.option-with-history' },
    hatch: { help: 'cli.option-hatch' },
    'worn-printer': { help: 'cli.option-worn-printer' },
    'alone-because': { value: 'TEXT', help: 'cli.option-alone-because' },
    force: { help: 'cli.option-force' },
    'read-only': { help: 'cli.option-read-only' },
    ...unlockOptions,
  },
  run: (call) => {
    const { args, language } = call;
    const sets = args.positionals.map(setOf);
    if (sets.length === 0) throw new UsageError('cli.usage-needed', { option: 'SET' });
    const out = args.needed('out');
    const replace = args.has('force');
    checkOutput(out, { replace });
    const copies = args.whole('copies', 1, mostCopies);
    return withSession(call, 'write-if-possible', async ({ session, context }) => {
      const printed = await printSets(
        session,
        {
          ...{ sets, language, copies },
          holder: args.text('holder'),
          masked: args.has('masked'),
          withHistory: args.has('with-history'),
          conservative: args.has('worn-printer'),
          hatch: args.has('hatch'),
          instead: insteadOf(call),
        },
        context,
      );
      writeOutput(out, printed.pdf, { replace });
      const { number, registered, noted, leftOut, withheld, lacks } = printed;
      const pages = printed.pages.length;
      return {
        json: { out, number, pages, registered, noted, leftOut, withheld, lacks },
        text: linesOf(call, printed, out),
      };
    });
  },
};

function setOf(word: string): PrintSet {
  const set = parsePrintSet(word);
  if (set === undefined)
    throw new UsageError('cli.usage-one-of', { option: word, words: printSetWords.join(', ') });
  return set;
}

function linesOf({ t }: Call, printed: Print, out: string): string[] {
  const { pages, number, registered, noted, leftOut, withheld, lacks } = printed;
  return [
    t('cli.printed', { count: pages.length, number, out }),
    ...(pages.some(({ secret }) => secret) ? [t('cli.print-secret')] : []),
    ...(noted ? [] : [t('cli.not-noted')]),
    ...(registered || !noted ? [] : [t('cli.print-not-registered')]),
    ...(leftOut > 0 ? [t('cli.print-left-out', { count: leftOut })] : []),
    ...(withheld > 0 ? [t('cli.print-withheld', { count: withheld })] : []),
    ...(lacks.length > 0 ? [t('cli.print-lacks', { what: namesOf(lacks, t) })] : []),
  ];
}

/** Compartments in words; one that a user added keeps the kind it was given. */
function namesOf(kinds: readonly string[], t: Call['t']): string {
  return kinds.map((kind) => (isCompartmentKind(kind) ? t(`work.compartment-${kind}`) : kind)).join(', ');
}
