import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyVault, hasOlderKeys, isOnlyNotesSince, type LockedVault } from '../../store/index.ts';
import { makeFolder } from '../files/index.ts';
import type { WorkContext } from '../session/context.ts';
import { abandonedIn, generationId, generationsIn, type Generation } from './files.ts';
import { momentsToKeep, type Retention } from './retention.ts';

/** What keeping a generation did. */
export interface KeptGeneration {
  /** null where nothing but notes was added since the last one. */
  readonly made: Generation | null;
  /** Those that their age took away. */
  readonly aged: readonly Generation[];
  /** Those whose keys a re-key has replaced: whoever was removed could read them. */
  readonly outdated: readonly Generation[];
}

/**
 * Keeps the vault as it stands as a generation: a verified copy in a folder of its own. Older ones go by age, and after
 * a re-key those under older keys, but only when the new one has verified; so do copies that a process was making when it died. docs/vault-format.md 20.5.
 * Fails as `copyVault` does; then nothing is taken away.
 */
export function keepGeneration(
  locked: LockedVault,
  folder: string,
  context: WorkContext,
  retention?: Retention,
): KeptGeneration {
  const before = generationsIn(folder);
  const [tip] = locked.inner.log.view().countedTips;
  const [newest] = before;
  const isNothingNew = tip === undefined || (newest !== undefined && isOnlyNotesSince(locked, newest.tip));
  if (isNothingNew) return { made: null, aged: [], outdated: [] };
  const made = copyTo(locked, folder, tip, context);
  const outdated = before.filter((each) => hasOlderKeys(locked, each.tip));
  const kept = momentsToKeep(
    [made, ...before].map(({ at }) => at),
    retention,
  );
  const aged = before.filter((each) => !kept.has(each.at) && !outdated.includes(each));
  for (const { path } of [...outdated, ...aged]) rmSync(path);
  for (const path of abandonedIn(folder, made.path)) rmSync(path, { force: true });
  return { made, aged, outdated };
}

function copyTo(locked: LockedVault, folder: string, tip: string, context: WorkContext): Generation {
  makeFolder(folder);
  const at = context.now();
  const id = generationId(at, tip);
  const path = join(folder, `${id}.sigill`);
  const { bytes } = copyVault(locked, path, { now: at, random: context.random, replace: true });
  return { id, path, at: Math.floor(at / 1000) * 1000, tip: tip.slice(0, 16), bytes };
}
