import {
  leavesPart,
  readRight,
  writeRight,
  type EntryName,
  type PrincipalId,
  type QuarantinedListing,
  type RevisionId,
  CryptoError,
} from '../../../crypto/index.ts';
import { decodeRecordText, ModelError, type JsonObject } from '../../model/index.ts';
import { append, assertSettled } from '../append.ts';
import type { CompartmentForm } from '../cipher.ts';
import { VaultError } from '../errors.ts';
import { stateBehind } from '../open-session.ts';
import { packsOf, unpacked } from '../packs/pack-rows.ts';
import { isWhole } from '../merge/units.ts';
import { isErased } from '../rows/erased.ts';
import { textsOf } from '../rows/opening.ts';
import { unitsOf } from '../rows/proof.ts';
import { noteRows } from '../save.ts';
import type { Session, StoredRevision } from '../session.ts';
import { assertWritable, formOf, loadCompartment, rightIn, signersOf, type SessionState } from '../state.ts';
import { readEntryRows, type StoredRow } from '../tables.ts';
import { isListedThere } from './proof.ts';

/** A revision of an entry that does not count, which this session can read and may take over. */
export interface QuarantinedRow {
  readonly row: StoredRow;
  readonly revision: StoredRevision;
  /** Who signed the entry that brought it. */
  readonly signers: readonly PrincipalId[];
}

/**
 * What lies in quarantine, row by row, as far as this session can read it and may write there; notes are left out: they
 * are shown as they are or not at all. Writes nothing. docs/vault-format.md 14.4.
 */
export function quarantinedRows(session: Session): QuarantinedRow[] {
  const state = stateBehind(session);
  return [...state.view.compartments.keys()].flatMap((id) => {
    const form = formOf(state.view, id);
    const isClosed = form === undefined || form.drop || rightIn(state, id) < readRight;
    return isClosed ? [] : rowsIn(state, form);
  });
}

function rowsIn(state: SessionState, form: CompartmentForm): QuarantinedRow[] {
  const { db } = state.container;
  const known = loadCompartment(state, form.id).records;
  const authors = [...state.view.roster.principals.keys()];
  const listings = new Map<EntryName, QuarantinedListing>();
  for (const author of authors)
    for (const listing of state.view.quarantinedListings(author, form.id))
      listings.set(listing.entry, listing);
  return [...listings.values()]
    .filter((listing) => isListedThere(db, listing))
    .flatMap((listing) =>
      readEntryRows(db, form.id, listing.entry).flatMap((row) => {
        const revision = opened(state, form, listing, row);
        const isThere = known.get(row.record)?.revisions.has(row.revision) === true;
        return revision === null || isThere ? [] : [{ row, revision, signers: listing.signers }];
      }),
    );
}

/** Null where its bytes, its key or its author are not what its entry says. */
function opened(
  { view, cipherFor }: SessionState,
  form: CompartmentForm,
  { kid, signers }: QuarantinedListing,
  row: StoredRow,
): StoredRevision | null {
  const { revision, data, entry, packed } = row;
  const cipher = view.kids(form.id).includes(kid) ? cipherFor(form, kid) : undefined;
  if (cipher === undefined || data === null || isErased(view, row)) return null;
  if (!isWhole(packed?.pack ?? row)) return null;
  try {
    const text = decodeRecordText(textsOf(cipher)(row, data));
    return signers.includes(text.by) ? { revision, entry, ...text } : null;
  } catch (error) {
    if (error instanceof CryptoError || error instanceof ModelError) return null;
    throw error;
  }
}

/**
 * Takes over rows of entries that do not count, by listing them in entries of this session's own, one for each entry
 * that brought them; who wrote them stays as it is. Fails with `not-acceptable` where one of them is no such row, may
 * not be written there, or lies in a pack of which not all is taken over, `fork-unsettled`, and as a save does.
 */
export function acceptRows(session: Session, revisions: readonly RevisionId[], note: JsonObject): void {
  const state = stateBehind(session);
  assertWritable(state);
  assertSettled(state.view);
  const wanted = new Set(revisions);
  const found = quarantinedRows(session).filter(
    ({ row }) => wanted.has(row.revision) && rightIn(state, row.compartment) >= writeRight,
  );
  if (found.length === 0 || found.length < wanted.size || !holdsWholePacks(found))
    throw new VaultError('not-acceptable');
  const groups = new Map<string, QuarantinedRow[]>();
  for (const each of found) {
    const name = `${each.row.entry}/${each.row.compartment}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  for (const group of groups.values()) takeOver(state, group, note);
}

/** Who lists a pack lists all of it: nobody takes over a part. */
function holdsWholePacks(found: readonly QuarantinedRow[]): boolean {
  const rows = found.map(({ row }) => row);
  return packsOf(rows).every(
    (pack) => rows.filter(({ leaf }) => leaf === pack.leaf).length === pack.members.length,
  );
}

function takeOver(state: SessionState, group: readonly QuarantinedRow[], note: JsonObject): void {
  const [first] = group;
  if (first === undefined) return;
  const { compartment, entry } = first.row;
  const listing = first.signers
    .flatMap((signer) => state.view.quarantinedListings(signer, compartment))
    .find((each) => each.entry === entry);
  if (listing === undefined) throw new VaultError('not-acceptable');
  const rows = group.map(({ row }) => row);
  const all = readEntryRows(state.container.db, compartment, entry);
  const time = state.now();
  append(state, {
    body: {},
    signers: signersOf(state),
    time,
    rows: [
      { compartment, kid: listing.kid, rows: unpacked(rows), packs: packsOf(rows) },
      ...noteRows(state, [note], time),
    ],
    closed: rows,
    // What was listed together can be proved also when some of it is elsewhere.
    parts: all.length > 1 && all.length === listing.count ? [leavesPart([...unitsOf(all).values()])] : [],
  });
  state.loaded.delete(compartment);
  for (const { record } of rows) state.touched.add(record);
}
