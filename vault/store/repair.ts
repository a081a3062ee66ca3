import {
  manageRight,
  writeRight,
  type CompartmentId,
  type CompartmentKey,
  type Kid,
  type PartHash,
} from '../../crypto/index.ts';
import type { JsonObject } from '../model/index.ts';
import { append, countOf, type RowsToList } from './append.ts';
import type { CompartmentForm } from './cipher.ts';
import { openContainer } from './container.ts';
import { isDamage } from './findings.ts';
import { loadLog } from './load-log.ts';
import { createFile } from './new-file.ts';
import { packsOf, unpacked } from './packs/pack-rows.ts';
import { stateBehind } from './open-session.ts';
import { readLive, sealAnew, type LiveRead, type Resealed } from './reseal.ts';
import type { KnownRow } from './rows/twins.ts';
import { salvage, type Salvaged } from './salvage.ts';
import { noteRows } from './save.ts';
import type { Session } from './session.ts';
import { formOf, rightIn, signersOf, type SessionState, type StoreContext } from './state.ts';
import type { StoredRow } from './stored.ts';

/**
 * Saves all that verifies of a damaged vault file into a new one; the damaged file is only read. Needs no key.
 * docs/vault-format.md 24.16. Fails as opening and `createVault` do, and with `vault-damaged` when not even the log's
 * first entry can be read: then nothing is left behind.
 */
export function repairFile(from: string, to: string, { now, random }: StoreContext): Salvaged {
  const container = openContainer(from, 'read', now());
  try {
    let salvaged: Salvaged | undefined;
    createFile(to, random, (db) => {
      salvaged = salvage(container.db, db);
      loadLog(db, () => false);
    });
    if (salvaged === undefined) throw new TypeError('a new file is always filled');
    return salvaged;
  } finally {
    container.close();
  }
}

/** What was done for a compartment in which something is lacking. */
export interface RepairedCompartment {
  readonly compartment: CompartmentId;
  /** `closed`: what is left is vouched for, the loss is told for the last time. `own-rows`: only what one wrote. */
  readonly how: 'closed' | 'own-rows' | 'left';
  /** Rows that were listed anew. */
  readonly rows: number;
}

/**
 * In a repaired file, lists anew what is left where something is lacking, as far as this session's rights go: a manager
 * vouches for all of it, a writer for the rows that are his own. The journal has it. Fails as a save does.
 */
export function listLeftAnew(session: Session): RepairedCompartment[] {
  const state = stateBehind(session);
  const lacking = [...state.view.compartments.keys()].flatMap((id) => {
    const form = formOf(state.view, id);
    if (form === undefined || rightIn(state, id) < writeRight) return [];
    const found = readLive(state, form);
    return found.inFile.findings.some(isDamage) ? [{ form, found }] : [];
  });
  const repaired = lacking.map(({ form, found }) => repairOne(state, form, found));
  const rows = repaired.reduce((sum, each) => sum + each.rows, 0);
  if (rows > 0) noteRepair(state, { rows, compartments: repaired.length });
  return repaired;
}

function repairOne(state: SessionState, form: CompartmentForm, found: LiveRead): RepairedCompartment {
  const anew = closing(state, form, found);
  if (anew !== undefined) {
    writeAnew(state, anew);
    return { compartment: form.id, how: 'closed', rows: countOf(anew.rows) };
  }
  const own = ownUnproven(state, found);
  for (const [kid, rows] of own) listOwn(state, form.id, kid, rows);
  const count = [...own.values()].reduce((sum, rows) => sum + rows.length, 0);
  return { compartment: form.id, how: count === 0 ? 'left' : 'own-rows', rows: count };
}

/**
 * What is left, sealed under the newest key; undefined where this session may not vouch for all of it: notes are never
 * listed with `all`, and what cannot be opened must not be closed.
 */
function closing(state: SessionState, form: CompartmentForm, found: LiveRead): Resealed | undefined {
  const key = newestKey(state, form.id);
  const mayClose =
    !form.drop &&
    rightIn(state, form.id) >= manageRight &&
    found.inFile.sealed.length === 0 &&
    found.onPaper.unopened === 0;
  return mayClose && key !== undefined ? sealAnew(state, form, key, found) : undefined;
}

function newestKey({ view, keyring }: SessionState, compartment: CompartmentId): CompartmentKey | undefined {
  const [best] = view.keys(compartment);
  return best === undefined ? undefined : keyring.get(best.kid);
}

function writeAnew(state: SessionState, { rows, closed, listings, streams }: Resealed): void {
  // What a print from paper excuses stays open: its history may still come back.
  const ending = listings.filter(({ optional }) => !optional);
  append(state, {
    body: {},
    signers: signersOf(state),
    rows: [rows],
    closed,
    goneParts: [...ending.flatMap(({ root, list }) => [root as PartHash, list ?? []].flat()), ...streams],
    time: state.now(),
  });
  state.loaded.delete(rows.compartment);
}

/** Rows whose listing cannot be proved any more and which this session's own principal wrote, by the key they lie under. */
function ownUnproven(state: SessionState, { inFile }: LiveRead): Map<Kid, StoredRow[]> {
  const unproven = new Set(
    inFile.findings.flatMap((finding) => (finding.kind === 'listing-unprovable' ? [finding.entry] : [])),
  );
  const isOwn = ({ listing, revision }: KnownRow): boolean =>
    unproven.has(listing.entry) && revision?.by === state.principal;
  const own = wholePacks(inFile.rows.filter(isOwn));
  const byKid = new Map<Kid, StoredRow[]>();
  for (const { row, listing } of own) byKid.set(listing.kid, [...(byKid.get(listing.kid) ?? []), row]);
  return byKid;
}

/** Less the rows in packs that are not one's own altogether: who lists a pack lists all of it. */
function wholePacks(rows: readonly KnownRow[]): KnownRow[] {
  const counts = new Map<string, number>();
  for (const { row } of rows) counts.set(row.leaf, (counts.get(row.leaf) ?? 0) + 1);
  return rows.filter(
    ({ row: { packed, leaf } }) => packed === undefined || counts.get(leaf) === packed.pack.members.length,
  );
}

/** The same bytes under the same leaf; only the entry that lists them is another. docs/vault-format.md 12.4. */
function listOwn(
  state: SessionState,
  compartment: CompartmentId,
  kid: Kid,
  rows: readonly StoredRow[],
): void {
  const list: RowsToList = { compartment, kid, rows: unpacked(rows), packs: packsOf(rows) };
  append(state, { body: {}, signers: signersOf(state), rows: [list], closed: rows, time: state.now() });
  state.loaded.delete(compartment);
}

function noteRepair(state: SessionState, detail: JsonObject): void {
  const time = state.now();
  const rows = noteRows(state, [{ item: 'note', what: 'repaired', detail }], time);
  if (rows.length > 0) append(state, { body: {}, signers: signersOf(state), rows, time });
}
