import type { Database } from 'better-sqlite3';
import {
  CryptoError,
  openBlock,
  partHash,
  type Log,
  type LogView,
  type PartHash,
} from '../../crypto/index.ts';
import { decodePaperStream, ModelError, type PaperRow } from '../model/index.ts';
import type { CompartmentForm } from './cipher.ts';
import type { Finding } from './findings.ts';
import { restoredPrints, stands, type RestoredPrint } from './restored.ts';
import { isErased } from './rows/erased.ts';
import type { CipherFor, RowsRead } from './rows/reader.ts';
import { sameText } from './rows/twins.ts';
import type { StoredRevision } from './session.ts';
import { readPart } from './tables.ts';

/** Rows that a paper stream stands for, with the print entry that vouches for them. */
export interface PaperRowsRead {
  readonly revisions: readonly { readonly record: PaperRow['record']; readonly revision: StoredRevision }[];
  /** Rows of the streams that were erased since. */
  readonly erased: readonly string[];
  /** Parts that hold the streams. */
  readonly streams: readonly PartHash[];
  /** Streams that lie here and that this session cannot open. */
  readonly unopened: number;
  readonly findings: readonly Finding[];
}

/**
 * The rows of a restored vault that so far lie only in paper streams: until a manager lists them anew.
 * docs/vault-format.md 20.3.
 */
export function readPaperRows(
  db: Database,
  log: Log,
  view: LogView,
  form: CompartmentForm,
  cipherFor: CipherFor,
): PaperRowsRead {
  const standing = restoredPrints(log, view).filter((print) => stands(view, print, form.id));
  const read = standing.flatMap((print) => openStreams(db, print, form, cipherFor));
  const isGone = (row: PaperRow): boolean => isErased(view, { ...row, compartment: form.id });
  return {
    erased: read.flatMap(({ rows }) => rows.filter(isGone).map(nameOf)),
    revisions: read.flatMap(({ rows, print }) =>
      rows
        .filter((row) => !isGone(row))
        .map((row) => ({ record: row.record, revision: { ...row, entry: print } })),
    ),
    streams: read.map(({ part }) => part),
    unopened: read.filter(({ state }) => state === 'sealed').length,
    findings: read.flatMap(({ state }): Finding[] =>
      state === 'broken' ? [{ kind: 'stream-broken', compartment: form.id }] : [],
    ),
  };
}

/**
 * Revisions that stand in a stream and lie in the file too, with another text: both were signed, and one is forged.
 * docs/vault-format.md 20.3.
 */
export function differing(onPaper: PaperRowsRead, inFile: RowsRead): Finding[] {
  if (onPaper.revisions.length === 0) return [];
  const there = new Map(inFile.rows.map((row) => [nameOf(row.row), row]));
  return onPaper.revisions.flatMap(({ record, revision }): Finding[] => {
    const twin = there.get(nameOf({ record, revision: revision.revision }));
    if (twin === undefined || twin.revision === null || sameText(twin.revision, revision)) return [];
    const { compartment } = twin.row;
    return [{ kind: 'row-twice', compartment, record, revision: revision.revision }];
  });
}

/** A revision's name within its compartment. */
export function nameOf({ record, revision }: { record: string; revision: string }): string {
  return `${record}/${revision}`;
}

interface StreamRead {
  readonly print: RestoredPrint['print'];
  readonly part: PartHash;
  readonly state: 'open' | 'sealed' | 'broken';
  readonly rows: readonly PaperRow[];
}

function openStreams(
  db: Database,
  print: RestoredPrint,
  form: CompartmentForm,
  cipherFor: CipherFor,
): StreamRead[] {
  return print.streams
    .filter(({ compartment }) => compartment === form.id)
    .map(({ kid, hash }) => {
      const cipher = cipherFor(form, kid);
      const bytes = readPart(db, hash);
      const place = { print: print.print, part: hash };
      if (bytes === null || partHash(bytes) !== hash) return { ...place, state: 'broken', rows: [] };
      if (cipher === undefined) return { ...place, state: 'sealed', rows: [] };
      const rows = rowsOrNull(() =>
        decodePaperStream(openBlock(cipher.forPaper(print.set), 'SIGPRNT1', bytes)),
      );
      return { ...place, state: rows === null ? 'broken' : 'open', rows: rows ?? [] };
    });
}

function rowsOrNull(read: () => PaperRow[]): PaperRow[] | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof CryptoError || error instanceof ModelError) return null;
    throw error;
  }
}
