import type { CardSetPlan } from '../../vault/work/index.ts';
import { UsageError } from './usage-error.ts';

/**
 * Card groups as they are written: `2:2/3,3/5` is two of two groups, the first speaking with 2 of 3 cards, the
 * second with 3 of 5. Fails with `UsageError` for anything else.
 */
export function parseCardGroups(spec: string): CardSetPlan {
  const [, threshold = '', list = ''] = /^(\d{1,2}):(.+)$/.exec(spec) ?? [];
  const groups = list.split(',').map((group) => {
    const [, needed = '', count = ''] = /^(\d{1,2})\/(\d{1,2})$/.exec(group) ?? [];
    return { threshold: Number(needed), count: Number(count) };
  });
  if (threshold === '' || groups.some(({ count }) => count === 0)) throw new UsageError('cli.usage-groups');
  return { groups, groupThreshold: Number(threshold) };
}
