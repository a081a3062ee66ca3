import { adds, measureAdd } from './measures/add.ts';
import { runBench } from './support/bench.ts';
import { compareTask } from './support/programs.ts';

await runBench({
  name: 'add',
  about:
    `One durable change in an open session: signed, sealed, written and synced to disk (journal_mode=DELETE, ` +
    `synchronous=EXTRA), ${adds} contacts one by one, each followed by the list's being brought up to date.`,
  run: measureAdd,
  beside: (subject, runs) => compareTask(subject, 'add one', runs),
});
