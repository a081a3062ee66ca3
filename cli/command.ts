import type { Language, MessageKey, Translate } from '../i18n/index.ts';
import type { ExitStatus, WorkContext } from '../vault/work/index.ts';
import type { OptionSpecs } from './args/options.ts';
import type { Parsed } from './args/parsed.ts';
import type { Terminal } from './terminal.ts';

/** One verb of the command line. */
export interface Command {
  readonly name: string;
  /** One sentence: what it does. */
  readonly summary: MessageKey;
  /** How it is written, without `sigill` and the common options. */
  readonly usage: readonly string[];
  readonly options: OptionSpecs;
  /** More words than these are refused. */
  readonly mostWords?: number;
  readonly run: (call: Call) => Promise<Answer>;
}

/** What a command gets to work with. */
export interface Call {
  readonly args: Parsed;
  readonly t: Translate;
  readonly language: Language;
  readonly terminal: Terminal;
  /** Clock, randomness and cost: of this computer, unless a test says otherwise. */
  readonly context: WorkContext;
}

/** What a command answers: `json` beside `ok` with --json, else `text`, a line each. */
export interface Answer {
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: readonly string[];
  /** 0 when absent. */
  readonly status?: ExitStatus;
}
