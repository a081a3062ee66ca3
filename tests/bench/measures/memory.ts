import { cryptoReady } from '../../../crypto/index.ts';
import { createSearcher } from '../../../vault/work/items/index.ts';
import type { Figures } from '../support/figures.ts';
import { familyOfFirst } from '../support/records.ts';
import { openByCode, type Subject } from '../support/vault.ts';

const megabyte = 1e6;

/** Resident memory of a process that unlocked, listed, searched and verified everything. */
export async function measureMemory({ path, recoveryCode }: Subject): Promise<Figures> {
  await cryptoReady();
  const { session } = openByCode(path, recoveryCode, 'write');
  const searcher = createSearcher(session);
  searcher.list('contact');
  searcher.find(familyOfFirst);
  const steps = searcher.verify();
  while (steps.next().done !== true);
  const peak = (process.resourceUsage().maxRSS * 1024) / megabyte;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  searcher.close();
  session.close();
  return {
    'highest, MB': peak,
    'at rest, MB': rss / megabyte,
    'of that JavaScript, MB': heapUsed / megabyte,
  };
}
