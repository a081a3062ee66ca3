import type { WorkContext } from '../../vault/work/index.ts';
import type { Call } from '../command.ts';

const memoryMib = { least: 64, most: 1024 };
const passes = { least: 3, most: 10 };

/** The call's context with what new locks may cost. Fails with `UsageError` outside 64-1024 MiB, 3-10 passes. */
export function contextOf({ args, context }: Call): WorkContext {
  const { cost } = context;
  return {
    ...context,
    cost: {
      memoryMib: args.whole('kdf-memory-mib', memoryMib.least, memoryMib.most) ?? cost.memoryMib,
      passes: args.whole('kdf-passes', passes.least, passes.most) ?? cost.passes,
    },
  };
}
