import { checkFile, checkLocked } from './check.ts';
import { openContainer } from './container.ts';
import { VaultError, type VaultErrorCode } from './errors.ts';
import type { Finding } from './findings.ts';
import { openVault } from './locked.ts';

/** What can be said of a vault file without any key. */
export interface FileChecked {
  readonly findings: readonly Finding[];
  /** Why it cannot even be opened as a vault; null where it can. */
  readonly problem: VaultErrorCode | null;
}

/**
 * Reads a file and finds all that can be found without a key and without what this machine remembers, also where it
 * is too damaged to be opened as a vault: then what SQLite's own check counts. Never writes, holds no lock.
 * docs/vault-format.md 22.
 */
export function checkFileAt(path: string, now: number): FileChecked {
  try {
    const locked = openVault(path, 'read', { now });
    try {
      return { findings: checkLocked(locked), problem: null };
    } finally {
      locked.close();
    }
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return { findings: faultsOf(path, now), problem: error.code };
  }
}

function faultsOf(path: string, now: number): Finding[] {
  try {
    const container = openContainer(path, 'read', now);
    try {
      return checkFile(container.db);
    } finally {
      container.close();
    }
  } catch (error) {
    if (error instanceof VaultError) return []; // It is no database that can be looked into.
    throw error;
  }
}
