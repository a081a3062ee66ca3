import type { Instead } from '../../vault/work/index.ts';
import type { Call } from '../command.ts';

/** What stands in for the second person: the reason of --alone-because, where it is given. */
export function insteadOf({ args }: Call): Instead | undefined {
  const alone = args.text('alone-because');
  return alone === undefined ? undefined : { alone };
}
