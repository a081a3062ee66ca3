import { cryptoReady, passphraseSecret } from '../../../crypto/index.ts';
import { openLocked, unlockVault } from '../../../vault/work/index.ts';
import { createSearcher } from '../../../vault/work/items/index.ts';
import { timed, type Figures } from '../support/figures.ts';
import { familyOfFirst } from '../support/records.ts';
import { context, passphrase, type Subject } from '../support/vault.ts';

/** From the passphrase to the list, to a first search, and to the end of the verification in the background. */
export async function measureUnlock({ path }: Subject): Promise<Figures> {
  await cryptoReady();
  const opened = await timed(() => openLocked(path, 'write', context));
  const slot = opened.value.slots.find((each) => each.state === 'whole' && each.header.kind === 'passphrase');
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
  const verified = await timed(() => {
    const steps = searcher.verify();
    while (steps.next().done !== true);
  });
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
    'Enter to everything verified, ms': toList + found.ms + verified.ms,
    'of that: unlock with its derivation, ms': unlocked.ms,
    'of that: read the list, ms': listed.ms,
    'of that: index and first search, ms': found.ms,
    'of that: read the list, CPU ms': listed.cpu,
    'of that: index and first search, CPU ms': found.cpu,
    'of that: verification in the background, CPU ms': verified.cpu,
  };
}
