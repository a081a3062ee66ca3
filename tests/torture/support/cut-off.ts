import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
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
  /** Does one after another in one process, which must come to its end. */
  readonly runAll: (tasks: readonly Omit<Task, 'scratch'>[]) => Promise<Ended[]>;
  readonly remove: () => void;
}

/** Builds it. Folders lie in memory where there is such, since each is used once. */
export async function buildBench(wanted: readonly Deed[] = deeds): Promise<Bench> {
  const shim = buildDiskShim();
  const program = await buildProgram(join(import.meta.dirname, 'deed-child.ts'));
  const base = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sigill-torture-'));
  for (const deed of wanted) await prepare(deed, join(base, deed.name));
  let copies = 0;
  const start = (tasks: readonly Omit<Task, 'scratch'>[], log?: string): Promise<Output> => {
    const list = join(base, 'tasks');
    writeFileSync(list, JSON.stringify(tasks.map((task) => ({ ...task, scratch: join(base, 'count') }))));
    return output(program.path, list, shim.environment(realpathSync(base), log));
  };
  return {
    copyFor: ({ name }) => {
      const folder = join(base, `run-${++copies}`);
      cpSync(join(base, name), folder, { recursive: true });
      return folder;
    },
    run: async (task, log) => {
      const { signal, stderr, out } = await start([task], log);
      return { ...saidIn(linesOf(out)), signal, stderr };
    },
    runAll: async (tasks) => {
      const { signal, stderr, out } = await start(tasks);
      const ended = split(linesOf(out)).map((lines) => ({ ...saidIn(lines), signal, stderr }));
      if (ended.length !== tasks.length) throw new Error(`the program did not come to its end: ${stderr}`);
      return ended;
    },
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

interface Output {
  readonly out: string;
  readonly stderr: string;
  readonly signal: NodeJS.Signals | null;
}

function output(program: string, list: string, env: NodeJS.ProcessEnv): Promise<Output> {
  const child = spawn(process.execPath, [program, list], {
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
      resolve({ out, stderr, signal });
    });
  });
}

function linesOf(out: string): Line[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** The lines of each task: the last of them tells the number of changes. */
function split(lines: readonly Line[]): Line[][] {
  const tasks: Line[][] = [[]];
  for (const line of lines) {
    tasks.at(-1)?.push(line);
    if ('changes' in line) tasks.push([]);
  }
  return tasks.slice(0, -1);
}

function saidIn(lines: readonly Line[]): Omit<Ended, 'signal' | 'stderr'> {
  const done = lines.flatMap((line) => ('done' in line ? [line.done] : []));
  return {
    done,
    begun: lines.flatMap((line) => ('begun' in line && !done.includes(line.begun) ? [line.begun] : [])),
    refused: lines.flatMap((line) => ('refused' in line ? [line.refused] : [])),
    changes: lines.flatMap((line) => ('changes' in line ? [line.changes] : []))[0] ?? 0,
  };
}
