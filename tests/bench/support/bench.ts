import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { spreads, type Figures } from './figures.ts';
import { forgetPages, inFolder } from './place.ts';
import { printHead, printSubject, printTable, type Column } from './table.ts';
import { makeVault, type Subject } from './vault.ts';

/** One thing to measure. `run` works on a copy of the vault that is its own, and says what it measured. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  /** What every run needs, made once beside the vault before the first. */
  readonly prepare?: (subject: Subject) => Promise<void>;
  readonly run: (subject: Subject) => Promise<Figures>;
  /** What others need for the same: whole processes, in the same run. */
  readonly beside?: (subject: Subject, runs: number) => Promise<readonly Column[]>;
}

const sizes = [1_000, 10_000];
const quickSizes = [200];
const largeSizes = [100_000];
const fullRuns = 5;
const quickRuns = 2;
const childMark = '--child';

/**
 * Runs a bench: cold, each time in a process of its own, after the kernel was asked to forget the file; and warm, five
 * times in one process after one run that does not count. `--quick` is one small size, and two runs of each; `--large`
 * is 100,000 contacts.
 */
export async function runBench(bench: Bench): Promise<void> {
  const child = process.argv.indexOf(childMark);
  if (child >= 0) {
    await runChild(bench, process.argv.slice(child + 1));
    return;
  }
  const isQuick = process.argv.includes('--quick');
  printHead(bench.name, bench.about);
  const isLarge = process.argv.includes('--large');
  for (const contacts of isQuick ? quickSizes : isLarge ? largeSizes : sizes) {
    await inFolder(async (folder) => {
      const subject = await makeVault(join(folder, 'bench.sigill'), contacts);
      await bench.prepare?.(subject);
      await measure(bench, subject, folder, isQuick ? quickRuns : fullRuns);
    });
  }
}

async function measure(bench: Bench, subject: Subject, folder: string, runs: number): Promise<void> {
  const cold = Array.from({ length: runs }, (_, at) => inNewProcess(subject, folder, `cold-${at}`, 1));
  const warm = inNewProcess(subject, folder, 'warm', runs + 1).slice(1);
  const columns = [
    { title: 'cold', spreads: spreads(cold.flat()) },
    { title: 'warm', spreads: spreads(warm) },
  ];
  printSubject(subject);
  printTable(columns);
  const beside = await bench.beside?.(subject, runs);
  if (beside !== undefined) printTable(beside);
}

/** Runs the same bench so many times in one new process, on a copy of the vault. The figures of each run. */
function inNewProcess(subject: Subject, folder: string, name: string, times: number): Figures[] {
  const path = join(folder, `${name}.sigill`);
  copyFileSync(subject.path, path);
  forgetPages(path);
  const args = [
    '--expose-gc',
    process.argv[1] ?? '',
    childMark,
    String(times),
    JSON.stringify({ ...subject, path }),
  ];
  const child = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  if (child.status !== 0) throw new Error(`the bench ended with ${String(child.status)}`);
  return JSON.parse(child.stdout) as Figures[];
}

async function runChild(bench: Bench, [times = '1', subject = '{}']: readonly string[]): Promise<void> {
  const figures: Figures[] = [];
  for (let at = 0; at < Number(times); at++) {
    globalThis.gc?.();
    figures.push(await bench.run(JSON.parse(subject) as Subject));
  }
  process.stdout.write(JSON.stringify(figures));
}
