import { join } from 'node:path';
import { foundVault } from '../../vault/work/session/found.ts';
import { openLocked, unlockVault } from '../../vault/work/session/unlock.ts';
import type { Access, LockedVault, Session } from '../../vault/store/index.ts';
import type { WorkContext } from '../../vault/work/session/context.ts';

export const ownerPassphrase = 'EXEMPEL granudda lösenfras ett';

export interface FoundedVault {
  readonly path: string;
  readonly recoveryCode: string;
}

/** A vault of the fictional municipality, founded in a folder. */
export function foundTestVault(folder: string, context: WorkContext): FoundedVault {
  const path = join(folder, 'granudda.sigill');
  const { recoveryCode } = foundVault(
    {
      path,
      organisation: 'Granudda kommun',
      owner: 'Maj-Lis Älvström-Roth',
      passphrase: ownerPassphrase,
      label: 'Kommunikationsansvarig',
      recoveryLabel: 'Återställningskod',
      withRecoveryCode: true,
    },
    context,
  );
  return { path, recoveryCode: recoveryCode ?? '' };
}

/** The vault opened and unlocked by the founder. */
export function unlockAsOwner(
  path: string,
  context: WorkContext,
  access: Access = 'write',
): { locked: LockedVault; session: Session } {
  const locked = openLocked(path, access, context);
  const session = unlockVault(
    locked,
    { label: 'Kommunikationsansvarig', unlocking: { kind: 'passphrase', passphrase: ownerPassphrase } },
    context,
  );
  return { locked, session };
}
