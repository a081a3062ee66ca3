import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { PrincipalId } from '../../crypto/index.ts';
import { addItem } from '../../vault/work/items/index.ts';
import { mergeWith } from '../../vault/work/merge/index.ts';
import { addByStartCard, personNamed, planningHere, removePerson } from '../../vault/work/people/index.ts';
import { addPerson, openLocked, unlockVault, type WorkContext } from '../../vault/work/session/index.ts';
import { foundTestVault, unlockAsOwner } from './vaults.ts';
import { testContext, testDay } from './work-context.ts';

export const chiefPassphrase = 'EXEMPEL it-chefens egna ord i rad';

/** The same, in which a start card waits, and somebody who was removed still had a key that a merged row lies under. */
export interface TownInChange extends TownOfTwo {
  readonly startCard: { readonly label: string; readonly words: string };
}

/** @param folder where it is to lie; a copy that was changed apart and merged lies beside it */
export async function townInChange(folder: string): Promise<TownInChange> {
  const town = townOfTwo(folder);
  const context: WorkContext = { ...testContext(testDay + 3_600_000), cost: { memoryMib: 64, passes: 3 } };
  const copy = path.join(folder, 'kopia.sigill');
  const { session } = unlockAsOwner(town.path, context);
  addPerson(session, { label: 'Vikarie', role: 'communicator', passphrase: chiefPassphrase }, context);
  copyFileSync(town.path, copy);
  removePerson(session, personNamed(session, 'Vikarie'));
  const apart = unlockAsOwner(copy, context).session;
  addItem(apart, 'contact', { given: 'Viggo', family: 'Åsklint' });
  apart.close();
  mergeWith(session, copy, context.now());
  const person = { label: 'Krisledning 2', role: 'crisis-staff', language: 'sv' } as const;
  const { label, words } = await addByStartCard(session, person, context, planningHere(context));
  session.close();
  return { ...town, startCard: { label, words } };
}

/** A vault in which two persons can act together. */
export interface TownOfTwo {
  readonly path: string;
  readonly recoveryCode: string;
  readonly chief: PrincipalId;
}

/** An owner, an IT chief who has unlocked once, and an IT login in an envelope; with the least work that the app accepts. */
export function townOfTwo(folder: string): TownOfTwo {
  const context: WorkContext = { ...testContext(), cost: { memoryMib: 64, passes: 3 } };
  const { path: file, recoveryCode } = foundTestVault(folder, context);
  const { session } = unlockAsOwner(file, context);
  const chief = addPerson(
    session,
    { label: 'IT-chef', name: 'Torkel Isnäs-Vide', role: 'it-operations', passphrase: chiefPassphrase },
    context,
  );
  const login = addItem(session, 'credential', { label: 'Domän', secret: 'EXEMPEL-it', compartment: 'it' });
  addItem(session, 'credential', { label: 'Webb', secret: 'EXEMPEL-webb' });
  addItem(session, 'envelope', { number: '07', name: 'Domän', contents: [{ credential: login }] });
  session.close();
  const locked = openLocked(file, 'write', context);
  const asked = { label: 'IT-chef', unlocking: { kind: 'passphrase', passphrase: chiefPassphrase } } as const;
  unlockVault(locked, asked, context).close();
  return { path: file, recoveryCode, chief };
}
