import { cryptoReady } from '../../../crypto/index.ts';
import { addItem } from '../../../vault/work/index.ts';
import { createSearcher } from '../../../vault/work/items/index.ts';
import { percentile, timed, type Figures } from '../support/figures.ts';
import { openByCode, type Subject } from '../support/vault.ts';

/** What people type: names, a title, a unit, a number; each letter asks anew. */
export const words = [
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
export const queries = words.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)));

/** Search as you type in an open session, and the first search with the index that it builds. */
export async function measureSearch({ path, recoveryCode }: Subject): Promise<Figures> {
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
}
