import { concatBytes, type PrincipalId, type RecordId, type RevisionId } from '../../../crypto/index.ts';
import { ModelError } from '../errors.ts';
import type { RecordText } from '../record-text.ts';
import { byteSource, type ByteSource } from './byte-source.ts';
import { byteWriter } from './byte-writer.ts';
import { prefixBytesOf, prefixTable, readIds, readPrefixes, writeIds } from './id-columns.ts';
import { isObjectCell, readValues, writeValues } from './value-columns.ts';

/** One revision of a record with its names: everything that merging it elsewhere needs. */
export interface PaperRow extends RecordText {
  readonly record: RecordId;
  readonly revision: RevisionId;
}

const version = 1;

/**
 * The columns of a compartment's rows, in order of record and revision; the same rows give the same bytes.
 * Fails with `record-damaged` on a fraction in the data. paper-format.md 5.1.
 */
export function writeColumns(rows: readonly PaperRow[]): Uint8Array {
  const sorted = [...rows].sort(byName);
  const prefixes = prefixTable();
  const out = byteWriter();
  writeIds(
    out,
    sorted.map((row) => row.record),
    prefixes,
  );
  writeIds(
    out,
    sorted.map((row) => row.revision),
    prefixes,
  );
  sorted.forEach((row, i) => {
    out.z(row.at - (sorted[i - 1]?.at ?? 0));
  });
  writeIds(
    out,
    sorted.map((row) => row.by),
    prefixes,
  );
  for (const row of sorted) out.u(row.parents.length);
  writeIds(
    out,
    sorted.flatMap((row) => row.parents),
    prefixes,
  );
  writeValues(
    out,
    sorted.map((row) => row.data),
    prefixes,
  );
  const front = byteWriter();
  front.u(version);
  front.u(sorted.length);
  front.u(prefixes.list().length);
  return concatBytes(front.done(), prefixBytesOf(prefixes), out.done());
}

/** The rows of columns. Fails with `record-damaged`. */
export function readColumns(bytes: Uint8Array): PaperRow[] {
  const source = byteSource(bytes);
  if (source.u() !== BigInt(version)) throw new ModelError('record-damaged');
  const n = source.count();
  const prefixes = readPrefixes(source);
  const records = readIds(source, n, prefixes);
  const revisions = readIds(source, n, prefixes);
  const times = readTimes(source, n);
  const writers = readIds(source, n, prefixes);
  const parents = readParents(source, n, prefixes);
  const data = readValues(source, n, prefixes);
  const rows = records.map((record, i) => ({
    record: record as RecordId,
    revision: (revisions[i] ?? '') as RevisionId,
    at: times[i] ?? 0,
    by: (writers[i] ?? '') as PrincipalId,
    parents: parents[i] ?? [],
    data: objectOf(data[i]),
  }));
  if (source.left() > 0 || !isInOrder(rows)) throw new ModelError('record-damaged');
  return rows;
}

function readTimes(source: ByteSource, n: number): number[] {
  let at = 0;
  return Array.from({ length: n }, () => {
    at += Number(source.z());
    if (!Number.isSafeInteger(at) || at < 0) throw new ModelError('record-damaged');
    return at;
  });
}

function readParents(source: ByteSource, n: number, prefixes: readonly string[]): RevisionId[][] {
  const counts = Array.from({ length: n }, source.count);
  const all = readIds(
    source,
    counts.reduce((sum, count) => sum + count, 0),
    prefixes,
  );
  let at = 0;
  return counts.map((count) => all.slice(at, (at += count)) as RevisionId[]);
}

function objectOf(cell: Parameters<typeof isObjectCell>[0]): PaperRow['data'] {
  if (!isObjectCell(cell)) throw new ModelError('record-damaged');
  return cell;
}

function byName(a: PaperRow, b: PaperRow): number {
  const [one, other] = [a.record + a.revision, b.record + b.revision];
  return one < other ? -1 : one > other ? 1 : 0;
}

function isInOrder(rows: readonly PaperRow[]): boolean {
  return rows.every((row, i) => {
    const before = rows[i - 1];
    return before === undefined || byName(before, row) < 0;
  });
}
