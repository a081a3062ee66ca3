import { systemContext, type WorkContext } from '../../vault/work/index.ts';
import type { Parsed } from '../args/parsed.ts';

const memoryMib = { least: 64, most: 1024 };
const passes = { least: 3, most: 10 };

/** The real clock and randomness, and what new locks may cost. Fails with `UsageError` outside 64-1024 MiB, 3-10 passes. */
export function contextOf(args: Parsed): WorkContext {
  const { cost } = systemContext;
  return {
    ...systemContext,
    cost: {
      memoryMib: args.whole('kdf-memory-mib', memoryMib.least, memoryMib.most) ?? cost.memoryMib,
      passes: args.whole('kdf-passes', passes.least, passes.most) ?? cost.passes,
    },
  };
}
