import type { Database } from 'better-sqlite3';
import {
  CryptoError,
  openBlock,
  partHash,
  type CompartmentId,
  type Log,
  type LogView,
} from '../../crypto/index.ts';
import { decodePaperStream, ModelError, type PaperRow } from '../model/index.ts';
import type { CompartmentForm } from './cipher.ts';
import type { Finding } from './findings.ts';
import { restoredPrints, stands, type RestoredPrint } from './restored.ts';
import type { CipherFor } from './rows-reader.ts';
import type { StoredRevision } from './session.ts';
import { readPart } from './tables.ts';

/** Rows that a paper stream stands for, with the print entry that vouches for them. */
export interface PaperRowsRead {
  readonly revisions: readonly { readonly record: PaperRow['record']; readonly revision: StoredRevision }[];
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
  return {
    revisions: read.flatMap(({ rows, print }) =>
      rows
        .filter((row) => !isErased(view, form.id, row))
        .map((row) => ({ record: row.record, revision: { ...row, entry: print } })),
    ),
    unopened: read.filter(({ state }) => state === 'sealed').length,
    findings: read.flatMap(({ state }): Finding[] =>
      state === 'broken' ? [{ kind: 'stream-broken', compartment: form.id }] : [],
    ),
  };
}

interface StreamRead {
  readonly print: RestoredPrint['print'];
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
      if (bytes === null || partHash(bytes) !== hash)
        return { print: print.print, state: 'broken', rows: [] };
      if (cipher === undefined) return { print: print.print, state: 'sealed', rows: [] };
      const rows = rowsOrNull(() =>
        decodePaperStream(openBlock(cipher.forPaper(print.set), 'SIGPRNT1', bytes)),
      );
      return { print: print.print, state: rows === null ? 'broken' : 'open', rows: rows ?? [] };
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

function isErased(view: LogView, compartment: CompartmentId, row: PaperRow): boolean {
  const record = `${compartment}/${row.record}`;
  return view.erased.has(record) || view.erased.has(`${record}/${row.revision}`);
}
