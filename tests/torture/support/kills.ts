import { rmSync } from 'node:fs';
import type { Chance } from '../../../vault/work/demo/prng.ts';
import type { Bench, Ended } from './cut-off.ts';
import type { Deed } from './deed.ts';
import type { Moment } from './disk-orders.ts';
import { draftsIn, faultsIn, type Fault } from './verify.ts';

const moments: readonly Moment[] = ['before', 'after', 'half'];

export interface KillFigures {
  readonly kills: Record<string, number>;
  /** Processes that came to their end before the change at which they were to die. */
  survived: number;
  /** Files that were being made when the process died. */
  drafts: number;
  readonly faults: string[];
}

/** How many changes of the disk a kind of work makes, when nothing goes wrong. */
export async function changesOf(bench: Bench, deed: Deed): Promise<number> {
  const folder = bench.copyFor(deed);
  const ended = await bench.run({ deed: deed.name, folder });
  assertCame(ended, deed);
  const faults = await faultsIn(folder, deed, ended);
  if (faults.length > 0) throw new Error(`${deed.name}, undisturbed: ${faults.join(', ')}`);
  rmSync(folder, { recursive: true });
  return ended.changes;
}

/** Refuses a process that was to come to its end and did not. */
export function assertCame({ changes, refused, stderr, begun }: Ended, { name }: Deed): void {
  const isDone = changes > 0 && refused.length === 0 && begun.length === 0 && stderr === '';
  if (!isDone) throw new Error(`${name} did not come to its end: ${refused.join(', ')} ${stderr}`);
}

/** About as many changes of the disk as a deed makes, without having counted them. */
export function changesAbout({ changes = 120 }: Deed): number {
  return changes;
}

export const noKills = (): KillFigures => ({ kills: {}, survived: 0, drafts: 0, faults: [] });

/** Kills processes in the midst of a kind of work, each at one of the first changes of the disk, and looks at what is left. */
export async function killMany(
  bench: Bench,
  deed: Deed,
  { times, changes, chance }: { readonly times: number; readonly changes: number; readonly chance: Chance },
  figures: KillFigures,
): Promise<void> {
  for (let n = 0; n < times; n++) {
    const death = { at: 1 + chance.int(changes), moment: chance.pick(moments) };
    const folder = bench.copyFor(deed);
    const ended = await bench.run({ deed: deed.name, folder, death });
    const isKilled = ended.signal === 'SIGKILL';
    if (!isKilled) assertCame(ended, deed);
    if (isKilled) figures.kills[deed.name] = (figures.kills[deed.name] ?? 0) + 1;
    else figures.survived++;
    figures.drafts += draftsIn(folder);
    const faults: Fault[] = await faultsIn(folder, deed, ended);
    figures.faults.push(...faults.map((fault) => `${deed.name} ${death.moment} ${death.at}: ${fault}`));
    rmSync(folder, { recursive: true });
  }
}

/** The figures in one line. */
export function killLine({ kills, survived, drafts, faults }: KillFigures): string {
  const count = (kind: string): number => faults.filter((fault) => fault.includes(`: ${kind}`)).length;
  const total = Object.values(kills).reduce((sum, each) => sum + each, 0);
  return JSON.stringify({
    kills: total,
    ...kills,
    survived,
    drafts,
    unopenable: count('unopenable'),
    blocked: count('blocked'),
    lost: count('lost'),
    half: count('half'),
    findings: count('finding'),
  });
}
