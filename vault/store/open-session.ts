import { readRight, type CompartmentId, type RecordId } from '../../crypto/index.ts';
import { checkVault } from './check.ts';
import { eraseRecords } from './erase.ts';
import type { Finding } from './findings.ts';
import { keepLists, mayKeepList, readList } from './list-block/list-block.ts';
import type { ListBlock } from './list-block/list-form.ts';
import { forgetKeyring } from './keyring.ts';
import { forgetKeys } from './principals.ts';
import { renewKeys } from './own-slots.ts';
import { saveChanges } from './save.ts';
import { verifyRows } from './verification.ts';
import type { Session, SessionCompartment, StoredRecord } from './session.ts';
import {
  assertOpen,
  loadCompartment,
  loadRecord,
  readOnlyBecause,
  rightIn,
  type SessionState,
} from './state.ts';

const states = new WeakMap<Session, SessionState>();

/** The state behind a session, for the other doors of this zone. Nothing outside it can reach a key. */
export function stateBehind(session: Session): SessionState {
  const state = states.get(session);
  if (state === undefined) throw new TypeError('not a session of this store');
  assertOpen(state);
  return state;
}

/** The session that a state is seen through. */
export function openSession(state: SessionState): Session {
  const session: Session = {
    vault: state.view.vault,
    principal: state.principal,
    access: state.container.access,
    compartments: () => compartmentsOf(state),
    compartmentOf: (wanted) => compartmentsOf(state).find(({ id, kind }) => kind === wanted || id === wanted),
    records: (compartment) => recordsOf(state, compartment),
    record: (record) => findRecord(state, record),
    listBlock: (compartment) => listOf(state, compartment),
    mayKeepList: (compartment) => readOnlyBecause(state) === null && mayKeepList(state, compartment),
    keepLists: (lists) => {
      keepLists(state, lists);
    },
    touchedSince: (mark) => {
      assertOpen(state);
      return state.touched.since(mark);
    },
    newRecord: () => state.ids.next<RecordId>(),
    readOnlyBecause: () => readOnlyBecause(state),
    save: (changes, notes) => {
      saveChanges(state, changes, notes);
    },
    erase: (targets, note) => {
      eraseRecords(state, targets, note);
    },
    isProvisional: () => isProvisional(state),
    renew: (slot) => {
      renewKeys(state, slot);
    },
    verification: () => state.verification,
    verify: (each) => verifyRows(state, each),
    check: () => checkVault(state),
    acceptCopy: () => {
      assertOpen(state);
      state.recall.accept(state.log);
    },
    findings: () => findingsOf(state),
    close: () => {
      close(state);
    },
  };
  states.set(session, state);
  return session;
}

function compartmentsOf(state: SessionState): SessionCompartment[] {
  assertOpen(state);
  return [...state.view.compartments].map(([id, { kind }]) => ({
    id,
    kind,
    right: rightIn(state, id),
    readable: isReadable(state, id),
  }));
}

function findingsOf(state: SessionState): readonly Finding[] {
  return [
    ...state.openingFindings,
    ...state.recall.findings(state.log),
    ...state.listFindings,
    ...state.backgroundFindings,
    ...[...state.loaded.values()].flatMap(({ findings }) => findings),
  ];
}

function isProvisional({ view, principal }: SessionState): boolean {
  return view.roster.principals.get(principal)?.provisional === true;
}

function listOf(state: SessionState, compartment: CompartmentId): ListBlock | null {
  assertOpen(state);
  if (!isReadable(state, compartment)) return null;
  const { block, findings } = readList(state, compartment);
  state.listFindings.push(...findings);
  return block;
}

function isReadable(state: SessionState, id: CompartmentId): boolean {
  const mayRead = rightIn(state, id) >= readRight;
  return mayRead && state.view.kids(id).some((kid) => state.keyring.has(kid));
}

function recordsOf(state: SessionState, compartment: CompartmentId): Iterable<StoredRecord> {
  assertOpen(state);
  return isReadable(state, compartment) ? loadCompartment(state, compartment).records.values() : [];
}

/** Lists resolve a reference a line, so compartments that were read and have no such record are passed over first. */
function findRecord(state: SessionState, record: RecordId): StoredRecord | undefined {
  assertOpen(state);
  for (const id of state.view.compartments.keys()) {
    const known = state.loaded.get(id);
    if (known?.isWhole === true && !known.records.has(record)) continue;
    const found = isReadable(state, id) ? loadRecord(state, id, record).records.get(record) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Forgets what can be forgotten. A WASM heap keeps what it held: in the app the whole process ends. */
function close(state: SessionState): void {
  if (!state.isOpen) return;
  state.isOpen = false;
  state.forgetCiphers();
  forgetKeyring(state.keyring);
  for (const keys of [state.keys, ...[...state.companions, ...state.groups].map((other) => other.keys)])
    forgetKeys(keys);
  state.recall.close();
  state.loaded.clear();
  state.container.close();
}
