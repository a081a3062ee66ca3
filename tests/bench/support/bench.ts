import { join } from 'node:path';
import { inNewProcess, runAsChild, type Measure } from './children.ts';
import { spreads } from './figures.ts';
import { inFolder } from './place.ts';
import { printHead, printSubject, printTable, type Column } from './table.ts';
import { makeVault, type Subject } from './vault.ts';

/** One thing to measure. `run` works on a copy of the vault that is its own, and says what it measured. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  /** What every run needs, made once beside the vault before the first. */
  readonly prepare?: (subject: Subject) => Promise<void>;
  readonly run: Measure;
  /** What others need for the same: whole processes, in the same run. */
  readonly beside?: (subject: Subject, runs: number) => Promise<readonly Column[]>;
}

const sizes = [1_000, 10_000];
const quickSizes = [200];
const largeSizes = [100_000];
const fullRuns = 5;
const quickRuns = 2;

/**
 * Runs a bench: cold, each time in a process of its own, after the kernel was asked to forget the file; and warm, five
 * times in one process after one run that does not count. `--quick` is one small size, and two runs of each; `--large`
 * is 100,000 contacts.
 */
export async function runBench(bench: Bench): Promise<void> {
  if (await runAsChild({ [bench.name]: bench.run })) return;
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
  const cold = Array.from({ length: runs }, (_, at) =>
    inNewProcess(bench.name, subject, join(folder, `cold-${at}.sigill`)),
  );
  const warm = inNewProcess(bench.name, subject, join(folder, 'warm.sigill'), runs + 1).slice(1);
  const columns = [
    { title: 'cold', spreads: spreads(cold.flat()) },
    { title: 'warm', spreads: spreads(warm) },
  ];
  printSubject(subject);
  printTable(columns);
  const beside = await bench.beside?.(subject, runs);
  if (beside !== undefined) printTable(beside);
}
