import { cryptoReady } from '../../crypto/index.ts';
import { addItem } from '../../vault/work/index.ts';
import { createSearcher } from '../../vault/work/items/index.ts';
import { runBench } from './support/bench.ts';
import { percentile, timed } from './support/figures.ts';
import { compareTask } from './support/programs.ts';
import { openByCode } from './support/vault.ts';

/** What people type: names, a title, a unit, a number; each letter asks anew. */
const words = [
  'kråkbärsvall',
  'åsa',
  'orjan',
  'lingontjarn',
  'sjuksköterska',
  'vårdenhet 12',
  '070174',
  '0980-31',
  'eva porsudd',
];
const queries = words.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)));

await runBench({
  name: 'search',
  about:
    `Search as you type in an open session: ${queries.length} questions, every beginning of ${words.length} words, ` +
    'ranked, fifty lines at most. The first builds the index; one more follows a save, which renews it.',
  run: async ({ path, recoveryCode }) => {
    await cryptoReady();
    const { session } = openByCode(path, recoveryCode, 'write');
    const searcher = createSearcher(session);
    searcher.list('contact');
    const first = await timed(() => searcher.find('k'));
    const asked = [];
    for (const query of queries) asked.push(await timed(() => searcher.find(query)));
    const times = asked.map(({ ms }) => ms);
    addItem(session, 'contact', { given: 'Eva', family: 'Porsudd', unit: 'Växeln' });
    const afterSave = await timed(() => searcher.find('eva'));
    searcher.close();
    session.close();
    return {
      'first search, with building the index, ms': first.ms,
      'first search, with building the index, CPU ms': first.cpu,
      'search p50, ms': percentile(times, 0.5),
      'search p95, ms': percentile(times, 0.95),
      'search, slowest, ms': Math.max(...times),
      'search p95, CPU ms': percentile(
        asked.map(({ cpu }) => cpu),
        0.95,
      ),
      'search after a save, ms': afterSave.ms,
    };
  },
  beside: (subject, runs) => compareTask(subject, 'search', runs),
});
