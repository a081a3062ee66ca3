import {
  CryptoError,
  equalBytes,
  type EntryName,
  type LogView,
  type RowListing,
} from '../../../crypto/index.ts';
import { ModelError } from '../../model/index.ts';
import type { CompartmentForm } from '../cipher.ts';
import type { Finding } from '../findings.ts';
import type { LockedInner, LockedVault } from '../locked.ts';
import { stateBehind } from '../open-session.ts';
import { rowsOfPack } from '../packs/pack-rows.ts';
import { readPacks } from '../packs/packs-table.ts';
import { isErased } from '../rows/erased.ts';
import { placeOf } from '../rows/faults.ts';
import { textsOf } from '../rows/opening.ts';
import type { CipherFor } from '../rows/reader.ts';
import type { Session } from '../session.ts';
import { formOf, type SessionState } from '../state.ts';
import type { StoredRow } from '../stored.ts';
import { readRows } from '../tables.ts';
import { stateOfCopy } from './copy-state.ts';
import { uniteLogs } from './union.ts';
import { isWhole } from './units.ts';

/** What a listing with `all` says otherwise than the rows that it closes. */
type Retold = Extract<Finding, { readonly kind: 'rekey-left-out' | 'rekey-differs' }>;

/**
 * Compares what was listed anew with the rows that it closes, of a vault and another copy or an older generation of it:
 * ids, and texts where this session can open both. Each difference names who vouched for it. Writes nothing.
 * docs/vault-format.md 17.2. Fails as `uniteLogs` does.
 */
export function compareRekeyed(session: Session, copy: { readonly locked: LockedVault }): Retold[] {
  const here = stateBehind(session);
  const { view } = uniteLogs(here, copy.locked.inner, { choice: 'take', settle: () => [] });
  return retoldIn(here, copy.locked.inner, view);
}

/** The same for a union that is planned. */
export function retoldIn(here: SessionState, there: LockedInner, view: LogView): Retold[] {
  const closed = view.rowListings.filter(({ closedBy }) => closedBy !== undefined);
  if (closed.length === 0) return [];
  const { state, forget } = stateOfCopy(here, there);
  const ids = new Set(closed.map(({ compartment }) => compartment));
  try {
    return [...ids].flatMap((id) => {
      const form = formOf(view, id);
      return form === undefined || form.drop
        ? []
        : retoldOf({ form, view, here, there, cipherFor: state.cipherFor });
    });
  } finally {
    forget();
  }
}

interface Comparing {
  readonly form: CompartmentForm;
  readonly view: LogView;
  readonly here: LockedInner;
  readonly there: LockedInner;
  readonly cipherFor: CipherFor;
}

function retoldOf({ form, view, here, there, cipherFor }: Comparing): Retold[] {
  const listings = new Map<EntryName, RowListing>(
    view.rowListings.filter(({ compartment }) => compartment === form.id).map((each) => [each.entry, each]),
  );
  const rows = [here, there].flatMap((copy) => rowsIn(copy, form));
  const isOpen = ({ entry }: StoredRow): boolean => listings.get(entry)?.closedBy === undefined;
  const kept = new Map(
    rows.filter((row) => listings.has(row.entry) && isOpen(row)).map((row) => [idOf(row), row]),
  );
  const textOf = textReader(listings, form, cipherFor);
  const found = new Map<string, Retold>();
  for (const row of rows) {
    const closedBy = listings.get(row.entry)?.closedBy;
    if (closedBy === undefined || isErased(view, row)) continue;
    const kind = faultOf(row, kept.get(idOf(row)), textOf);
    if (kind !== null)
      found.set(idOf(row), { kind, ...placeOf(row), entry: closedBy, signers: view.signersOf(closedBy) });
  }
  return [...found.values()];
}

function faultOf(
  old: StoredRow,
  anew: StoredRow | undefined,
  textOf: (row: StoredRow) => Uint8Array | undefined,
): Retold['kind'] | null {
  if (anew === undefined) return 'rekey-left-out';
  const [before, after] = [textOf(old), textOf(anew)];
  const isSame = before === undefined || after === undefined || equalBytes(before, after);
  return isSame ? null : 'rekey-differs';
}

/** What lies in a copy with its data and is whole, by itself or in packs. */
function rowsIn({ container: { db } }: LockedInner, form: CompartmentForm): StoredRow[] {
  const packed = [...readPacks(db, form.id)].filter(isWhole).flatMap(rowsOfPack);
  return [...[...readRows(db, form.id)].filter(isWhole), ...packed].filter(({ data }) => data !== null);
}

/** Gives undefined where this session has no key, or the row does not open: that is told elsewhere. */
function textReader(
  listings: ReadonlyMap<EntryName, RowListing>,
  form: CompartmentForm,
  cipherFor: CipherFor,
): (row: StoredRow) => Uint8Array | undefined {
  const readers = new Map<EntryName, ReturnType<typeof textsOf>>();
  const readerOf = ({ entry }: StoredRow): ReturnType<typeof textsOf> | undefined => {
    const listing = listings.get(entry);
    const cipher = listing && cipherFor(form, listing.kid);
    const reader = readers.get(entry) ?? (cipher && textsOf(cipher));
    if (reader !== undefined) readers.set(entry, reader);
    return reader;
  };
  return (row) => {
    try {
      return row.data === null ? undefined : readerOf(row)?.(row, row.data);
    } catch (error) {
      if (error instanceof CryptoError || error instanceof ModelError) return undefined;
      throw error;
    }
  };
}

function idOf({ record, revision }: StoredRow): string {
  return `${record}/${revision}`;
}
