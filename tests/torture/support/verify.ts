import { readdirSync } from 'node:fs';
import type { Access, Session } from '../../../vault/store/index.ts';
import { toRefusal } from '../../../vault/work/errors/index.ts';
import { addItem } from '../../../vault/work/items/index.ts';
import type { Deed } from './deed.ts';
import { namesBefore, namesIn, placeIn, withSession, type Place } from './place.ts';

/** How far a piece of work had come when it was cut off, by what it said itself. */
export interface Progress {
  /** Steps that were acknowledged: nothing of them may be lost. */
  readonly done: readonly string[];
  /** The steps that had begun and were not acknowledged: each is whole or not there. */
  readonly begun: readonly string[];
}

/** What must never be, with the code or the step it is about. */
export type Fault =
  | `unopenable: ${string}`
  | `blocked: ${string}`
  | `lost: ${string}`
  | `half: ${string}`
  | `finding: ${string}`;

/** Opens all that a piece of work left, holds it against what was acknowledged, and goes on working there. */
export async function faultsIn(folder: string, deed: Deed, progress: Progress): Promise<Fault[]> {
  const place = placeIn(folder, 240);
  const faults = await faultsOfVault(place, 'write');
  return faults.length > 0 ? faults : faultsOfSteps(place, deed, progress);
}

/** The same for who can only read there. The work must be of those that are seen by reading. */
export async function faultsWhenRead(folder: string, deed: Deed, progress: Progress): Promise<Fault[]> {
  const place = placeIn(folder, 240);
  const faults = await faultsOfVault(place, 'read');
  return faults.length > 0 ? faults : faultsOfSteps(place, deed, progress);
}

async function faultsOfSteps(place: Place, deed: Deed, progress: Progress): Promise<Fault[]> {
  const seen = await deed.seen(place);
  return [...seen].flatMap(([step, how]): Fault[] => {
    if (how === 'half') return [`half: ${step}`];
    const isLost = how === 'none' && progress.done.includes(step);
    const isGhost = how === 'whole' && ![...progress.done, ...progress.begun].includes(step);
    if (isGhost) return [`half: ${step}`];
    return isLost ? [`lost: ${step}`] : [];
  });
}

/** The vault itself: it opens, nothing of before is lacking, a check finds nothing, and who may can change it. */
async function faultsOfVault(place: Place, access: Access): Promise<Fault[]> {
  const look = (session: Session): Fault[] => {
    if (access === 'write') addItem(session, 'contact', { given: 'Efter' });
    const there = namesIn(session);
    const lacking = [...namesBefore, ...(access === 'write' ? ['Efter'] : [])].filter(
      (name) => !there.has(name),
    );
    return [
      ...session.check().map(({ kind }): Fault => `finding: ${kind}`),
      ...lacking.map((name): Fault => `lost: ${name}`),
    ];
  };
  try {
    return await withSession(place, look, access);
  } catch (error) {
    const { code } = toRefusal(error);
    const text = code === 'unexpected' ? String(error) : code;
    return [code === 'vault-in-use' ? `blocked: ${text}` : `unopenable: ${text}`];
  }
}

/** Files that cut-off work left beside what it made: harmless, sealed, and counted. */
export function draftsIn(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => /(^|\/)\.[^/]*$/.test(String(name)))
    .length;
}
