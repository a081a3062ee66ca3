import {
  type CompartmentId,
  type CompartmentKey,
  type LogView,
  type PartHash,
  type RecordId,
  type RowListing,
} from '../../crypto/index.ts';
import { encodeRecordText } from '../model/index.ts';
import type { RowsToList } from './append.ts';
import { createCipher, type CompartmentForm } from './cipher.ts';
import { differing, nameOf, readPaperRows, type PaperRowsRead } from './paper-rows.ts';
import { sealMany } from './packs/packing.ts';
import { isErased } from './rows/erased.ts';
import { openListings } from './rows/open-listings.ts';
import { readCompartmentRows, type RowsRead } from './rows/reader.ts';
import type { StoredRevision } from './session.ts';
import { formOf, type SessionState } from './state.ts';
import type { StoredRow } from './stored.ts';

/** All live rows of a compartment under a new key, and what they replace. */
export interface Resealed {
  readonly rows: RowsToList;
  /** The rows of the file to delete. */
  readonly closed: readonly StoredRow[];
  /** The listings that were open there. */
  readonly listings: readonly RowListing[];
  /** The paper streams that stood for the compartment. */
  readonly streams: readonly PartHash[];
}

/**
 * Seals all live rows of a compartment anew; null when any of them does not verify, or a stream does not open.
 * docs/vault-format.md 17.2, 20.3.
 */
export function resealed(state: SessionState, form: CompartmentForm, key: CompartmentKey): Resealed | null {
  const found = readLive(state, form);
  return isWhole(state.view, found) ? sealAnew(state, form, key, found) : null;
}

/** What lies in a compartment: the rows of the file, and those of streams that stand. */
export interface LiveRead {
  readonly inFile: RowsRead;
  readonly onPaper: PaperRowsRead;
}

/** Reads a compartment as far as it verifies. */
export function readLive({ container, log, view, cipherFor }: SessionState, form: CompartmentForm): LiveRead {
  const inFile = readCompartmentRows(container.db, view, form, cipherFor);
  return { inFile, onPaper: readPaperRows(container.db, log, view, form, cipherFor) };
}

/** Seals what was read anew under a key, whole or not: the caller answers for what is lacking. */
export function sealAnew(
  { view, random, packing }: SessionState,
  form: CompartmentForm,
  key: CompartmentKey,
  { inFile, onPaper }: LiveRead,
): Resealed {
  const cipher = createCipher(key, view.vault, form, random);
  const live = liveOf(inFile, onPaper).map(({ record, revision: { revision, at, by, parents, data } }) => ({
    record,
    revision,
    text: encodeRecordText({ at, by, parents, data }),
  }));
  const sealed = sealMany(cipher, form, live, packing);
  cipher.forget();
  const erased = erasedOf(inFile, onPaper);
  const listings = [...openListings(view, form.id).values()];
  return {
    rows: { compartment: form.id, kid: cipher.kid, ...sealed, all: { of: live.length + erased, erased } },
    closed: inFile.rows.flatMap(({ row, others }) => [row, ...others.map((other) => other.row)]),
    listings,
    streams: onPaper.streams,
  };
}

function isWhole(view: LogView, { inFile, onPaper }: LiveRead): boolean {
  const findings = [...inFile.findings, ...onPaper.findings, ...differing(onPaper, inFile)];
  return (
    findings.every(({ kind }) => kind === 'row-unlisted') &&
    onPaper.unopened === 0 &&
    inFile.rows.every(({ row, revision }) => revision !== null || isErased(view, row))
  );
}

type Live = { readonly record: RecordId; readonly revision: StoredRevision };

function liveOf(inFile: RowsRead, onPaper: PaperRowsRead): Live[] {
  const there = inFile.rows.flatMap(({ row: { record }, revision }): Live[] =>
    revision === null ? [] : [{ record, revision }],
  );
  const all = [...onPaper.revisions, ...there].map((live): [string, Live] => [
    nameOf({ record: live.record, revision: live.revision.revision }),
    live,
  ]);
  return [...new Map(all).values()];
}

function erasedOf(inFile: RowsRead, onPaper: PaperRowsRead): number {
  const there = inFile.rows.flatMap(({ row, revision }) => (revision === null ? [nameOf(row)] : []));
  return new Set([...there, ...onPaper.erased]).size;
}

/**
 * Tells of a listing whether all its rows lie in the file, as after an older copy was merged in; also where this session
 * has no key to them. Each compartment is read once.
 */
export function rowsThere({ container, view, cipherFor }: SessionState): (listing: RowListing) => boolean {
  const known = new Map<CompartmentId, RowsRead>();
  const readIn = (compartment: CompartmentId): RowsRead => {
    const form = formOf(view, compartment);
    const fresh = form === undefined ? nothingRead : readCompartmentRows(container.db, view, form, cipherFor);
    known.set(compartment, fresh);
    return fresh;
  };
  return (listing) =>
    countOf(known.get(listing.compartment) ?? readIn(listing.compartment), listing) === listing.count;
}

const nothingRead: RowsRead = { rows: [], sealed: [], findings: [] };

function countOf(inFile: RowsRead, { entry }: RowListing): number {
  const all = inFile.rows.flatMap((row) => [row, ...row.others]);
  return all.filter(({ listing }) => listing.entry === entry).length;
}
