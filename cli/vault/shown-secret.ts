import type { rightsOfScope } from '../../vault/work/index.ts';
import {
  checkOutput,
  printSets,
  recoveryCodeDocument,
  unlockCardDocument,
  writeOutput,
  type PrintRequest,
  type UnlockCard,
} from '../../vault/work/index.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call } from '../command.ts';
import { FailedWith } from '../io/failed-with.ts';
import type { Opened } from './with-session.ts';

/** Where something that is given once is to go: words here, or a PDF. Fails with `usage` unless one of them was asked for. */
export function onceTo({ args }: Call): { readonly out: string | undefined } {
  const out = args.text('out');
  if ((out === undefined) !== args.has('words')) throw new UsageError('cli.usage-words-or-out');
  if (out !== undefined) checkOutput(out);
  return { out };
}

/** Shows or prints a card, once. Where the paper fails the words are shown all the same: the card is made by now. */
export async function answerCard(
  call: Call,
  opened: Opened,
  card: UnlockCard,
  opens: readonly string[],
): Promise<Answer> {
  const { number, label, words, principal } = card;
  const { out } = onceTo(call);
  const facts = { id: principal, number, label };
  if (out === undefined)
    return { json: { ...facts, words }, text: [call.t('cli.card-words', { label }), '', words] };
  await printOnce(call, opened, out, { ...facts, words }, words, (scope) => [
    { document: unlockCardDocument(scope, card, opens) },
  ]);
  return { json: { ...facts, out }, text: [call.t('cli.card-printed', { label, out })] };
}

/** Shows or prints a new recovery code, once. */
export async function answerCode(
  call: Call,
  opened: Opened,
  code: string,
  replaced: boolean,
): Promise<Answer> {
  const { out } = onceTo(call);
  const said = replaced ? [call.t('cli.code-replaced')] : [];
  if (out === undefined) return { json: { recoveryCode: code, replaced }, text: [...said, code] };
  await printOnce(call, opened, out, { recoveryCode: code, replaced }, code, () => [
    { document: recoveryCodeDocument(code) },
  ]);
  return { json: { out, replaced }, text: [...said, call.t('cli.code-printed', { out })] };
}

async function printOnce(
  { language, terminal }: Call,
  { session, context }: Opened,
  out: string,
  facts: Readonly<Record<string, unknown>>,
  words: string,
  extra: NonNullable<PrintRequest['extra']>,
): Promise<void> {
  try {
    const { pdf } = await printSets(session, { sets: [], language, extra }, context);
    writeOutput(out, pdf);
  } catch (error) {
    terminal.err(`${words}\n`);
    throw new FailedWith(error, facts);
  }
}

/** Kinds of compartments that rights open. */
export function opensOf({ compartments }: ReturnType<typeof rightsOfScope>): string[] {
  return Object.entries(compartments).flatMap(([kind, right]) => (right > 0 ? [kind] : []));
}
