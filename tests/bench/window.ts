import { join } from 'node:path';
import { derivation, typing, unlockTwice } from './measures/window.ts';
import { spreads, type Figures } from './support/figures.ts';
import { inFolder } from './support/place.ts';
import { printHead, printSubject, printTable } from './support/table.ts';
import { makeVault } from './support/vault.ts';
import { firstSeen } from './support/windows.ts';

const isQuick = process.argv.includes('--quick');
const runs = isQuick ? 2 : 5;
/** One of an empty window and one of ours, in turns: what else the machine does weighs on both alike. */
const pairs = isQuick ? 2 : 9;
const asked = process.argv.find((word) => word.startsWith('--size='))?.slice('--size='.length);
const contacts = asked === undefined ? (isQuick ? 200 : 10_000) : Number(asked);

printHead(
  'window',
  'The real Electron window, as an ordinary user in the sandbox. First: from the start of its process to the first ' +
    'contentful paint, beside a window with nothing but a dot (started alike, sandboxed, without our switches of safety), ' +
    'in pairs that alternate which comes first; and until the heading of its first screen stands. Then: from Enter on the passphrase to a list of ' +
    'contacts on screen with its search field, and from one letter typed there to the rows it finds (' +
    'twelve letters, each after the field was emptied). Cold: a new ' +
    'window, the file forgotten by the kernel, the passphrase entered as soon as the field is there, before the ' +
    `derivation process has warmed itself. Warm: after a lock, ${String(typing / 1000)} s later. Times go from the key's ` +
    'own event to the frame that shows the rows; letters are typed while the vault is verified in the background. ' +
    '--size=100000 measures that many contacts instead.',
);
await paint();
await unlock();

async function paint(): Promise<void> {
  await firstSeen('empty'); // the first start of all reads the runtime from the disk
  await firstSeen('sigill');
  const figures: Figures[] = [];
  for (let run = 0; run < pairs; run++) figures.push(await pair(run % 2 === 0));
  printTable([{ title: `new processes, ${String(pairs)} pairs`, spreads: spreads(figures) }]);
}

/** Both, one after the other. A first paint without the heading of the first screen does not count as one. */
async function pair(isEmptyFirst: boolean): Promise<Figures> {
  const before = isEmptyFirst ? await firstSeen('empty') : undefined;
  const sigill = await firstSeen('sigill');
  const empty = before ?? (await firstSeen('empty'));
  const isThere = Math.max(sigill.painted, sigill.headed);
  return {
    'first paint of an empty window, ms': empty.painted,
    'first paint of Sigill, ms': sigill.painted,
    'first screen of Sigill there, ms': isThere,
    'first paint of Sigill, x the empty window': sigill.painted / empty.painted,
    'first screen of Sigill there, x the empty window': isThere / empty.painted,
  };
}

async function unlock(): Promise<void> {
  await inFolder(async (folder) => {
    const subject = await makeVault(join(folder, 'bench.sigill'), contacts);
    const cold: Figures[] = [];
    const warm: Figures[] = [];
    for (let run = 0; run < runs; run++) {
      const [first, second] = await unlockTwice(subject.path);
      cold.push({ ...first, ...(await derivation()) });
      warm.push({ ...second, ...(await derivation()) });
    }
    printSubject(subject);
    printTable([
      { title: 'cold', spreads: spreads(cold) },
      { title: 'warm', spreads: spreads(warm) },
    ]);
  });
}
