import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { heapFlags } from '../../../electron/main/heap.ts';
import type { Figures } from './figures.ts';
import { forgetPages } from './place.ts';
import type { Subject } from './vault.ts';

/** One run: it works on a copy of the vault that is its own, and says what it measured. */
export type Measure = (subject: Subject) => Promise<Figures>;

const childMark = '--child';

/**
 * Runs a measure of this program so many times in one new process, with the heap of the window's engine, on a copy of the
 * vault at `path` that the kernel was asked to forget. The figures of each run; the copy is gone afterwards.
 */
export function inNewProcess(measure: string, subject: Subject, path: string, times = 1): Figures[] {
  copyFileSync(subject.path, path);
  forgetPages(path);
  const asked = JSON.stringify({ measure, times, subject: { ...subject, path } } satisfies Asked);
  const args = ['--expose-gc', ...heapFlags, process.argv[1] ?? '', childMark, asked];
  const child = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  if (child.status !== 0) throw new Error(`${measure} ended with ${String(child.status)}`);
  for (const file of [path, `${path}.lock`, `${path}.memory`]) rmSync(file, { recursive: true, force: true });
  return JSON.parse(child.stdout) as Figures[];
}

interface Asked {
  readonly measure: string;
  readonly times: number;
  readonly subject: Subject;
}

/** In a process that `inNewProcess` started: runs what it was asked for. Whether this is such a process. */
export async function runAsChild(measures: Readonly<Record<string, Measure>>): Promise<boolean> {
  const at = process.argv.indexOf(childMark);
  if (at < 0) return false;
  const { measure, times, subject } = JSON.parse(process.argv[at + 1] ?? '{}') as Asked;
  const run = measures[measure];
  if (run === undefined) throw new Error(`there is no measure ${measure}`);
  const figures: Figures[] = [];
  for (let done = 0; done < times; done++) {
    globalThis.gc?.();
    figures.push(await run(subject));
  }
  process.stdout.write(JSON.stringify(figures));
  return true;
}
