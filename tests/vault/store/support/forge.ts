import type { Database } from 'better-sqlite3';
import {
  buildEntry,
  encodeCanonical,
  entryName,
  fromHex,
  leafHash,
  rootHash,
  sealNote,
  systemRandom,
  toHex,
  type CompartmentId,
  type EntryBody,
  type EntryName,
  type EntrySigner,
  type JsonValue,
  type Kid,
  type LogView,
  type RecordId,
  type RevisionId,
} from '../../../../crypto/index.ts';
import { framePlaintext } from '../../../../vault/model/index.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import type { Session } from '../../../../vault/store/index.ts';

/** A row as an attacker writes it: with whatever place and data he likes. */
interface ForgedRow {
  readonly compartment: CompartmentId;
  readonly kid: Kid;
  readonly record: RecordId;
  readonly revision: RevisionId;
  readonly data: Uint8Array;
}

export const newId = <Id extends string>(): Id => toHex<Id>(systemRandom(16));

/** The keys of a session: what a person with a changed program has. */
export function signerOf(session: Session): EntrySigner {
  const { principal, keys } = stateBehind(session);
  const copy = (pair: { publicKey: Uint8Array; secretKey: Uint8Array }) => ({
    publicKey: new Uint8Array(pair.publicKey),
    secretKey: new Uint8Array(pair.secretKey),
  });
  return { id: principal, keys: { sign: copy(keys.sign) } };
}

export const viewOf = (session: Session): LogView => stateBehind(session).view;

/** A row sealed for a compartment under a key that the session has; `text` is written as it is. */
export function sealedBy(session: Session, kind: string, text: Uint8Array): ForgedRow {
  const state = stateBehind(session);
  const { id } = session.compartmentOf(kind as 'contacts')!;
  const { kid } = state.view.keys(id)[0]!;
  const step = state.view.compartments.get(id)!.step;
  const form = { id, kind, step, drop: false };
  const [record, revision] = [newId<RecordId>(), newId<RevisionId>()];
  return {
    compartment: id,
    kid,
    record,
    revision,
    data: state.cipherFor(form, kid)!.seal(record, revision, text),
  };
}

/** A note for the journal, said by its maker to be whatever he likes. Anybody can make one. */
export function noteWith(
  view: LogView,
  journal: CompartmentId,
  text: (place: { record: string; revision: string }) => JsonValue,
): ForgedRow {
  const { kid, box } = view.keys(journal)[0]!;
  const [record, revision] = [newId<RecordId>(), newId<RevisionId>()];
  const plain = framePlaintext(encodeCanonical(text({ record, revision })), 64);
  return { compartment: journal, kid, record, revision, data: sealNote(fromHex(box!, 32), plain) };
}

/** The body that lists rows of one compartment. */
export function listing(rows: readonly ForgedRow[]): EntryBody {
  const [first] = rows;
  const root = rootHash(
    rows.map((row) => ({ ...row, leaf: leafHash(row.compartment, row.record, row.revision, row.data) })),
  );
  return { rows: [{ compartment: first!.compartment, kid: first!.kid, count: rows.length, root }] };
}

/** Puts an entry and its rows into the file, as an attacker with a changed program does. */
export function inject(
  db: Database,
  view: LogView,
  forged: {
    readonly signers: readonly EntrySigner[];
    readonly body: EntryBody;
    readonly rows?: readonly ForgedRow[];
    readonly time: number;
    readonly parents?: readonly EntryName[];
  },
): EntryName {
  const { rows = [], ...draft } = forged;
  const bytes = buildEntry(view, draft);
  const name = entryName(bytes);
  db.prepare('INSERT INTO log (hash, bytes) VALUES (?, ?)').run(fromHex(name, 32), bytes);
  for (const { compartment, record, revision, data } of rows)
    db.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)').run(
      fromHex(compartment, 16),
      fromHex(record, 16),
      fromHex(revision, 16),
      fromHex(leafHash(compartment, record, revision, data), 32),
      fromHex(name, 32),
      data,
    );
  return name;
}
