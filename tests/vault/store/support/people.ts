import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrincipalId, RecordId } from '../../../../crypto/index.ts';
import { removeMembers, type Access, type LockedVault, type Session } from '../../../../vault/store/index.ts';
import type { Packing } from '../../../../vault/store/packs/packing.ts';
import { addItem, addItems } from '../../../../vault/work/items/index.ts';
import {
  addPerson,
  openLocked,
  unlockVault,
  type WorkContext,
} from '../../../../vault/work/session/index.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext, testDay } from '../../../support/work-context.ts';

export const communicatorPassphrase = 'EXEMPEL kommunikatör lösenfras';

export interface Town {
  readonly context: WorkContext;
  readonly folder: string;
  readonly path: string;
  readonly recoveryCode: string;
  readonly contact: RecordId;
  readonly other: RecordId;
  readonly login: RecordId;
  readonly communicator: PrincipalId;
}

let template: { readonly file: Uint8Array; readonly town: Town } | undefined;

/** A vault with two people, one of them with private details, a login and a communicator who has own keys. */
export function foundTown(folder: string): Town {
  if (template === undefined) {
    const town = foundNewTown(folder);
    template = { town, file: readFileSync(town.path) };
    return town;
  }
  const path = join(folder, 'granudda.sigill');
  writeFileSync(path, template.file);
  return { ...template.town, folder, path, context: testContext(testDay + 3_600_000) };
}

/** The same in a vault of its own, with other ids and keys. */
export function foundNewTown(folder: string): Town {
  const context = testContext();
  const { path, recoveryCode } = foundTestVault(folder, context);
  const { session } = unlockAsOwner(path, context);
  const contact = addItem(session, 'contact', {
    given: 'Fadumo',
    family: 'Tallryda',
    title: 'Enhetschef',
    channels: [{ kind: 'mobile_private', value: '070-174 06 21' }],
  });
  const other = addItem(session, 'contact', { given: 'Viggo', family: 'Åsklint' });
  const login = addItem(session, 'credential', { label: 'Webb', username: 'exempel', secret: 'EXEMPEL-1' });
  const communicator = addPerson(
    session,
    { label: 'Kommunikatör', role: 'communicator', passphrase: communicatorPassphrase },
    context,
  );
  session.close();
  const town = { context, folder, path, recoveryCode, contact, other, login, communicator };
  unlockAsCommunicator(town).session.close();
  return town;
}

/** The same town, with other packs than the usual from now on. */
export function withPacking(town: Town, packing: Packing): Town {
  return { ...town, context: { ...town.context, packing } };
}

/** Packs so small that a handful of people fill several. */
export const smallPacks: Packing = { from: 2, most: 3, bytes: 65_536 };

/** A town in which all that may lie in packs does, three at most in each: seven people more, of one entry. */
export function foundPackedTown(folder: string): Town & { readonly people: readonly RecordId[] } {
  const town = withPacking(foundTown(folder), smallPacks);
  const people = asOwner(town, (session) => {
    const ids = addItems(
      session,
      Array.from({ length: 7 }, (_, n) => ({ kind: 'contact' as const, data: { given: `Exempel ${n}` } })),
    );
    removeMembers(session, []);
    return ids;
  });
  return { ...town, people };
}

/** The vault opened by the communicator. */
export function unlockAsCommunicator(
  { path, context }: Pick<Town, 'path' | 'context'>,
  access: Access = 'write',
): { locked: LockedVault; session: Session } {
  const locked = openLocked(path, access, context);
  const session = unlockVault(
    locked,
    { label: 'Kommunikatör', unlocking: { kind: 'passphrase', passphrase: communicatorPassphrase } },
    context,
  );
  return { locked, session };
}

/** Runs with the owner's session and closes it. */
export function asOwner<T>(
  { path, context }: Pick<Town, 'path' | 'context'>,
  act: (session: Session, locked: LockedVault) => T,
  access: Access = 'write',
): T {
  const { session, locked } = unlockAsOwner(path, context, access);
  try {
    return act(session, locked);
  } finally {
    session.close();
  }
}

/** Another copy of a town's file. */
export function copyOf(town: Town, name = 'copy.sigill'): Town {
  const path = join(town.folder, name);
  copyFileSync(town.path, path);
  return { ...town, path };
}
