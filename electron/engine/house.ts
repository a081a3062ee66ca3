import {
  isSharedPlace,
  openLocked,
  type Derive,
  type LockedVault,
  type PaperFound,
  type Print,
  type Session,
  type WorkContext,
} from '../../vault/work/index.ts';
import type { Acts } from './acts.ts';
import { Refused } from './refused.ts';
import { takeShared, type SharedWork } from './shared-work.ts';

/** Restore cards that were just made: all their words live here and nowhere else, for printing them once more. */
export interface CardsInHand {
  readonly identifier: number;
  readonly needed: number;
  readonly words: readonly (readonly string[])[];
}

/** All that the engine holds. It ends with its process: killing that is the lock. */
export interface House {
  readonly context: WorkContext;
  readonly derive: Derive;
  /** Where main says the vault lies, or is to lie. */
  vault: {
    readonly path: string;
    readonly access: 'read' | 'write';
    readonly exists: boolean;
    /** Others write in the same folder from their own machines: a person said so. */
    readonly isShared?: boolean;
  } | null;
  /** A folder of this user's own for working copies of vaults that lie in shared folders. */
  readonly workFolder: string;
  /** The working copy, where the vault lies in a shared folder and is open for writing. */
  shared: SharedWork | null;
  locked: LockedVault | null;
  session: Session | null;
  openedAs: string;
  /** Where the example lies, if it was ever made. */
  readonly examplePath: string;
  readonly tickets: Map<number, string>;
  /** The copy that was last looked at: to be merged, or settled with. */
  chosenCopy: string | null;
  print: { readonly number: number; readonly made: Print } | null;
  /** Ends the print that is being prepared. */
  stopPrint: AbortController | null;
  cards: CardsInHand | null;
  /** The founder's recovery code, until it is confirmed. */
  recoveryCode: string | null;
  scan: { texts: Set<string>; found: PaperFound | null };
  /** What several persons do together. */
  readonly acts: Acts;
  /** Ends the restore that is under way. */
  stopRestore: AbortController | null;
  /** Tells main that a vault was founded or restored. */
  readonly settled: (path: string) => void;
  /** Tells the page something unasked. */
  readonly tell: (
    event:
      | {
          kind: 'progress';
          task: 'print' | 'scan' | 'import' | 'restore' | 'verify' | 'check';
          done: number;
          of: number;
        }
      | { kind: 'changed' },
  ) => void;
}

/** The opened session. Fails with `vault-locked`. */
export function sessionIn(house: House): Session {
  if (house.session === null) throw new Refused('vault-locked');
  return house.session;
}

/** The vault's file, opened and locked; opened when first asked for. Fails with `vault-not-found` and the like. */
export function lockedIn(house: House): LockedVault {
  if (house.vault?.exists !== true) throw new Refused('vault-not-found');
  house.locked ??= openForWork(house, house.vault);
  return house.locked;
}

/** The same, or null where it is too damaged to be opened: its copies can be listed all the same. */
export function lockedOrNone(house: House): LockedVault | null {
  try {
    return lockedIn(house);
  } catch (error) {
    if (error instanceof Refused) throw error;
    return null;
  }
}

/** What another file shows is nothing for this machine to remember. */
export function withoutMemory({ context }: House): House['context'] {
  return { ...context, memory: undefined };
}

const readInstead = new Set(['vault-in-use', 'vault-read-only']);

/** Where it cannot be written, it is read: on the day that is what matters. The page says so. */
function openForWork(house: House, { path, access, isShared }: NonNullable<House['vault']>): LockedVault {
  const { context } = house;
  if (access === 'read') return openLocked(path, 'read', context);
  try {
    if (isShared !== true && !isSharedPlace(path)) return openLocked(path, 'write', context);
    house.shared = takeShared(path, house);
    return openLocked(house.shared.copy.path, 'write', context);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!readInstead.has(code)) throw error;
    return openLocked(path, 'read', context);
  }
}

/** The path behind a ticket, once. Fails with `request-refused` for a number that main never gave. */
export function redeem(house: House, ticket: number): string {
  const path = house.tickets.get(ticket);
  if (path === undefined) throw new Refused('request-refused');
  house.tickets.delete(ticket);
  return path;
}
