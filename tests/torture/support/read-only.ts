import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLocked } from '../../../vault/work/session/index.ts';
import { smallDisk } from '../../support/small-disk.ts';
import { layOut } from './disk-model.ts';
import { placeIn } from './place.ts';
import type { Look } from './power.ts';
import { faultsWhenRead } from './verify.ts';

/** What was to be rolled back, on media that could not be written. */
export interface ReadOnlyFigures {
  rolledBack: number;
}

/** Looks at what a machine found on a medium that cannot be written any more: all of it is there, and nothing is changed. */
export function lookAtProtected(figures: ReadOnlyFigures): Look {
  return async (files, deed, progress) => {
    const disk = smallDisk(16_384);
    if (disk === undefined) throw new Error('no disk of its own can be mounted here');
    try {
      layOut(files, disk.folder);
      disk.protect();
      if (isRolledBack(disk.folder)) figures.rolledBack++;
      const faults = await faultsWhenRead(disk.folder, deed, progress);
      return isUntouched(files, disk.folder) ? faults : [...faults, 'changed'];
    } finally {
      disk.remove();
    }
  };
}

function isRolledBack(folder: string): boolean {
  const { path, context } = placeIn(folder);
  const locked = openLocked(path, 'read', context);
  locked.close();
  return locked.notes.includes('rolled-back-in-memory');
}

function isUntouched(files: Parameters<Look>[0], folder: string): boolean {
  return [...files].every(([path, bytes]) => {
    const there = join(folder, path);
    return bytes === null ? existsSync(there) : readFileSync(there).equals(bytes);
  });
}
