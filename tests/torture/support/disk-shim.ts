import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../support/program.ts';

/** Whether the library can be made here: LD_PRELOAD is Linux's, and a compiler must be there. */
export function hasDiskShim(): boolean {
  try {
    if (process.platform === 'linux') execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return process.platform === 'linux';
  } catch {
    return false;
  }
}

/** Makes the library of disk-shim.c with the system's own compiler. */
export function buildDiskShim(): DiskShim {
  const library = join(cacheFolder(), `disk-shim-${process.pid}.so`);
  const source = join(import.meta.dirname, 'disk-shim.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], { stdio: 'ignore' });
  return {
    environment: (root, log) => ({
      LD_PRELOAD: library,
      SIGILL_SHIM_ROOT: root,
      ...(log === undefined ? {} : { SIGILL_SHIM_LOG: log }),
    }),
    remove: () => {
      rmSync(library, { force: true });
    },
  };
}

export interface DiskShim {
  /** What a process must have in its environment for its changes under a folder to be counted, and noted in a file. */
  readonly environment: (root: string, log?: string) => NodeJS.ProcessEnv;
  readonly remove: () => void;
}
