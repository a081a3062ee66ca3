import { rmSync } from 'node:fs';
import type { Bench, Ended } from './cut-off.ts';
import type { Deed } from './deed.ts';
import type { Task } from './deed-child.ts';
import type { DiskError } from './disk-orders.ts';
import { faultsIn } from './verify.ts';

type Failure = NonNullable<Task['failure']>;

export interface FailureFigures {
  /** Runs in which a change of the disk failed. */
  readonly runs: Record<string, number>;
  /** How often each code was told. */
  readonly codes: Record<string, number>;
  /** Runs in which nothing was refused: what failed was not needed. */
  silent: number;
  readonly faults: string[];
}

export const noFailures = (): FailureFigures => ({ runs: {}, codes: {}, silent: 0, faults: [] });

/** What a person may be told of each. SQLite tells a full disk only of a write: where a sync finds it, the disk failed. */
const codesOf: Readonly<Record<DiskError, readonly string[]>> = {
  EIO: ['disk-failed'],
  ENOSPC: ['disk-full', 'disk-failed'],
};

/** Lets each of some changes of the disk fail, in runs of their own, and looks at what is told and what is left. */
export async function failMany(
  bench: Bench,
  deed: Deed,
  failures: readonly Failure[],
  figures: FailureFigures,
): Promise<void> {
  const tasks = failures.map((failure) => ({ deed: deed.name, folder: bench.copyFor(deed), failure }));
  const all = await bench.runAll(tasks);
  for (const [n, { folder, failure }] of tasks.entries()) {
    const ended = all[n];
    if (ended === undefined) throw new TypeError('a task has no end');
    if (ended.changes >= failure.at) {
      const faults = [...toldWrong(deed, ended, failure), ...(await faultsIn(folder, deed, ended))];
      const where = `${deed.name} ${failure.error} ${failure.how} ${failure.at}`;
      figures.faults.push(...faults.map((fault) => `${where}: ${fault}`));
      count(figures, deed, ended);
    }
    rmSync(folder, { recursive: true });
  }
}

function toldWrong({ tidies }: Deed, { refused, done }: Ended, { error }: Failure): string[] {
  // A session that cannot know what the file holds after a failure is used no more.
  const isEnded = (n: number): boolean => n > 0 || (tidies === true && done.length > 0);
  const isRight = (code: string, n: number): boolean =>
    codesOf[error].includes(code) || (isEnded(n) && code === 'vault-locked');
  return refused.filter((code, n) => !isRight(code, n)).map((code) => `told ${code}`);
}

function count(figures: FailureFigures, deed: Deed, { refused }: Ended): void {
  figures.runs[deed.name] = (figures.runs[deed.name] ?? 0) + 1;
  if (refused.length === 0) figures.silent++;
  for (const code of refused) figures.codes[code] = (figures.codes[code] ?? 0) + 1;
}

/** The figures in one line. */
export function failureLine({ runs, codes, silent, faults }: FailureFigures): string {
  const total = Object.values(runs).reduce((sum, each) => sum + each, 0);
  return JSON.stringify({ runs: total, ...runs, silent, told: codes, faults: faults.length });
}
