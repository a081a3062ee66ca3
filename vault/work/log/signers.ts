import type { PrincipalId } from '../../../crypto/index.ts';
import type { LockedVault } from '../../store/index.ts';

/** The functions that stand on the ways in, by principal. One who was removed has none any more. */
export function signerLabels(locked: LockedVault): ReadonlyMap<PrincipalId, string> {
  return new Map(
    locked.slots.flatMap((slot) =>
      slot.state === 'whole' ? [[slot.header.principal, slot.label] as const] : [],
    ),
  );
}
