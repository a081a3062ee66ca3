import type { PrincipalId } from '../../crypto/index.ts';
import { addItem } from '../../vault/work/items/index.ts';
import { addPerson, openLocked, unlockVault, type WorkContext } from '../../vault/work/session/index.ts';
import { foundTestVault, unlockAsOwner } from './vaults.ts';
import { testContext } from './work-context.ts';

export const chiefPassphrase = 'EXEMPEL it-chefens egna ord i rad';

/** A vault in which two persons can act together. */
export interface TownOfTwo {
  readonly path: string;
  readonly recoveryCode: string;
  readonly chief: PrincipalId;
}

/** An owner, an IT chief who has unlocked once, and an IT login in an envelope; with the least work that the app accepts. */
export function townOfTwo(folder: string): TownOfTwo {
  const context: WorkContext = { ...testContext(), cost: { memoryMib: 64, passes: 3 } };
  const { path, recoveryCode } = foundTestVault(folder, context);
  const { session } = unlockAsOwner(path, context);
  const chief = addPerson(
    session,
    { label: 'IT-chef', name: 'Torkel Isnäs-Vide', role: 'it-operations', passphrase: chiefPassphrase },
    context,
  );
  const login = addItem(session, 'credential', { label: 'Domän', secret: 'EXEMPEL-it', compartment: 'it' });
  addItem(session, 'credential', { label: 'Webb', secret: 'EXEMPEL-webb' });
  addItem(session, 'envelope', { number: '07', name: 'Domän', contents: [{ credential: login }] });
  session.close();
  const locked = openLocked(path, 'write', context);
  const asked = { label: 'IT-chef', unlocking: { kind: 'passphrase', passphrase: chiefPassphrase } } as const;
  unlockVault(locked, asked, context).close();
  return { path, recoveryCode, chief };
}
