import {
  buildEntry,
  entryName,
  isCounted,
  leavesPart,
  mostParents,
  partHash,
  rootHash,
  type CompartmentId,
  type EntryBody,
  type EntryName,
  type EntrySigner,
  type Kid,
  type Leaf,
  type LogView,
  type PartHash,
  type RowsStatement,
} from '../../crypto/index.ts';
import { compactIfRoomy } from './compact.ts';
import { VaultError } from './errors.ts';
import { formOf, noteFailedWrite, type SessionState } from './state.ts';
import type { SealedPack, SealedRow } from './stored.ts';
import { write, type Writing } from './writing.ts';

/** Rows of one compartment that an entry is to list, sealed; the entry's name is not known yet. */
export interface RowsToList {
  readonly compartment: CompartmentId;
  readonly kid: Kid;
  readonly rows: readonly SealedRow[];
  /** Of the same: revisions that are sealed together. */
  readonly packs?: readonly SealedPack[];
  readonly all?: RowsStatement['all'];
  /** The list block that goes with it: docs/vault-format.md 19. */
  readonly list?: PartHash;
}

/** What one entry is to say and bring. */
export interface Draft {
  readonly body: Omit<EntryBody, 'rows'>;
  readonly signers: readonly EntrySigner[];
  readonly rows?: readonly RowsToList[];
  readonly parts?: readonly Uint8Array[];
  readonly erased?: Writing['erased'];
  readonly closed?: Writing['closed'];
  readonly spent?: Writing['spent'];
  /** Parts whose bytes go. */
  readonly goneParts?: readonly PartHash[];
  /** Parents beside the tips that count. */
  readonly moreParents?: readonly EntryName[];
  readonly time: number;
}

/** More rows than this, or any pack, and their leaves are stored too, so that one lost row does not take the proof from the others. */
const mostRowsWithoutLeaves = 64;

/**
 * Signs an entry over all that counts and writes it with all it brings, in one transaction; then the log has it too.
 * An entry that would not count is not written: fails with `no-right`. Else fails as `write` does, and nothing changed.
 */
export function append(state: SessionState, draft: Draft): EntryName {
  joinSurplusTips(state, draft);
  const lists = (draft.rows ?? []).filter(
    (each) => countOf(each) > 0 || each.all !== undefined || each.list !== undefined,
  );
  const body = lists.length === 0 ? draft.body : { ...draft.body, rows: lists.map(rowsStatement) };
  const parents = [...state.view.countedTips, ...(draft.moreParents ?? [])];
  const bytes = buildEntry(state.view, { time: draft.time, body, signers: draft.signers, parents });
  if (!isCounted(state.log.preview(bytes))) throw new VaultError('no-right');
  const name = entryName(bytes);
  put(state, writingOf(name, bytes, lists, draft));
  state.log.add(bytes);
  state.view = state.log.view();
  // What people may do is remembered at once; of records that are saved in a row, the last is enough.
  if (Object.keys(body).every((member) => member === 'rows')) state.recall.noteSoon(state.log);
  else state.recall.note(state.log);
  // Notes are read again when somebody asks: what this session added there it may not be able to open.
  for (const { compartment } of lists)
    if (formOf(state.view, compartment)?.drop === true) state.loaded.delete(compartment);
  compactIfRoomy(state);
  return name;
}

/**
 * Joins the lowest tips, each join an entry in a transaction of its own, until one entry can name all: after merges of
 * more than 64 copies. docs/vault-format.md 5.2.
 */
function joinSurplusTips(state: SessionState, { signers, time }: Draft): void {
  while (state.view.countedTips.length > mostParents) {
    const parents = state.view.countedTips.slice(0, mostParents);
    const bytes = buildEntry(state.view, { time, body: {}, signers, parents });
    if (!isCounted(state.log.preview(bytes))) throw new VaultError('no-right');
    put(state, { entry: { name: entryName(bytes), bytes } });
    state.log.add(bytes);
    state.view = state.log.view();
  }
}

function put(state: SessionState, writing: Writing): void {
  try {
    write(state.container.db, [writing]);
  } catch (error) {
    noteFailedWrite(state, writing.entry.name);
    throw error;
  }
}

/** What the entry writes, in the form of the tables. Also used where a vault is founded before there is a session. */
export function writingOf(
  name: EntryName,
  bytes: Uint8Array,
  lists: readonly RowsToList[],
  draft: Omit<Draft, 'body' | 'signers' | 'time' | 'moreParents'>,
): Writing {
  const leaves = lists
    .filter((list) => countOf(list) > mostRowsWithoutLeaves || (list.packs ?? []).length > 0)
    .map((list) => leavesPart(leavesOf(list)));
  const parts = [...(draft.parts ?? []), ...leaves].map((part) => ({ hash: partHash(part), bytes: part }));
  return {
    entry: { name, bytes },
    parts,
    rows: lists.flatMap(({ compartment, rows }) => rows.map((row) => ({ ...row, compartment, entry: name }))),
    packs: lists.flatMap(({ packs = [] }) => packs.map((pack) => ({ ...pack, entry: name }))),
    ...(draft.spent === undefined ? {} : { spent: draft.spent }),
    ...(draft.goneParts === undefined ? {} : { goneParts: draft.goneParts }),
    ...(draft.erased === undefined ? {} : { erased: draft.erased }),
    ...(draft.closed === undefined ? {} : { closed: draft.closed }),
  };
}

/** What an entry says of the rows it lists. docs/vault-format.md 12.4. */
export function rowsStatement(listed: RowsToList): RowsStatement {
  const { compartment, kid, all, list } = listed;
  return {
    compartment,
    kid,
    count: countOf(listed),
    root: rootHash(leavesOf(listed)),
    ...(all === undefined ? {} : { all }),
    ...(list === undefined ? {} : { list }),
  };
}

/** How many revisions are listed. */
export function countOf({ rows, packs = [] }: RowsToList): number {
  return packs.reduce((sum, { members }) => sum + members.length, rows.length);
}

/** Each row has a leaf, and each pack one at the place of its first revision. docs/vault-format.md 12.4. */
function leavesOf({ rows, packs = [] }: RowsToList): Leaf[] {
  const packed = packs.flatMap(({ members: [first], leaf }) =>
    first === undefined || leaf === '' ? [] : [{ ...first, leaf }],
  );
  return [...rows, ...packed];
}

/** Whether anything is to be settled before bytes may be deleted or sealed anew. docs/vault-format.md 15. */
export function isUnsettled(view: LogView): boolean {
  return view.findings.some(({ kind }) => kind === 'unsettled' || kind === 'claim' || kind === 'suspended');
}

/** Refuses to delete or seal anew while a fork of rosters is to be settled: `fork-unsettled`. */
export function assertSettled(view: LogView): void {
  if (isUnsettled(view)) throw new VaultError('fork-unsettled');
}
