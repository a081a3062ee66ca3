import { join } from 'node:path';
import type { PrincipalId } from '../../../../crypto/index.ts';
import {
  addMember,
  memoryFolder,
  rightsOfRole,
  type LockedVault,
  type Session,
} from '../../../../vault/store/index.ts';
import { openLocked, unlockVault, type WorkContext } from '../../../../vault/work/session/index.ts';
import { planSlot } from '../../../../vault/work/session/slot-secret.ts';
import { asOwner, foundTown, type Town } from '../support/people.ts';

/** A town with two more owners, each at a computer that remembers. */
export interface Owners extends Town {
  readonly second: PrincipalId;
  readonly third: PrincipalId;
}

const passphraseOf = (label: string): string => `EXEMPEL ${label} lösenfras`;

/** Founds the town on a computer that remembers, with the other owners. */
export function townOfOwners(folder: string): Owners {
  return withOwners(onMachine(foundTown(folder), 'first'));
}

/** The second and the third owner of a town have unlocked once and so have keys of their own. */
export function withOwners(town: Town): Owners {
  const [second, third] = asOwner(town, (session) =>
    ['Andra', 'Tredje'].map((label) => {
      const asked = { kind: 'passphrase', passphrase: passphraseOf(label) } as const;
      const slot = planSlot(asked, label, town.context, town.context.random);
      return addMember(session, { kind: 'person', rights: rightsOfRole['owner'], slot });
    }),
  );
  const owners = { ...town, second: second!, third: third! };
  for (const label of ['Andra', 'Tredje']) as(owners, label, () => undefined);
  return owners;
}

/** The same file at another computer, which remembers for itself. */
export function onMachine<T extends Town>(town: T, machine: string): T {
  const context: WorkContext = { ...town.context, memory: memoryFolder(join(town.folder, machine)) };
  return { ...town, context };
}

/** The session of one of the other owners, for writing. */
export function sessionAs({ path, context }: Pick<Town, 'path' | 'context'>, label: string): Session {
  const unlocking = { kind: 'passphrase', passphrase: passphraseOf(label) } as const;
  return unlockVault(openLocked(path, 'write', context), { label, unlocking }, context);
}

/** Runs with the session of one of the other owners. */
export function as<T>(
  { path, context }: Pick<Town, 'path' | 'context'>,
  label: string,
  act: (session: Session, locked: LockedVault) => T,
): T {
  const locked = openLocked(path, 'write', context);
  try {
    const unlocking = { kind: 'passphrase', passphrase: passphraseOf(label) } as const;
    const session = unlockVault(locked, { label, unlocking }, context);
    try {
      return act(session, locked);
    } finally {
      session.close();
    }
  } finally {
    locked.close();
  }
}
