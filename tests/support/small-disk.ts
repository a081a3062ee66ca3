import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Nothing can be written from now on. */
  readonly protect: () => void;
  /** From now on it holds so many kilobytes. */
  readonly resize: (kilobytes: number) => void;
  readonly remove: () => void;
}

/**
 * A disk of its own in memory, of so many kilobytes and at most so many files (0: any number); undefined where none can
 * be mounted (not root, not Linux).
 */
export function smallDisk(kilobytes: number, mostFiles = 0): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sigill-disk-'));
  const mount = (options: string): void => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  };
  try {
    // The folder itself counts as one.
    mount(`size=${kilobytes}k,nr_inodes=${mostFiles === 0 ? 0 : mostFiles + 1}`);
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    protect: () => {
      mount(`remount,ro`);
    },
    resize: (size) => {
      mount(`remount,size=${size}k`);
    },
    remove: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Whether such disks can be had here. */
export function hasSmallDisks(): boolean {
  const probe = smallDisk(64);
  probe?.remove();
  return probe !== undefined;
}
