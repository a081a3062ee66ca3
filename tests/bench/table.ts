import { join } from 'node:path';
import { measureAdd } from './measures/add.ts';
import { makeLongLog, measureLongLog } from './measures/long-log.ts';
import { measureMemory } from './measures/memory.ts';
import { measureRekey, withHistory } from './measures/rekey.ts';
import { measureSearch } from './measures/search.ts';
import { measureUnlock } from './measures/unlock.ts';
import { unlockTwice } from './measures/window.ts';
import { inNewProcess, runAsChild } from './support/children.ts';
import { spreads, type Figures, type Measures, type Spread } from './support/figures.ts';
import { tellGoals, tellGrowth } from './support/told.ts';
import { inFolder } from './support/place.ts';
import { compareTask } from './support/programs.ts';
import { printHead, printSubject } from './support/table.ts';
import { makeVault, type Subject } from './support/vault.ts';

const measures = {
  unlock: measureUnlock,
  search: measureSearch,
  add: measureAdd,
  memory: measureMemory,
  rekey: measureRekey,
  log: measureLongLog,
};

const isQuick = process.argv.includes('--quick');
const runs = isQuick ? 2 : 5;
const sizes = isQuick ? [200, 400, 800] : [1_000, 10_000, 100_000];
const [small = 0, middle = 0, large = 0] = sizes;
const logEntries = isQuick ? 500 : 50_000;

if (!(await runAsChild(measures))) await measureAll();

async function measureAll(): Promise<void> {
  printHead(
    'table',
    'What the vault is to reach in speed and size, each measure with its goal. Every run is a process of its own on a ' +
      'copy that the kernel was asked to forget; its derivation is warm, as in the window. KeePassXC and the command ' +
      'line are whole processes, warm. Durable changes are measured on a machine that remembers the vault.' +
      (isQuick ? ' With --quick the vaults are small: the goals are not for them.' : ''),
  );
  const bySize: Measures[] = [];
  for (const size of sizes) bySize.push(await inFolder((folder) => measureSize(folder, size)));
  const log = await inFolder(async (folder) => {
    const long = await makeLongLog(join(folder, 'log.sigill'), logEntries);
    return measured(['log'], long, folder);
  });
  tellGoals({ small, middle, large, log: logEntries }, bySize, log);
  tellGrowth(sizes, bySize);
}

/** All figures of a size. The re-key is of the middle one, the window of the largest. */
async function measureSize(folder: string, contacts: number): Promise<Measures> {
  const subject = await makeVault(join(folder, 'bench.sigill'), contacts);
  printSubject(subject);
  const own = measured(['unlock', 'search', 'add', 'memory'], subject, folder);
  const rekey =
    contacts === middle ? measured(['rekey'], withHistory(subject, join(folder, 'old.sigill')), folder) : [];
  const window = contacts === large ? await inWindow(subject) : [];
  const [cli, keepass] = await compareTask(subject, 'open and list', runs);
  const named = (who: string, figures: Measures = new Map()): [string, Spread][] =>
    [...figures].map(([name, spread]) => [`${who}: ${name}`, spread]);
  return new Map([
    ...own,
    ...rekey,
    ...window,
    ...named('sigill', cli?.spreads),
    ...named('keepass', keepass?.spreads),
  ]);
}

function measured(names: readonly (keyof typeof measures)[], subject: Subject, folder: string): Measures {
  const path = join(folder, 'run.sigill');
  const all = names.map((name) =>
    spreads(Array.from({ length: runs }, () => inNewProcess(name, subject, path)).flat()),
  );
  return new Map(all.flatMap((each) => [...each]));
}

/** Warm, as after a lock; in turns with nothing else. */
async function inWindow({ path }: Subject): Promise<Measures> {
  const figures: Figures[] = [];
  for (let run = 0; run < runs; run++) figures.push((await unlockTwice(path))[1]);
  return spreads(figures);
}
