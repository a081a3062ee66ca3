import type { EntryName, Log, LogView, PrincipalId, VaultId } from '../../crypto/index.ts';
import { openContainer, type Access, type Container, type OpeningNote } from './container.ts';
import type { Finding } from './findings.ts';
import { loadLog } from './load-log.ts';
import type { MachineMemory } from './machine-memory/memory-folder.ts';
import { readParts, type PartsRead, type SlotInfo } from './parts.ts';

/** A vault that is open as a file and locked as a secret: what can be known of it without any key. */
export interface LockedVault {
  readonly path: string;
  readonly access: Access;
  readonly vault: VaultId;
  /** Ways to unlock it, by label. Labels are functions, never personal names. */
  readonly slots: readonly SlotInfo[];
  /** Whom to ring and where the binder is, as someone wrote it; not verified as true. */
  readonly doorText: string | null;
  readonly notes: readonly OpeningNote[];
  readonly findings: readonly Finding[];
  /** Made by a newer version: read what is understood, write nothing. */
  readonly isNewer: boolean;
  readonly entryCount: number;
  /** Card sets in force: how many cards are needed, of how many. */
  readonly cardSets: ReadonlyMap<PrincipalId, { readonly needed: number; readonly of: number }>;
  close(): void;
  /** For this zone alone. */
  readonly inner: LockedInner;
}

export interface LockedInner {
  readonly container: Container;
  readonly log: Log;
  readonly view: LogView;
  readonly parts: PartsRead;
  /** Entries whose signatures are checked at unlocking, as far as the machine's memory does not vouch for them. */
  readonly deferred: readonly EntryName[];
  /** Of an unlocked vault: applies to a log the claims that its machine decides. */
  readonly judge?: (log: Log) => void;
}

export interface OpeningOptions {
  readonly now: number;
  /** What this machine remembers of vaults. docs/vault-format.md 16. */
  readonly memory?: MachineMemory | undefined;
}

/**
 * Opens a vault file and verifies its log and its ways in. Nothing is decrypted.
 * Fails as `openContainer` does, and with `vault-damaged` when no log can be read.
 */
export function openVault(path: string, access: Access, options: OpeningOptions): LockedVault {
  const container = openContainer(path, access, options.now);
  try {
    const { findings, ...inner } = readInner(container, (vault) => hasMemory(options, vault));
    const { view, parts } = inner;
    return {
      path,
      access,
      vault: view.vault,
      slots: parts.slots,
      doorText: parts.doorText,
      notes: container.notes,
      findings,
      isNewer: view.isNewer,
      entryCount: view.order.length,
      cardSets: cardSetsOf(view),
      close: () => {
        container.close();
      },
      inner,
    };
  } catch (error) {
    container.close();
    throw error;
  }
}

/** The log and parts of a file. With a memory of the vault, signatures of entries that open nothing are left for later. */
export function readInner(
  container: Container,
  isRemembered: (vault: VaultId) => boolean,
): LockedInner & { readonly findings: readonly Finding[] } {
  const { log, findings, deferred } = loadLog(container.db, isRemembered);
  const view = log.view();
  const parts = readParts(container.db, log, view);
  return {
    container,
    log,
    view,
    parts,
    deferred,
    findings: [...findings, ...view.findings, ...parts.findings],
  };
}

function hasMemory({ memory }: OpeningOptions, vault: VaultId): boolean {
  return (memory?.read(vault) ?? null) !== null;
}

function cardSetsOf(view: LogView): LockedVault['cardSets'] {
  const sets = [...view.roster.principals.values()].filter(
    ({ kind, removed }) => kind === 'cards' && !removed,
  );
  return new Map(
    sets.flatMap(({ id, k, n }) => (k === undefined || n === undefined ? [] : [[id, { needed: k, of: n }]])),
  );
}
