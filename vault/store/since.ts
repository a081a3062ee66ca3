import type { EntryBody, EntryName, LogView } from '../../crypto/index.ts';
import type { LockedVault } from './locked.ts';
import { formOf } from './state.ts';

/** The entry whose name begins so; undefined when this log has none. */
function entryStarting(view: LogView, start: string): EntryName | undefined {
  return view.order.find((name) => name.startsWith(start));
}

/** The entries that an earlier state of this vault did not have. */
function entriesSince(view: LogView, tip: EntryName): EntryName[] {
  return view.order.filter((name) => name !== tip && !view.isAncestor(name, tip));
}

/**
 * Whether nothing but notes in journals was added since the state whose newest entry begins so. A state that this log
 * does not know is another past: false. docs/vault-format.md 20.5.
 */
export function isOnlyNotesSince({ inner: { log } }: LockedVault, start: string): boolean {
  const view = log.view();
  const tip = entryStarting(view, start);
  if (tip === undefined) return false;
  return entriesSince(view, tip).every((name) => isOnlyNotes(view, log.entry(name)?.body ?? {}));
}

function isOnlyNotes(view: LogView, { rows = [], ...rest }: EntryBody): boolean {
  const isNothingElse = Object.keys(rest).length === 0;
  return isNothingElse && rows.every(({ compartment }) => formOf(view, compartment)?.drop === true);
}

/**
 * Whether a compartment got a new key after the state whose newest entry begins so: who was removed since may still read
 * that state. One that this log does not know is another past, and nothing is said of it: false.
 */
export function hasOlderKeys({ inner: { log } }: LockedVault, start: string): boolean {
  const view = log.view();
  const tip = entryStarting(view, start);
  if (tip === undefined) return false;
  return entriesSince(view, tip).some((name) => {
    const { keys = [], compartments = [] } = log.entry(name)?.body ?? {};
    const made = new Set(compartments.flatMap(({ id, kind }) => (kind === undefined ? [] : [id])));
    return keys.some(({ compartment }) => !made.has(compartment));
  });
}

/** Whether this log has the entry whose name begins so: a file with that newest entry is an earlier state of this one. */
export function hasState({ inner: { log } }: LockedVault, start: string): boolean {
  return entryStarting(log.view(), start) !== undefined;
}

/** Whether something was written since the file was opened. */
export function hasNewEntries({ entryCount, inner: { log } }: LockedVault): boolean {
  return log.view().order.length > entryCount;
}
