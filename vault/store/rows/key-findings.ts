import { readRight, type EntryName, type LogView, type Right } from '../../../crypto/index.ts';
import type { Finding } from '../findings.ts';
import type { StoredRow } from '../stored.ts';
import { placeOf } from './faults.ts';
import type { RowsRead } from './reader.ts';

/**
 * What a session that may read a compartment cannot open there for want of a key: what was added beside a re-key waits
 * for the next one (docs/vault-format.md 17.1); else its wraps are gone, which is a loss.
 */
export function keyFindings({ sealed }: RowsRead, right: Right, view: LogView): Finding[] {
  const [first] = sealed;
  if (right < readRight || first === undefined) return [];
  const newest = view.keys(first.compartment).filter((key) => key.newest);
  const waits = ({ entry }: StoredRow): boolean =>
    newest.some((key) => key.entry !== entry && isBeside(view, key.entry, entry));
  return sealed.map((row) => ({
    kind: waits(row) ? 'row-awaits-rekey' : 'row-key-missing',
    ...placeOf(row),
  }));
}

function isBeside(view: LogView, one: EntryName, other: EntryName): boolean {
  return !view.isAncestor(one, other) && !view.isAncestor(other, one);
}
