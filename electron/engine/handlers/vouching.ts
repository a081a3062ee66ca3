import { listLeftAnew, type LockedVault, type Salvaged, type Session } from '../../../vault/work/index.ts';
import type { RepairView } from '../../contract/index.ts';
import { checkView } from '../views/found-views.ts';

/** What was saved into a new file, counted. */
export function savedCounts({
  entries,
  parts,
  rows,
  packs,
}: Salvaged): Pick<RepairView, 'entries' | 'parts' | 'rows' | 'packs'> {
  return { entries, parts, rows, packs };
}

/** Lists anew what is left in a saved file, as far as a session's rights go, looks what is still lacking, and ends the session. */
export function vouchedBy(
  locked: LockedVault,
  session: Session,
): Pick<RepairView, 'compartments' | 'isVouched' | 'check'> {
  try {
    const compartments = listLeftAnew(session).map(({ compartment, ...done }) => ({
      kind: session.compartmentOf(compartment)?.kind ?? '',
      ...done,
    }));
    return { compartments, isVouched: true, check: checkView(session.check(), { locked, session }) };
  } finally {
    session.close();
  }
}
