import { addItem } from '../../vault/work/items/index.ts';
import { generationsFolder, keepGeneration } from '../../vault/work/generations/index.ts';
import { changePassphrase, openingHere, planningHere } from '../../vault/work/people/index.ts';
import type { WorkContext } from '../../vault/work/session/index.ts';
import { foundTestVault, ownerPassphrase, unlockAsOwner } from './vaults.ts';
import { testContext } from './work-context.ts';

export const laterPassphrase = 'EXEMPEL senare ord på andra rader';

/** A vault whose owner got new keys with a new passphrase, and the folder of its copies: one, from before that. */
export interface TownChanged {
  readonly path: string;
  readonly copies: string;
}

/** Makes it, with the least work that the app accepts. @param folder where it is to lie */
export async function townChanged(folder: string): Promise<TownChanged> {
  const context: WorkContext = { ...testContext(), cost: { memoryMib: 64, passes: 3 } };
  const { path } = foundTestVault(folder, context);
  const { locked, session } = unlockAsOwner(path, context);
  addItem(session, 'contact', { given: 'Torkel', family: 'Isnäs-Vide', title: 'Stabschef' });
  const copies = generationsFolder(path);
  keepGeneration(locked, copies, context);
  const change = {
    old: { unlocking: { kind: 'passphrase', passphrase: ownerPassphrase } },
    next: { kind: 'passphrase', passphrase: laterPassphrase },
    mayBeKnown: true,
  } as const;
  await changePassphrase(session, change, openingHere(context), planningHere(context));
  session.close();
  return { path, copies };
}
