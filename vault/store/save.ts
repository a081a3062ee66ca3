import {
  encodeCanonical,
  leafHash,
  writeRight,
  type CompartmentId,
  type EntryName,
  type JsonValue,
  type RecordId,
  type RevisionId,
} from '../../crypto/index.ts';
import { decodeRecordText, encodeRecordText, type JsonObject } from '../model/index.ts';
import { append, type RowsToList } from './append.ts';
import { sealNoteFor, type Cipher, type CompartmentForm } from './cipher.ts';
import { VaultError } from './errors.ts';
import { noteKey } from './keyring.ts';
import { finishErasures } from './packs/finish.ts';
import { sealMany, type Unsealed } from './packs/packing.ts';
import type { Change, StoredRevision } from './session.ts';
import {
  addRevision,
  assertWritable,
  formOf,
  joined,
  loadRecord,
  readSoFar,
  rightIn,
  signersOf,
  type SessionState,
} from './state.ts';

/** A new revision and the text that is to be sealed. */
interface NewRevision {
  readonly form: CompartmentForm;
  readonly record: RecordId;
  readonly revision: Omit<StoredRevision, 'entry'>;
  readonly unsealed: Unsealed;
}

/** The longest note, as the format allows: docs/vault-format.md 21. */
const longestNote = 65_536;

/** Saves changes and notes as one entry, durably or not at all: see `Session.save`. */
export function saveChanges(
  state: SessionState,
  changes: readonly Change[],
  notes: readonly JsonObject[] = [],
): void {
  assertWritable(state);
  if (changes.length === 0 && notes.length === 0) return;
  finishErasures(state);
  const time = state.now();
  const sealed = sealChanges(state, changes, time);
  const entry = append(state, {
    body: {},
    signers: signersOf(state),
    time,
    rows: [...sealed.rows, ...noteRows(state, notes, time)],
  });
  sealed.remember(entry);
}

/** Changes sealed for an entry that is yet to be written, and what follows in memory once it is. */
export interface SealedChanges {
  readonly rows: readonly RowsToList[];
  readonly remember: (entry: EntryName) => void;
}

/** Seals changes for the entry that is to bring them. Fails with `no-right`, `record-too-large`. */
export function sealChanges(state: SessionState, changes: readonly Change[], time: number): SealedChanges {
  const rows: RowsToList[] = [];
  const added: NewRevision[] = [];
  for (const [compartment, own] of byCompartment(changes)) {
    const { form, cipher } = writable(state, compartment);
    const revisions = own.flatMap((change) => newRevisions(state, form, change, time));
    for (const revision of revisions) added.push(revision);
    const unsealed = revisions.map((revision) => revision.unsealed);
    rows.push({ compartment, kid: cipher.kid, ...sealMany(cipher, form, unsealed, state.packing) });
  }
  const remember = (entry: EntryName): void => {
    for (const { form, record, revision } of added) remembered(state, form, record, { ...revision, entry });
  };
  return { rows, remember };
}

/** Where this session may write, and the key to seal with. Fails with `no-right`. */
function writable(
  state: SessionState,
  compartment: CompartmentId,
): { form: CompartmentForm; cipher: Cipher } {
  const form = formOf(state.view, compartment);
  const [best] = state.view.keys(compartment).filter(({ newest }) => newest);
  const cipher = form === undefined || best === undefined ? undefined : state.cipherFor(form, best.kid);
  const right = rightIn(state, compartment);
  const isClosed = form === undefined || form.drop || cipher === undefined || right < writeRight;
  if (isClosed) throw new VaultError('no-right');
  return { form, cipher };
}

/** The revisions of one change: its earlier states first, each the parent of the next. */
function newRevisions(
  state: SessionState,
  form: CompartmentForm,
  change: Change,
  time: number,
): NewRevision[] {
  let parents: readonly RevisionId[] = tipsOf(state, change);
  const states = [...(change.earlier ?? []), { at: time, data: change.data }];
  return states.map(({ at, data }) => {
    const revision = state.ids.next<RevisionId>();
    const text = encodeRecordText({ at, by: state.principal, parents, data });
    parents = [revision];
    const unsealed = { record: change.record, revision, text };
    // What is remembered is what was written, and nothing that the caller may change later.
    return { form, record: change.record, revision: { revision, ...decodeRecordText(text) }, unsealed };
  });
}

function tipsOf(state: SessionState, { compartment, record }: Change): readonly RevisionId[] {
  return loadRecord(state, compartment, record).records.get(record)?.joined.tips ?? [];
}

function sealedRow(
  compartment: CompartmentId,
  record: RecordId,
  revision: RevisionId,
  data: Uint8Array,
): RowsToList['rows'][number] {
  return { record, revision, data, leaf: leafHash(compartment, record, revision, data) };
}

/** Notes for the journal, sealed to its readers. A vault without a journal takes none. docs/vault-format.md 13. */
export function noteRows(state: SessionState, notes: readonly JsonObject[], time: number): RowsToList[] {
  const journal = [...state.view.compartments.keys()]
    .map((id) => formOf(state.view, id))
    .find((form) => form?.drop === true);
  const [key] = journal === undefined ? [] : state.view.keys(journal.id).filter(({ newest }) => newest);
  const box = journal === undefined || key === undefined ? undefined : noteKey(state, journal.id, key);
  if (notes.length === 0 || journal === undefined || key === undefined || box === undefined) return [];
  const rows = notes.map((data) => noteRow(state, journal, box, data, time));
  return [{ compartment: journal.id, kid: key.kid, rows }];
}

function noteRow(
  state: SessionState,
  journal: CompartmentForm,
  box: Uint8Array,
  data: JsonObject,
  time: number,
): RowsToList['rows'][number] {
  const record = state.ids.next<RecordId>();
  const revision = state.ids.next<RevisionId>();
  const text = {
    at: time,
    by: state.principal,
    data,
    parents: [],
    record,
    revision,
  } satisfies JsonValue;
  const sealed = sealNoteFor(box, journal, encodeCanonical(text));
  if (sealed.length > longestNote) throw new VaultError('record-too-large', { bytes: sealed.length });
  return sealedRow(journal.id, record, revision, sealed);
}

function remembered(
  state: SessionState,
  form: CompartmentForm,
  record: RecordId,
  revision: StoredRevision,
): void {
  const found = addRevision(readSoFar(state, form.id).records, form, record, revision);
  found.joined = joined(state.view, found);
  state.touched.add(record);
}

function byCompartment(changes: readonly Change[]): Map<CompartmentId, Change[]> {
  const groups = new Map<CompartmentId, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.compartment);
    if (group === undefined) groups.set(change.compartment, [change]);
    else group.push(change);
  }
  return groups;
}
