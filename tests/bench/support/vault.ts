import { statSync } from 'node:fs';
import { appPolicy, cryptoReady, defaultCost, systemRandom } from '../../../crypto/index.ts';
import type { Change, LockedVault, Session } from '../../../vault/store/index.ts';
import {
  foundVault,
  openLocked,
  unlockVault,
  type Access,
  type WorkContext,
} from '../../../vault/work/index.ts';
import { changesForNew } from '../../../vault/work/items/change.ts';
import { createSearcher } from '../../../vault/work/items/index.ts';
import { benchItems } from './records.ts';

/** As in the app: the derivation of new vaults, the clock and chance of the machine. */
export const context: WorkContext = {
  now: () => Date.now(),
  random: systemRandom,
  policy: appPolicy,
  cost: defaultCost,
};

/** Opens the vaults and the files of other programs that benches make. */
export const passphrase = 'EXEMPEL granit sjöbod lykta hjortron';
const label = 'Kommunikationsansvarig';

/** A vault made for measuring. */
export interface Subject {
  readonly path: string;
  readonly contacts: number;
  readonly items: number;
  readonly entries: number;
  readonly bytes: number;
  readonly recoveryCode: string;
}

/** One item in so many is saved by itself, as a person does; the rest as imports are. */
const aloneEvery = 10;
const itemsABatch = 500;

/** A vault of `benchItems`. One item in ten is one signed entry by itself, the others come 500 an entry. */
export async function makeVault(path: string, contacts: number): Promise<Subject> {
  await cryptoReady();
  const { recoveryCode } = foundVault(
    {
      path,
      organisation: 'Region Nordfjäll (lasttest)',
      owner: label,
      passphrase,
      label,
      recoveryLabel: 'Återställningskod',
      withRecoveryCode: true,
    },
    context,
  );
  if (recoveryCode === null) throw new Error('no recovery code');
  const { session } = openByCode(path, recoveryCode, 'write');
  const items = fill(session, contacts);
  leaveLists(session);
  session.close();
  const { locked, session: again } = openByCode(path, recoveryCode, 'read');
  again.close();
  return { path, contacts, items, entries: locked.entryCount, bytes: statSync(path).size, recoveryCode };
}

/** A session by recovery code: no derivation, so that what is measured is the rest. */
export function openByCode(path: string, code: string, access: Access, how = context): Opened {
  const locked = openLocked(path, access, how);
  return { locked, session: unlockVault(locked, { unlocking: { kind: 'recovery-code', code } }, how) };
}

export interface Opened {
  readonly locked: LockedVault;
  readonly session: Session;
}

/** As the window does once it has verified a vault: the next opening finds its lists there. */
function leaveLists(session: Session): void {
  const steps = createSearcher(session).verify();
  while (steps.next().done !== true);
}

function fill(session: Session, contacts: number): number {
  let count = 0;
  let batch: Change[] = [];
  for (const { id, kind, data } of benchItems(contacts, () => session.newRecord())) {
    const changes = changesForNew(session, id, { kind, data });
    count += 1;
    if (count % aloneEvery === 0) session.save(changes);
    else batch.push(...changes);
    if (batch.length < itemsABatch) continue;
    session.save(batch);
    batch = [];
  }
  session.save(batch);
  return count;
}
