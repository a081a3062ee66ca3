import { createTranslator, errorKeys, type MessageKey, type Translate } from '../i18n/index.ts';
import {
  cryptoReady,
  exitStatus,
  exitStatusOf,
  systemContext,
  toRefusal,
  type ExitStatus,
  type WorkContext,
} from '../vault/work/index.ts';
import { chosenLanguage, likelyLanguage } from './args/language.ts';
import { parseArguments } from './args/parsed.ts';
import { UsageError } from './args/usage-error.ts';
import type { Answer, Command } from './command.ts';
import { findCommand } from './commands/index.ts';
import { helpFor, helpForAll } from './help.ts';
import { Interrupted } from './io/ask-hidden.ts';
import { FailedWith } from './io/failed-with.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs one command from its arguments (without `node` and the program) and tells how it ended: docs/operations.md.
 * Never throws but for `Interrupted`: every failure becomes a sentence, or with --json one document.
 */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  context: WorkContext = systemContext,
): Promise<ExitStatus> {
  const asJson = args.includes('--json');
  try {
    const answer = await answerTo(args, terminal, context);
    terminal.out(asJson ? jsonOf({ ok: true, ...answer.json }) : textOf(answer.text));
    return answer.status ?? exitStatus.done;
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return refused(error, args, asJson, terminal);
  }
}

async function answerTo(args: readonly string[], terminal: Terminal, context: WorkContext): Promise<Answer> {
  const [first, ...rest] = args;
  const isHelp = first === 'help' || first === '--help' || first === '-h';
  if (first === undefined) throw new UsageError('cli.usage-no-command');
  if (isHelp) return help(rest, terminal);
  if (first === '--version') return { json: { version }, text: [`Sigill ${version}`] };
  const command = findCommand(first);
  if (command === undefined) throw new UsageError('cli.usage-unknown-command', { word: first });
  if (rest.includes('--help') || rest.includes('-h')) return help([command.name, ...rest], terminal);
  return runCommand(command, rest, terminal, context);
}

async function runCommand(
  command: Command,
  args: readonly string[],
  terminal: Terminal,
  context: WorkContext,
): Promise<Answer> {
  const parsed = parseArguments(args, command.options, command.mostWords);
  const language = chosenLanguage(parsed.text('lang'), terminal.env);
  await cryptoReady();
  return command.run({ args: parsed, t: createTranslator(language), language, terminal, context });
}

function help(words: readonly string[], terminal: Terminal): Answer {
  const t = createTranslator(likelyLanguage(words, terminal.env));
  const verb = words.find((word, at) => !word.startsWith('-') && words[at - 1] !== '--lang');
  const command = verb === undefined ? undefined : findCommand(verb);
  if (verb !== undefined && command === undefined)
    throw new UsageError('cli.usage-unknown-command', { word: verb });
  const text = command === undefined ? helpForAll(t) : helpFor(command, t);
  return { json: { help: text }, text: [text] };
}

function refused(error: unknown, args: readonly string[], asJson: boolean, terminal: Terminal): ExitStatus {
  const t = createTranslator(likelyLanguage(args, terminal.env));
  const { code, message, status } = sentencesOf(error, t);
  const more = error instanceof FailedWith ? error.more : {};
  if (asJson) terminal.out(jsonOf({ ok: false, error: { code, message }, ...more }));
  terminal.err(`${message}\n`);
  if (code === 'unexpected' && terminal.env['SIGILL_DEBUG'] === '1') terminal.err(`${stackOf(error)}\n`);
  return status;
}

function sentencesOf(error: unknown, t: Translate): { code: string; message: string; status: ExitStatus } {
  if (error instanceof UsageError) {
    const message = `${t(error.key, error.values)} ${t('cli.usage-see-help')}`;
    return { code: 'usage', message, status: exitStatus.usage };
  }
  const { code, numbers, field } = toRefusal(error instanceof FailedWith ? error.cause : error);
  const { sentence, next } = errorKeys(code);
  const values = { ...numbers, ...(field === undefined ? {} : { field }) };
  const said = (key: MessageKey): string => t(key, values);
  return { code, message: `${said(sentence)} ${said(next)}`, status: exitStatusOf(code) };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function jsonOf(document: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(document)}\n`;
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The version of the program and of what it writes. */
const version = '0.1.0';
