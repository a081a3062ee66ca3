import { cryptoReady } from '../../crypto/index.ts';
import { createSearcher } from '../../vault/work/items/index.ts';
import { runBench } from './support/bench.ts';
import { familyOfFirst } from './support/records.ts';
import { openByCode } from './support/vault.ts';

const megabyte = 1e6;

await runBench({
  name: 'memory',
  about:
    'Resident memory of a process that unlocked (by recovery code: in the window the derivation has a process of its ' +
    'own), read everything, listed and searched once. The warm column is the same process the sixth time.',
  run: async ({ path, recoveryCode }) => {
    await cryptoReady();
    const { session } = openByCode(path, recoveryCode, 'write');
    const searcher = createSearcher(session);
    searcher.list('contact');
    searcher.find(familyOfFirst);
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
  },
});
