import { measureSearch, queries, words } from './measures/search.ts';
import { runBench } from './support/bench.ts';
import { compareTask } from './support/programs.ts';

await runBench({
  name: 'search',
  about:
    `Search as you type in an open session: ${queries.length} questions, every beginning of ${words.length} words, ` +
    'ranked, fifty lines at most. The first builds the index; one more follows a save, which renews it.',
  run: measureSearch,
  beside: (subject, runs) => compareTask(subject, 'search', runs),
});
