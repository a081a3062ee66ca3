import { readLimits, readTextFile } from '../../vault/work/index.ts';
import type { OptionSpecs } from '../args/options.ts';
import type { Parsed } from '../args/parsed.ts';
import { UsageError } from '../args/usage-error.ts';

export const dataOption = {
  data: { value: 'JSON|@FILE', help: 'cli.option-data' },
} as const satisfies OptionSpecs;

/**
 * What --data holds, as parsed JSON: written out, or in a file after an @ (so that a secret is in no argument).
 * Fails with `usage` when it is no JSON, and as reading files does.
 */
export function dataOf(args: Parsed): unknown {
  const given = args.needed('data');
  const text = given.startsWith('@') ? readTextFile(given.slice(1), readLimits.data) : given;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError('cli.usage-json', { option: '--data' });
  }
}
