import { spawn } from 'node:child_process';
import type { Program } from '../../support/program.ts';
import type { Member, Told } from './crowd-child.ts';
import { namesIn, placeIn, withSession } from './place.ts';

export interface CrowdFigures {
  readonly processes: number;
  readonly saved: number;
  /** How often somebody was told that another writes, and read a snapshot; how often by whom. */
  readonly readInstead: number;
  readonly toldWho: number;
  /** How often one could not even read, since the other was just writing. */
  readonly waited: number;
  readonly faults: readonly string[];
}

/** Starts processes that all want to save so many changes in the vault of a folder, and holds the vault against what they said. */
export async function crowd(
  { path }: Program,
  folder: string,
  processes: number,
  saves: number,
): Promise<CrowdFigures> {
  const all = await Promise.all(
    Array.from({ length: processes }, (_, n) => member(path, { folder, name: `Nod ${n}`, saves })),
  );
  const told = all.flatMap((each) => each.told);
  // Who founded the vault is still named for the moment in which the first of them has not yet said who it is.
  const pids = new Set([process.pid, ...all.map(({ pid }) => pid)]);
  const saved = told.flatMap((line) => ('saved' in line ? [line.saved] : []));
  const instead = told.flatMap((line) => ('holder' in line ? [line] : []));
  const refused = told.flatMap((line) => ('refused' in line ? [line.refused] : []));
  return {
    processes,
    saved: saved.length,
    readInstead: instead.length,
    toldWho: instead.filter(({ holder }) => holder !== null).length,
    waited: refused.filter((code) => code === 'vault-in-use').length,
    faults: [
      ...told.flatMap((line) => ('crowded' in line ? ['two wrote at once'] : [])),
      ...refused.filter((code) => code !== 'vault-in-use').map((code) => `refused: ${code}`),
      ...instead.flatMap(({ lacking }) => lacking.map((name) => `not in a snapshot: ${name}`)),
      ...instead.flatMap(({ holder }) => (holder === null || pids.has(holder) ? [] : ['told a stranger'])),
      ...all.flatMap(({ stderr }) => (stderr === '' ? [] : [stderr])),
      ...(saved.length === processes * saves ? [] : ['not all came to their end']),
      ...(await lostIn(folder, saved)),
    ],
  };
}

async function lostIn(folder: string, saved: readonly string[]): Promise<string[]> {
  return withSession(placeIn(folder, 240), (session) => {
    const there = namesIn(session);
    // Each process has a clock of its own.
    const findings = session.check().filter(({ kind }) => kind !== 'clock');
    return [
      ...saved.filter((name) => !there.has(name)).map((name) => `lost: ${name}`),
      ...findings.map(({ kind }) => `finding: ${kind}`),
    ];
  });
}

interface Heard {
  readonly pid: number;
  readonly told: readonly Told[];
  readonly stderr: string;
}

function member(program: string, asked: Member): Promise<Heard> {
  const child = spawn(process.execPath, [program, JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const lines = out.split('\n').filter((line) => line !== '');
      resolve({ pid: child.pid ?? 0, told: lines.map((line) => JSON.parse(line) as Told), stderr });
    });
  });
}
