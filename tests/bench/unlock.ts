import { measureUnlock } from './measures/unlock.ts';
import { runBench } from './support/bench.ts';
import { compareTask } from './support/programs.ts';

await runBench({
  name: 'unlock',
  about:
    'The file is opened and its log verified while the person types. From Enter: derive (256 MiB, 3 passes), unlock, ' +
    'show the list of contacts that lies in the vault, answer a first search, and then verify all records, which in ' +
    'the window happens in the background. The derivation is measured alone just before, so that it is warm, as in ' +
    'the window, where a process of its own has warmed itself.',
  run: measureUnlock,
  beside: (subject, runs) => compareTask(subject, 'open and list', runs),
});
