import {
  isCounted,
  type CompartmentId,
  type Entry,
  type EntryName,
  type Log,
  type LogView,
  type PrintStatement,
  type RowListing,
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
 * Whether the gate is open: a restore that nothing but joins has followed. Until somebody has answered who was removed
 * since, the vault is read-only; the first entry after it that says more than that two copies met is the answer.
 * docs/vault-format.md 20.4.
 */
export function isGateOpen(log: Log, view: LogView): boolean {
  const open = restores(log, view);
  if (open.length === 0) return false;
  const newestFirst = view.order.toReversed();
  return open.some(({ name }) => !newestFirst.some((entry) => isAnswer(log, view, entry, name)));
}

function isAnswer(log: Log, view: LogView, name: EntryName, restore: EntryName): boolean {
  const verdict = view.verdict(name);
  return (
    view.isAncestor(restore, name) && verdict !== undefined && isCounted(verdict) && !isJoin(log.entry(name))
  );
}

/** A mere join: copies that met, and nothing else. */
function isJoin(entry: Entry | undefined): boolean {
  return entry === undefined || Object.keys(entry.body).length === 0;
}

/**
 * The parents of restored print entries, for a writer of `all` who has everything that lay before the paper: then what
 * lies there is closed too. None while an entry or a row of any compartment is lacking, or where nothing of what is
 * listed anew is open there. docs/vault-format.md 20.3.
 * @param listedAnew the listings that the `all` speaks of
 * @param isThere whether all rows of a listing lie in the file
 */
export function parentsOfPrints(
  log: Log,
  view: LogView,
  listedAnew: readonly RowListing[],
  isThere: (listing: RowListing) => boolean,
): EntryName[] {
  if (!listedAnew.some(({ optional }) => optional)) return [];
  const prints = restoredPrints(log, view).map(({ print }) => print);
  if (!prints.every((print) => hasAllAncestors(log, print))) return [];
  const isBefore = ({ entry }: RowListing): boolean => prints.some((print) => view.isAncestor(entry, print));
  const excused = view.rowListings.filter(({ optional, closedBy }) => optional && closedBy === undefined);
  if (!excused.filter(isBefore).every(isThere)) return [];
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
