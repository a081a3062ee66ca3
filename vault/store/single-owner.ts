import { manageRight, vaultCompartment } from '../../crypto/index.ts';
import type { Finding } from './findings.ts';
import type { LockedVault } from './locked.ts';

/** A finding where fewer than two persons administer the vault: cards and codes are for the day when nobody can. */
export function singleOwner({ inner: { view } }: Pick<LockedVault, 'inner'>): Finding[] {
  const owners = view.roster
    .withRight(vaultCompartment, manageRight)
    .filter(({ kind, provisional }) => kind === 'person' && !provisional);
  return owners.length > 1 ? [] : [{ kind: 'single-owner' }];
}
