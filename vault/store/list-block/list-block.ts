import {
  CryptoError,
  openBlock,
  partHash,
  sealBlock,
  writeRight,
  type CompartmentId,
  type EntryName,
  type PartHash,
  type RecordId,
  type RowListing,
} from '../../../crypto/index.ts';
import { append } from '../append.ts';
import type { Cipher } from '../cipher.ts';
import { compact } from '../compact.ts';
import type { Finding } from '../findings.ts';
import { restoredPrints } from '../restored.ts';
import { openListings } from '../rows/open-listings.ts';
import { assertWritable, formOf, rightIn, signersOf, type SessionState } from '../state.ts';
import { readPart, readRecordsOf } from '../tables.ts';
import type { ListBlock } from './list-form.ts';

export interface ListRead {
  readonly block: ListBlock | null;
  readonly findings: readonly Finding[];
}

/** The newest list block of a compartment that opens. One that was changed is told, and what it covers is read instead. */
export function readList(state: SessionState, compartment: CompartmentId): ListRead {
  const { container, log, view } = state;
  const findings: Finding[] = [];
  const form = formOf(view, compartment);
  if (form === undefined || form.drop || restoredPrints(log, view).length > 0)
    return { block: null, findings };
  const listings = [...openListings(view, compartment).values()];
  for (const listing of listings.filter(({ list }) => list !== undefined).reverse()) {
    const bytes = listing.list === undefined ? null : readPart(container.db, listing.list);
    const cipher = state.cipherFor(form, listing.kid);
    if (bytes === null || cipher === undefined) continue;
    const content = partHash(bytes) === listing.list ? opened(cipher, bytes) : null;
    if (content !== null)
      return {
        block: { content, differs: tellerOf(state, listing), ...after(state, listings, listing) },
        findings,
      };
    findings.push({ kind: 'part-damaged', part: listing.list as PartHash });
  }
  return { block: null, findings };
}

function tellerOf(state: SessionState, { entry, compartment }: RowListing): ListBlock['differs'] {
  return (record) => {
    state.listFindings.push({ kind: 'list-differs', entry, compartment, record });
  };
}

function opened(cipher: Cipher, bytes: Uint8Array): Uint8Array | null {
  const key = cipher.forList();
  try {
    return openBlock(key, 'SIGLIST1', bytes);
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  } finally {
    key.fill(0);
  }
}

/** What is laid on top of a block: all that its entry had not seen. */
function after(
  { container, view }: SessionState,
  listings: readonly RowListing[],
  { entry, compartment }: RowListing,
): Pick<ListBlock, 'later' | 'age'> {
  const isLater = (name: EntryName): boolean => name !== entry && !view.isAncestor(name, entry);
  const later = listings.flatMap((listing) => (isLater(listing.entry) ? [listing.entry] : []));
  const changed = readRecordsOf(container.db, compartment, later);
  const erased = [...view.erased].filter((place) => place.startsWith(`${compartment}/`));
  const gone = erased.map((place) => place.split('/')[1] as RecordId);
  return { later: [...new Set([...changed, ...gone])], age: later.length };
}

/** The bytes of all list blocks of compartments that lie in the file: what an erasure takes with it. */
export function listParts({ view }: SessionState, compartments: ReadonlySet<CompartmentId>): PartHash[] {
  return view.rowListings.flatMap(({ compartment, list }) =>
    list !== undefined && compartments.has(compartment) ? [list] : [],
  );
}

/** Whether this session may leave a list block in a compartment. Never where secrets lie, nor among notes. */
export function mayKeepList(state: SessionState, compartment: CompartmentId): boolean {
  const form = formOf(state.view, compartment);
  return form !== undefined && !form.drop && form.step === 64 && rightIn(state, compartment) >= writeRight;
}

/**
 * Leaves list blocks of what the log holds now, in one entry that lists no rows, and deletes those that they replace; then the
 * file is laid out anew.
 * Compartments where that may not be done are left out. Fails as a save does.
 */
export function keepLists(state: SessionState, lists: ReadonlyMap<CompartmentId, Uint8Array>): void {
  assertWritable(state);
  const kept = [...lists].flatMap(([compartment, content]) => {
    const form = formOf(state.view, compartment);
    const [best] = state.view.keys(compartment).filter(({ newest }) => newest);
    const cipher = form === undefined || best === undefined ? undefined : state.cipherFor(form, best.kid);
    if (cipher === undefined || !mayKeepList(state, compartment)) return [];
    const key = cipher.forList();
    const bytes = sealBlock(key, 'SIGLIST1', content, state.random);
    key.fill(0);
    return [{ compartment, kid: cipher.kid, bytes }];
  });
  if (kept.length === 0) return;
  append(state, {
    body: {},
    signers: signersOf(state),
    time: state.now(),
    rows: kept.map(({ compartment, kid, bytes }) => ({ compartment, kid, rows: [], list: partHash(bytes) })),
    parts: kept.map(({ bytes }) => bytes),
    goneParts: listParts(state, new Set(kept.map(({ compartment }) => compartment))),
  });
  compact(state);
}
