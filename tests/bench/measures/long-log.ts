import { cryptoReady } from '../../../crypto/index.ts';
import { stateBehind } from '../../../vault/store/open-session.ts';
import { addItem, memoryFolder } from '../../../vault/work/index.ts';
import { timed, type Figures } from '../support/figures.ts';
import { context, makeVault, openByCode, type Subject } from '../support/vault.ts';

/** A vault of so many signed entries, a contact each. Made without waiting for the disk, which nothing here measures. */
export async function makeLongLog(path: string, entries: number): Promise<Subject> {
  const subject = await makeVault(path, 0);
  const { session } = openByCode(path, subject.recoveryCode, 'write');
  stateBehind(session).container.db.pragma('synchronous = OFF');
  for (let at = subject.entries; at < entries; at++)
    addItem(session, 'contact', { given: 'Eva', family: `Porsudd ${at}` });
  session.close();
  return { ...subject, contacts: entries, items: entries, entries };
}

/** A log is opened where this machine never saw the vault, and again where it remembers it. */
export async function measureLongLog({ path, recoveryCode }: Subject): Promise<Figures> {
  await cryptoReady();
  const how = { ...context, memory: memoryFolder(`${path}.memory`) };
  const open = (): Promise<{ ms: number; cpu: number }> =>
    timed(() => {
      openByCode(path, recoveryCode, 'write', how).session.close();
    });
  const first = await open();
  const again = await open();
  return {
    'first opening on a new machine, ms': first.ms,
    'first opening on a new machine, CPU ms': first.cpu,
    'opening where it is remembered, ms': again.ms,
  };
}
