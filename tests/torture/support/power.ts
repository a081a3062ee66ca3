import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { seededChance, type Chance } from '../../../vault/work/demo/prng.ts';
import type { Bench } from './cut-off.ts';
import type { Deed } from './deed.ts';
import { diskOf, layOut, type Disk, type Luck } from './disk-model.ts';
import { readRecord, type DiskChange } from './disk-record.ts';
import { assertCame } from './kills.ts';
import { faultsIn, type Progress } from './verify.ts';

/** A run of one kind of work: what lay there before, and each change of the disk. */
export interface Recording {
  readonly deed: Deed;
  readonly before: string;
  readonly changes: readonly DiskChange[];
}

export interface PowerFigures {
  readonly states: Record<string, number>;
  /** States with a journal that was to be rolled back. */
  hot: number;
  readonly faults: string[];
}

/** Records the work of a process of its own. */
export async function record(bench: Bench, deed: Deed): Promise<Recording> {
  const before = bench.copyFor(deed);
  const folder = bench.copyFor(deed);
  const log = `${folder}.record`;
  assertCame(await bench.run({ deed: deed.name, folder }, log), deed);
  return { deed, before, changes: readRecord(log, realpathSync(folder)) };
}

/** Nothing of what was not synced, all of it, all but parts of the last write, or any of it. */
function luckOf(chance: Chance, kind: number): Luck {
  if (kind === 0) return { keepsPiece: () => false, keepsTruncation: () => false, keepsNames: () => 0 };
  const most = kind === 1 ? 100 : chance.pick([20, 50, 80]);
  const keeps = (): boolean => chance.happens(most);
  if (kind === 2)
    return {
      keepsPiece: (isLast) => !isLast || keeps(),
      keepsTruncation: () => true,
      keepsNames: (of) => of,
    };
  return {
    keepsPiece: keeps,
    keepsTruncation: keeps,
    keepsNames: (of) => (kind === 1 ? of : chance.int(of + 1)),
  };
}

const kindsOfLuck = 4;

/** Looks at what a machine found, and tells what must never be. */
export type Look = (files: Found, deed: Deed, progress: Progress, base: string) => Promise<string[]>;

/** Contents by path, null for a folder. */
export type Found = ReadonlyMap<string, Uint8Array | null>;

/**
 * Cuts the power after changes that are wanted, and looks at what a machine would find, `each` times for each; where
 * two losses leave the same, once.
 */
export async function loseMany(
  { deed, before, changes }: Recording,
  figures: PowerFigures,
  options: {
    readonly seed: number;
    readonly isWanted: (n: number) => boolean;
    readonly each: number;
    /** Who looks at what is found; by default somebody who goes on working there. */
    readonly look?: Look;
  },
): Promise<void> {
  const { look = goOn } = options;
  const chance = seededChance(options.seed);
  const disk = diskOf(before);
  const known = new Set<string>();
  const done: string[] = [];
  const begun: string[] = [];
  for (const [n, change] of changes.entries()) {
    disk.apply(change);
    note(change, { done, begun });
    if (change.what === 'mark' || !options.isWanted(n)) continue;
    const first = chance.int(kindsOfLuck);
    for (let turn = 0; turn < options.each; turn++) {
      const files = loss(disk, known, luckOf(chance, (first + turn) % kindsOfLuck));
      if (files === undefined) continue;
      figures.states[deed.name] = (figures.states[deed.name] ?? 0) + 1;
      if ((files.get('granudda.sigill-journal')?.length ?? 0) > 0) figures.hot++;
      const faults = await look(files, deed, { done, begun }, dirname(before));
      figures.faults.push(...faults.map((fault) => `${deed.name} after ${n}: ${fault}`));
    }
  }
}

function note(change: DiskChange, { done, begun }: { done: string[]; begun: string[] }): void {
  if (change.what !== 'mark') return;
  const step = change.text.replace(/^(begun|done) /, '');
  if (change.text.startsWith('done ')) done.push(step);
  else begun.push(step);
}

/** What a loss leaves; undefined where another left the same. */
function loss(disk: Disk, known: Set<string>, luck: Luck): Map<string, Uint8Array | null> | undefined {
  const files = disk.afterLoss(luck);
  const hash = createHash('sha256');
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\0${bytes?.length ?? -1}\0`).update(bytes ?? '');
  const name = hash.digest('hex');
  if (known.has(name)) return undefined;
  known.add(name);
  return files;
}

async function goOn(files: Found, deed: Deed, progress: Progress, base: string): Promise<string[]> {
  const folder = mkdtempSync(join(base, 'loss-'));
  try {
    layOut(files, folder);
    return await faultsIn(folder, deed, progress);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The figures in one line. */
export function powerLine({ states, hot, faults }: PowerFigures): string {
  const count = (kind: string): number => faults.filter((fault) => fault.includes(`: ${kind}`)).length;
  const total = Object.values(states).reduce((sum, each) => sum + each, 0);
  return JSON.stringify({
    states: total,
    ...states,
    hotJournals: hot,
    unopenable: count('unopenable'),
    blocked: count('blocked'),
    lost: count('lost'),
    half: count('half'),
    findings: count('finding'),
  });
}
