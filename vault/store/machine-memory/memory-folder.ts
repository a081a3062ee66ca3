import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultId } from '../../../crypto/index.ts';
import { memoryName } from './memory-file.ts';

/** Where a machine keeps what it remembers of vaults. Without one every opening is as on a new machine. */
export interface MachineMemory {
  /** Sealed bytes; null when this vault was never seen here. */
  read(vault: VaultId): Uint8Array | null;
  /** Keeps sealed bytes. Whether it could: a memory that cannot be kept never stops a vault from being used. */
  write(vault: VaultId, bytes: Uint8Array): boolean;
}

/** Memory as files of one folder, made when first written to, for this user alone. */
export function memoryFolder(folder: string): MachineMemory {
  return {
    read: (vault) => {
      try {
        return readFileSync(join(folder, memoryName(vault)));
      } catch {
        return null;
      }
    },
    write: (vault, bytes) => {
      const path = join(folder, memoryName(vault));
      const fresh = `${path}.${process.pid}.new`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(fresh, bytes, { mode: 0o600 });
        renameSync(fresh, path);
        return true;
      } catch {
        removed(fresh);
        return false;
      }
    },
  };
}

function removed(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where the folder is none there is nothing to remove.
  }
}
