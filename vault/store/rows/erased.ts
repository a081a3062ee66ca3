import type { LogView } from '../../../crypto/index.ts';
import type { StoredRow } from '../stored.ts';

/** Whether a counted entry erased the row, so that its bytes may be absent. */
export function isErased(
  view: LogView,
  row: Pick<StoredRow, 'compartment' | 'record' | 'revision'>,
): boolean {
  if (view.erased.size === 0) return false;
  const record = `${row.compartment}/${row.record}`;
  return view.erased.has(record) || view.erased.has(`${record}/${row.revision}`);
}
