import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram } from '../../support/program.ts';
import type { Deed } from './deed.ts';
import { deeds } from './deeds.ts';
import type { Line, Task } from './deed-child.ts';
import { buildDiskShim } from './disk-shim.ts';
import { foundPlace } from './place.ts';
import type { Progress } from './verify.ts';

/** How a process ended, and what it had said until then. */
export interface Ended extends Progress {
  /** What ended it; null when it came to its end. */
  readonly signal: NodeJS.Signals | null;
  /** How many changes of the disk it made. */
  readonly changes: number;
  /** Codes of what was refused. */
  readonly refused: readonly string[];
  /** What else it said, which is how the runtime tells of a fault in the program. */
  readonly stderr: string;
}

/** A bench with a prepared folder for each kind of work, and a program that does the work in copies of them. */
export interface Bench {
  /** A fresh copy of what was prepared for a deed. */
  readonly copyFor: (deed: Deed) => string;
  /** Does the work in a process of its own, which notes each change of the disk where a file is given for that. */
  readonly run: (task: Omit<Task, 'scratch'>, log?: string) => Promise<Ended>;
  readonly remove: () => void;
}

/** Builds it. Folders lie in memory where there is such, since each is used once. */
export async function buildBench(wanted: readonly Deed[] = deeds): Promise<Bench> {
  const shim = buildDiskShim();
  const program = await buildProgram(join(import.meta.dirname, 'deed-child.ts'));
  const base = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sigill-torture-'));
  for (const deed of wanted) await prepare(deed, join(base, deed.name));
  let copies = 0;
  return {
    copyFor: ({ name }) => {
      const folder = join(base, `run-${++copies}`);
      cpSync(join(base, name), folder, { recursive: true });
      return folder;
    },
    run: (task, log) =>
      run(
        program.path,
        { ...task, scratch: join(base, 'count') },
        shim.environment(realpathSync(task.folder), log),
      ),
    remove: () => {
      shim.remove();
      program.remove();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

async function prepare(deed: Deed, folder: string): Promise<void> {
  mkdirSync(folder);
  const place = foundPlace(folder);
  await deed.prepare?.(place);
}

function run(program: string, task: Task, env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [program, JSON.stringify(task)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Not `exit`: what it said must all have arrived.
    child.on('close', (_, signal) => {
      resolve({ ...saidIn(out), signal, stderr });
    });
  });
}

function saidIn(out: string): Omit<Ended, 'signal' | 'stderr'> {
  const lines = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
  const done = lines.flatMap((line) => ('done' in line ? [line.done] : []));
  return {
    done,
    begun: lines.flatMap((line) => ('begun' in line && !done.includes(line.begun) ? [line.begun] : [])),
    refused: lines.flatMap((line) => ('refused' in line ? [line.refused] : [])),
    changes: lines.flatMap((line) => ('changes' in line ? [line.changes] : []))[0] ?? 0,
  };
}
