import type {
  CompartmentId,
  Entry,
  EntryName,
  Log,
  LogView,
  PrintStatement,
  RowListing,
} from '../../crypto/index.ts';

/** A print entry from which this vault was restored, and the entry that says so. docs/vault-format.md 20. */
export interface RestoredPrint extends PrintStatement {
  readonly print: EntryName;
  readonly restore: EntryName;
}

/** The prints that counted `restore` entries name. Empty for a vault that never went over paper. */
export function restoredPrints(log: Log, view: LogView): RestoredPrint[] {
  return restores(log, view).flatMap(({ name, body }) => {
    const print = body.restore === undefined ? undefined : log.entry(body.restore);
    if (print?.body.print === undefined) return [];
    return [{ ...print.body.print, print: print.name, restore: name }];
  });
}

/**
 * Whether a stream of this print still stands for its compartment: until a manager has listed the rows anew. Until then
 * rows that older entries list may be absent, since they lie in the stream. docs/vault-format.md 20.3.
 */
export function stands(view: LogView, { restore }: RestoredPrint, compartment: CompartmentId): boolean {
  return !view.rowListings.some(
    (listing) =>
      listing.compartment === compartment &&
      listing.all !== undefined &&
      view.isAncestor(restore, listing.entry),
  );
}

/**
 * Whether the gate is open: a restore that nothing has followed. Until somebody has answered who was removed since,
 * the vault is read-only, and the first entry after it is the answer. docs/vault-format.md 20.4.
 */
export function isGateOpen(log: Log, view: LogView): boolean {
  return restores(log, view).some(({ name }) => view.countedTips.includes(name));
}

/**
 * The parents of restored print entries, for a writer of `all` who has everything that lay before the paper: then what
 * lies there is closed too. None while anything is lacking, or nothing there is open. docs/vault-format.md 20.3.
 */
export function parentsOfPrints(
  log: Log,
  view: LogView,
  resealed: readonly { readonly listings: readonly RowListing[]; readonly hasHistory: boolean }[],
): EntryName[] {
  const isOpen = resealed.some(({ listings }) => listings.some(({ optional }) => optional));
  if (!isOpen || !resealed.every(({ hasHistory }) => hasHistory)) return [];
  const prints = restoredPrints(log, view).map(({ print }) => print);
  if (!prints.every((print) => hasAllAncestors(log, print))) return [];
  const parents = prints.flatMap((print) => log.entry(print)?.parents ?? []);
  return [...new Set(parents)].filter((name) => !view.countedTips.includes(name));
}

/**
 * Tells of an entry whether it lies before a restored print of which not everything is here: rows of entries that are
 * yet to be found may lie under its keys. docs/vault-format.md 20.3.
 */
export function isOfLackingPast(log: Log, view: LogView): (entry: EntryName) => boolean {
  const lacking = restoredPrints(log, view).filter(({ print }) => !hasAllAncestors(log, print));
  return (entry) => lacking.some(({ print }) => view.isAncestor(entry, print));
}

function hasAllAncestors(log: Log, name: EntryName): boolean {
  const seen = new Set<EntryName>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = log.entry(next);
    if (entry === undefined) return false;
    if (!seen.has(next)) waiting.push(...entry.parents);
    seen.add(next);
  }
  return true;
}

function restores(log: Log, view: LogView): Entry[] {
  return view.restores.flatMap((name) => log.entry(name) ?? []);
}
