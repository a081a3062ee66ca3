import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFolder, type Access, type LockedVault, type Session } from '../../../vault/store/index.ts';
import { addItems, listItems } from '../../../vault/work/items/index.ts';
import { openLocked, unlockVault, type WorkContext } from '../../../vault/work/session/index.ts';
import { ownerPassphrase } from '../../support/vaults.ts';
import { testContext, testDay } from '../../support/work-context.ts';
import { asOwner, foundTown } from '../../vault/store/support/people.ts';

/** A folder with a vault in it and what a piece of work needs beside it. */
export interface Place {
  readonly folder: string;
  readonly path: string;
  readonly recoveryCode: string;
  readonly context: WorkContext;
}

const hour = 3_600_000;
const people = 20;
/** Names that lie in the vault before any work begins, and stay. */
export const namesBefore = Array.from({ length: people }, (_, n) => `Före ${n}`);

/** Founds a vault with two members, a login and some contacts, in a folder that can be copied as it is. */
export function foundPlace(folder: string): Place {
  const town = foundTown(folder);
  asOwner(town, (session) => addItems(session, namesBefore.map(contactNamed)));
  writeFileSync(join(folder, 'recovery.txt'), town.recoveryCode);
  return placeIn(folder);
}

/** A contact in two compartments: the name in one, the private number in the other. */
export function contactNamed(given: string): { readonly kind: 'contact'; readonly data: object } {
  return {
    kind: 'contact',
    data: { given, channels: [{ kind: 'mobile_private', value: '070-174 06 21' }] },
  };
}

/** The place that was founded in a folder, or in the one that this folder is a copy of; its clock stands `hours` later. */
export function placeIn(folder: string, hours = 2): Place {
  return {
    folder,
    path: join(folder, 'granudda.sigill'),
    recoveryCode: readFileSync(join(folder, 'recovery.txt'), 'utf8'),
    context: {
      ...testContext(testDay + hours * hour),
      memory: memoryFolder(join(folder, 'memory')),
    },
  };
}

/** Another file there, opened as on a machine that has never seen it: what is remembered is of the vault itself. */
export function elsewhere({ context, ...place }: Place, path: string): Place {
  return { ...place, path, context: { ...context, memory: undefined } };
}

/** Runs with a session of the recovery code, which has the owner's rights and whose own slot no work here changes. */
export async function withSession<T>(
  { path, recoveryCode, context }: Place,
  act: (session: Session, locked: LockedVault) => T | Promise<T>,
  access: Access = 'write',
): Promise<T> {
  const locked = openLocked(path, access, context);
  try {
    const unlocking = { kind: 'recovery-code', code: recoveryCode } as const;
    const session = unlockVault(locked, { unlocking }, context);
    try {
      return await act(session, locked);
    } finally {
      session.close();
    }
  } finally {
    locked.close();
  }
}

/** The same with a session that only looks: from a medium that cannot be written too. */
export function withReader<T>(place: Place, look: (session: Session) => T): Promise<T> {
  return withSession(place, look, 'read');
}

/** As the owner, by passphrase. */
export async function withOwner<T>(
  { path, context }: Place,
  act: (session: Session, locked: LockedVault) => T | Promise<T>,
  passphrase = ownerPassphrase,
): Promise<T> {
  const locked = openLocked(path, 'write', context);
  try {
    const session = unlockVault(
      locked,
      { label: 'Kommunikationsansvarig', unlocking: { kind: 'passphrase', passphrase } },
      context,
    );
    try {
      return await act(session, locked);
    } finally {
      session.close();
    }
  } finally {
    locked.close();
  }
}

/** The names of all contacts. */
export function namesIn(session: Session): Set<string> {
  return new Set(listItems(session, 'contact').map(({ title }) => title));
}
