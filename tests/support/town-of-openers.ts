import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { fromHex } from '../../crypto/index.ts';
import { addMember, rightsOfRole } from '../../vault/store/index.ts';
import { addItem } from '../../vault/work/items/index.ts';
import { planPaperVault } from '../../vault/work/paper/index.ts';
import { createCustodians, planSlot, type WorkContext } from '../../vault/work/session/index.ts';
import { foundTestVault, unlockAsOwner } from './vaults.ts';
import { tamper } from '../vault/store/support/tamper.ts';
import { testContext } from './work-context.ts';

export const keyFile = Buffer.from('EXEMPEL nyckelfil för Granudda kommun');
export const keyFilePassphrase = 'EXEMPEL tre blå ekor vid bryggan';

/** A vault that is opened in every way there is, and its code sheets as texts. */
export interface TownOfOpeners {
  readonly path: string;
  /** The same vault with the slot of the person with the key file damaged. */
  readonly damaged: string;
  readonly recoveryCode: string;
  /** Two of three of them open. */
  readonly cards: readonly string[];
  /** A card that is whole and of another set. */
  readonly strange: string;
  readonly codes: string;
}

/** Makes it, with the least work that the app accepts. @param folder where it is to lie */
export function townOfOpeners(folder: string): TownOfOpeners {
  const context: WorkContext = { ...testContext(), cost: { memoryMib: 64, passes: 3 } };
  const { path: file, recoveryCode } = foundTestVault(folder, context);
  const { session } = unlockAsOwner(file, context);
  addItem(session, 'contact', { given: 'Torkel', family: 'Isnäs-Vide', title: 'Stabschef' });
  addMember(session, {
    kind: 'person',
    rights: rightsOfRole.communicator,
    slot: planSlot(
      { kind: 'passphrase-and-key-file', passphrase: keyFilePassphrase, keyFile },
      'Säkerhetssamordnare',
      context,
      context.random,
    ),
  });
  const plan = { groups: [{ threshold: 2, count: 3 }], groupThreshold: 1 };
  const [strange = ''] = createCustodians(session, plan, context).cards.map(({ words }) => words);
  const cards = createCustodians(session, plan, context).cards.map(({ words }) => words);
  const { pages } = planPaperVault(session, { withHistory: false, layout: 'standard' });
  session.close();
  return {
    path: file,
    damaged: withDamage(file, context),
    recoveryCode,
    cards,
    strange,
    codes: pages.flat().join('\n'),
  };
}

function withDamage(file: string, context: WorkContext): string {
  const copy = path.join(path.dirname(file), 'skadat.sigill');
  copyFileSync(file, copy);
  const { locked, session } = unlockAsOwner(file, context, 'read');
  const slot = locked.slots.find(({ label }) => label === 'Säkerhetssamordnare');
  session.close();
  if (slot?.state !== 'whole') throw new Error('there is no slot to damage');
  const bytes = Uint8Array.from(slot.bytes, (byte, at) => (at === 100 ? byte ^ 1 : byte));
  tamper(copy, (db) => {
    db.prepare('UPDATE parts SET bytes = ? WHERE hash = ?').run(bytes, fromHex(slot.part, 32));
  });
  return copy;
}
