import { cryptoReady, passphraseSecret } from '../../crypto/index.ts';
import { openLocked, unlockVault } from '../../vault/work/index.ts';
import { createSearcher } from '../../vault/work/items/index.ts';
import { runBench } from './support/bench.ts';
import { timed } from './support/figures.ts';
import { compareTask } from './support/programs.ts';
import { familyOfFirst } from './support/records.ts';
import { context, passphrase } from './support/vault.ts';

await runBench({
  name: 'unlock',
  about:
    'The file is opened and its log verified while the person types. From Enter: derive (256 MiB, 3 passes), unlock, ' +
    'read and verify all records, show the list of contacts, and answer a first search. The derivation is measured ' +
    'alone just before, so that it is warm, as in the window, where a process of its own has warmed itself.',
  run: async ({ path }) => {
    await cryptoReady();
    const opened = await timed(() => openLocked(path, 'write', context));
    const slot = opened.value.slots.find(
      (each) => each.state === 'whole' && each.header.kind === 'passphrase',
    );
    if (slot?.state !== 'whole') throw new Error('no slot to open with');
    const { salt, cost } = slot.header;
    const first = await timed(() => passphraseSecret(passphrase, salt, cost, context.policy));
    const derived = await timed(() => passphraseSecret(passphrase, salt, cost, context.policy));
    const unlocked = await timed(() =>
      unlockVault(opened.value, { unlocking: { kind: 'passphrase', passphrase } }, context),
    );
    const searcher = createSearcher(unlocked.value);
    const listed = await timed(() => searcher.list('contact'));
    const found = await timed(() => searcher.find(familyOfFirst));
    unlocked.value.close();
    const toList = unlocked.ms + listed.ms;
    return {
      'open and verify the log, ms': opened.ms,
      'open and verify the log, CPU ms': opened.cpu,
      'derivation alone, first in its process, ms': first.ms,
      'derivation alone, ms': derived.ms,
      'derivation alone, CPU ms': derived.cpu,
      'Enter to first list, ms': toList,
      'Enter to first list, x derivation alone': toList / derived.ms,
      'Enter to first list, CPU ms': unlocked.cpu + listed.cpu,
      'Enter to first list, x derivation alone, CPU': (unlocked.cpu + listed.cpu) / derived.cpu,
      'Enter to first search answered, ms': toList + found.ms,
      'of that: unlock with its derivation, ms': unlocked.ms,
      'of that: read, verify, list, ms': listed.ms,
      'of that: index and first search, ms': found.ms,
      'of that: read, verify, list, CPU ms': listed.cpu,
      'of that: index and first search, CPU ms': found.cpu,
    };
  },
  beside: (subject, runs) => compareTask(subject, 'open and list', runs),
});
