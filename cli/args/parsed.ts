import { parseArgs } from 'node:util';
import { commonOptions, type OptionSpecs } from './options.ts';
import { UsageError } from './usage-error.ts';

/** What was written after the command's name. */
export interface Parsed {
  readonly positionals: readonly string[];
  /** The option's value; undefined when it was not given. */
  text(name: string): string | undefined;
  /** The option's value; `usage` (2) when it was not given. */
  needed(name: string): string;
  /** All values of an option that may be given several times. */
  all(name: string): readonly string[];
  has(name: string): boolean;
  /** A whole number between the limits; undefined when it was not given. Fails with `usage`. */
  whole(name: string, least: number, most: number): number | undefined;
  /** The n:th word after the command, from 0. Fails with `usage`, which calls it `as`. */
  word(at: number, as: string): string;
}

/** Reads the arguments of a command. Unknown options, missing values and surplus words fail with `UsageError`. */
export function parseArguments(
  args: readonly string[],
  specs: OptionSpecs,
  mostWords: number = Number.MAX_SAFE_INTEGER,
): Parsed {
  const { values, positionals } = parsedOrRefused(args, { ...commonOptions, ...specs });
  const surplus = positionals[mostWords];
  if (surplus !== undefined) throw new UsageError('cli.usage-surplus', { word: surplus });
  return parsedFrom(values, positionals);
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

function parsedOrRefused(
  args: readonly string[],
  specs: OptionSpecs,
): { values: Values; positionals: readonly string[] } {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { value, multiple }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: multiple === true },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw refusal(error, args, specs);
  }
}

/** Node's own sentences are English alone, so ours say what is wrong. */
function refusal(error: unknown, args: readonly string[], specs: OptionSpecs): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const unknown = args.find((word) => word.startsWith('-') && !isKnown(word, specs)) ?? '';
    return new UsageError('cli.usage-unknown-option', { option: unknown.split('=')[0] ?? '' });
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const option = /--[a-z-]+/.exec(error instanceof Error ? error.message : '')?.[0] ?? '';
    return new UsageError('cli.usage-value', { option });
  }
  return error;
}

function isKnown(word: string, specs: OptionSpecs): boolean {
  return Object.hasOwn(specs, word.replace(/^--/, '').split('=')[0] ?? '');
}

function parsedFrom(values: Values, positionals: readonly string[]): Parsed {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const needed = (name: string): string => {
    const value = text(name);
    if (value === undefined || value === '')
      throw new UsageError('cli.usage-needed', { option: `--${name}` });
    return value;
  };
  return {
    positionals,
    text,
    needed,
    all: (name) => [values[name] ?? []].flat().filter((value) => typeof value === 'string'),
    has: (name) => values[name] !== undefined && values[name] !== false,
    whole: (name, least, most) => {
      const value = text(name);
      if (value === undefined) return undefined;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
      if (number >= least && number <= most) return number;
      throw new UsageError('cli.usage-number', {
        option: `--${name}`,
        least: String(least),
        most: String(most),
      });
    },
    word: (at, as) => {
      const word = positionals[at];
      if (word === undefined) throw new UsageError('cli.usage-needed', { option: as });
      return word;
    },
  };
}
