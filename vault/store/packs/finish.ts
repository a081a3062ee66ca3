import { manageRight, type CompartmentId, type EraseStatement } from '../../../crypto/index.ts';
import { append, isUnsettled } from '../append.ts';
import { isErased } from '../rows/erased.ts';
import { openListings } from '../rows/open-listings.ts';
import { readOnlyBecause, rightIn, signersOf, type SessionState } from '../state.ts';
import type { StoredRow } from '../stored.ts';
import { rowsOfPack } from './pack-rows.ts';
import { readPacks } from './packs-table.ts';
import { relist } from './relist.ts';
import { holdsErased } from './spent.ts';
import type { StoredPack } from './stored-pack.ts';

/**
 * Finishes erasures that packs still hold the data of, as after two of them beside each other: erases the same again,
 * and lists anew what survives. Nothing where this session may not, or there is nothing. docs/vault-format.md 18.
 * Fails as a save does.
 */
export function finishErasures(state: SessionState): void {
  const { view } = state;
  if (view.erased.size === state.finishedErasures || readOnlyBecause(state) !== null || isUnsettled(view))
    return;
  state.finishedErasures = view.erased.size;
  for (const compartment of view.compartments.keys()) {
    if (rightIn(state, compartment) >= manageRight) finishIn(state, compartment);
  }
}

function finishIn(state: SessionState, compartment: CompartmentId): void {
  const { view } = state;
  const open = openListings(view, compartment);
  const held = packsHoldingErased(state, compartment).filter(({ entry }) => open.has(entry));
  if (held.length === 0) return;
  const { lists, spent } = relist(state, compartment, held, () => false);
  if (spent.length === 0) return;
  const erased = spent.flatMap(rowsOfPack).filter((row) => isErased(view, row));
  const time = state.now();
  append(state, {
    body: { erase: statementsOf(state, erased) },
    signers: signersOf(state),
    time,
    rows: lists,
    spent,
  });
}

/** Packs of a compartment that still hold data of what is erased. */
export function packsHoldingErased(
  { container, view }: Pick<SessionState, 'container' | 'view'>,
  compartment: CompartmentId,
): StoredPack[] {
  if (view.erased.size === 0) return [];
  return [...readPacks(container.db, compartment)].filter(
    (pack) => pack.data !== null && holdsErased(view, pack),
  );
}

/** The same erasures as before: whole records where these were erased whole, else single revisions. */
function statementsOf({ view }: SessionState, rows: readonly StoredRow[]): EraseStatement[] {
  const statements = new Map<string, Set<StoredRow['revision']>>();
  const places = new Map<string, StoredRow>();
  for (const row of rows) {
    const isWhole = view.erased.has(`${row.compartment}/${row.record}`);
    const revisions = statements.get(row.record) ?? new Set();
    statements.set(row.record, isWhole ? revisions : revisions.add(row.revision));
    places.set(row.record, row);
  }
  return [...places.values()]
    .map(({ compartment, record }) => ({
      compartment,
      record,
      revisions: [...(statements.get(record) ?? [])].sort(),
    }))
    .sort((a, b) => (a.record < b.record ? -1 : 1));
}
