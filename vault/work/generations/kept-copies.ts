import { existsSync, rmSync } from 'node:fs';
import { checkLocked, hasOlderKeys, hasState, type Finding, type LockedVault } from '../../store/index.ts';
import type { WorkContext } from '../session/context.ts';
import { openLocked } from '../session/unlock.ts';
import { generationsIn, type Generation } from './files.ts';

/** Where copies lie: beside the vault, or in the second place. */
export interface CopyPlace {
  readonly place: 'beside' | 'second';
  readonly folder: string;
}

/** A generation, seen from the vault as it is now. */
export interface KeptCopy extends Generation {
  readonly place: CopyPlace['place'];
  /** A re-key has replaced its keys since: whoever was removed can read it. */
  readonly hasOlderKeys: boolean;
  /** Its newest entry is in this log too; else the copy is of another past. */
  readonly isOfThisPast: boolean;
}

/**
 * The copies in these places, newest first. A place that is not there, such as a stick that was taken out, has none.
 * @param locked the vault as it is now; null where it cannot be opened: then nothing is said against any copy
 */
export function keptCopies(locked: LockedVault | null, places: readonly CopyPlace[]): KeptCopy[] {
  return places
    .flatMap(({ place, folder }) =>
      generationsIn(folder).map((generation) => ({
        ...generation,
        place,
        hasOlderKeys: locked !== null && hasOlderKeys(locked, generation.tip),
        isOfThisPast: locked === null || hasState(locked, generation.tip),
      })),
    )
    .sort((a, b) => b.at - a.at);
}

/**
 * Reads a copy whole and checks all that can be without a key, trusting no memory.
 * @returns what was found; fails as opening does where the copy is not even a vault
 */
export function verifyCopy({ path }: Pick<Generation, 'path'>, context: WorkContext): readonly Finding[] {
  const locked = openLocked(path, 'read', { ...context, memory: undefined });
  try {
    return checkLocked(locked);
  } finally {
    locked.close();
  }
}

/** Removes copies for good. @returns those that could not be removed */
export function removeCopies<Copy extends Pick<Generation, 'path'>>(copies: readonly Copy[]): Copy[] {
  for (const { path } of copies) {
    try {
      rmSync(path, { force: true });
    } catch {
      continue; // Told below: it is still there.
    }
  }
  return copies.filter(({ path }) => existsSync(path));
}
