import {
  partHash,
  sealBlock,
  type CompartmentId,
  type Entry,
  type EntryName,
  type Log,
  type PrincipalId,
  type PrintStatement,
  type SetId,
  type SlotKind,
} from '../../crypto/index.ts';
import {
  currentRows,
  encodePaperStream,
  newestNotes,
  notesOnPaper,
  type JsonObject,
  type PaperRow,
} from '../model/index.ts';
import { append } from './append.ts';
import { VaultError } from './errors.ts';
import { readEntry } from './log/log-table.ts';
import { stateBehind } from './open-session.ts';
import { noteRows } from './save.ts';
import type { Session } from './session.ts';
import { assertWritable, formOf, loadCompartment, signersOf, type SessionState } from './state.ts';
import { readPart } from './tables.ts';

/** What a paper set is to carry. docs/vault-format.md 20.1, docs/paper-format.md 4. */
export interface PaperContent {
  readonly entries: readonly Uint8Array[];
  readonly parts: readonly Uint8Array[];
  readonly streams: readonly Uint8Array[];
}

export interface PaperPlan {
  readonly withHistory: boolean;
  /** Bytes that one code carries: streams are filled up to whole codes. */
  readonly shardBytes: number;
  readonly notes?: readonly JsonObject[];
}

export interface PrintedPaper extends PaperContent {
  readonly set: SetId;
  readonly print: EntryName;
  /** Labels of what opens it. */
  readonly opens: readonly {
    readonly kind: SlotKind;
    readonly label: string;
    readonly cards?: { readonly needed: number; readonly of: number };
  }[];
  /** Kinds of the compartments that this session could not read, so that the paper lacks them. */
  readonly lacks: readonly string[];
}

/** Writes the print entry and gives what goes on paper. Fails with `no-right` and as a save does. */
export function printPaper(session: Session, plan: PaperPlan): PrintedPaper {
  const state = stateBehind(session);
  assertWritable(state);
  const set = state.ids.next<SetId>();
  const streams = streamsOf(state, set, plan);
  const slots = state.parts.slots
    .filter((slot) => slot.state === 'whole')
    .filter(({ header }) => travels(header.kind));
  const parts = [
    ...new Set([...state.parts.wraps.map(({ part }) => part), ...slots.map(({ part }) => part)]),
  ].sort();
  const print: PrintStatement = {
    set,
    streams: streams.map(({ compartment, kid, sealed }) => ({
      compartment,
      kid,
      len: sealed.length,
      hash: partHash(sealed),
    })),
    // A door text that is lost or damaged stays behind: a set that lacks a part it names could not be restored.
    parts:
      state.view.door === undefined || state.parts.doorText === null
        ? parts
        : [...parts, state.view.door].sort(),
    opens: [...new Set(slots.map(({ label }) => label))].sort(),
  };
  const time = state.now();
  const name = append(state, {
    body: { print },
    signers: signersOf(state),
    time,
    rows: noteRows(state, plan.notes ?? [], time),
  });
  return {
    set,
    print: name,
    entries: [...doorsFrom(state.log, name), name].map((entry) => bytesOf(state, entry)),
    parts: print.parts.flatMap((hash) => readPart(state.container.db, hash) ?? []),
    streams: streams.map(({ sealed }) => sealed),
    opens: slots.map(({ header, label }) => ({
      kind: header.kind,
      label,
      ...cardsOf(state, header.principal),
    })),
    lacks: lackingIn(state, streams),
  };
}

function cardsOf(state: SessionState, principal: PrincipalId): { cards?: { needed: number; of: number } } {
  const { k, n } = state.view.roster.principals.get(principal) ?? {};
  return k === undefined || n === undefined ? {} : { cards: { needed: k, of: n } };
}

/** Cards and codes go on paper; a passphrase of someone's own choice never does. docs/vault-format.md 20.1. */
function travels(kind: SlotKind): boolean {
  return kind === 'cards' || kind === 'recovery-code';
}

interface SealedStream {
  readonly compartment: CompartmentId;
  readonly kid: PrintStatement['streams'][number]['kid'];
  readonly sealed: Uint8Array;
}

function streamsOf(state: SessionState, set: SetId, plan: PaperPlan): SealedStream[] {
  return [...state.view.compartments.keys()].sort().flatMap((id) => {
    const form = formOf(state.view, id);
    const kid = state.view.keys(id).find(({ newest, kid: name }) => newest && state.keyring.has(name))?.kid;
    const cipher = form === undefined || kid === undefined ? undefined : state.cipherFor(form, kid);
    if (form === undefined || kid === undefined || cipher === undefined) return [];
    const rows = paperRows(state, id);
    const chosen = plan.withHistory ? rows : form.drop ? newestNotes(rows, notesOnPaper) : currentRows(rows);
    const framed = encodePaperStream(chosen, plan.shardBytes);
    return [
      { compartment: id, kid, sealed: sealBlock(cipher.forPaper(set), 'SIGPRNT1', framed, state.random) },
    ];
  });
}

function paperRows(state: SessionState, id: CompartmentId): PaperRow[] {
  return [...loadCompartment(state, id).records.values()].flatMap(({ record, revisions }) =>
    [...revisions.values()].map(({ revision, at, by, parents, data }) => ({
      record,
      revision,
      at,
      by,
      parents,
      data,
    })),
  );
}

function lackingIn(state: SessionState, streams: readonly SealedStream[]): string[] {
  return [...state.view.compartments].flatMap(([id, { kind }]) =>
    streams.some(({ compartment }) => compartment === id) ? [] : [kind],
  );
}

/** All door entries reached by `doors` from an entry, each after its own doors. */
function doorsFrom(log: Log, name: EntryName): EntryName[] {
  const order: EntryName[] = [];
  const seen = new Set<EntryName>();
  const visit = (entry: Entry | undefined): void => {
    for (const door of entry?.doors ?? []) {
      if (seen.has(door)) continue;
      seen.add(door);
      visit(log.entry(door));
      order.push(door);
    }
  };
  visit(log.entry(name));
  return order;
}

function bytesOf(state: SessionState, name: EntryName): Uint8Array {
  const bytes = readEntry(state.container.db, name);
  if (bytes === null) throw new VaultError('vault-damaged');
  return new Uint8Array(bytes);
}
