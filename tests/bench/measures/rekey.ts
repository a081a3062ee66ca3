import { copyFileSync } from 'node:fs';
import { cryptoReady } from '../../../crypto/index.ts';
import { removeMembers, type Change } from '../../../vault/store/index.ts';
import { timed, type Figures } from '../support/figures.ts';
import { openByCode, type Subject } from '../support/vault.ts';

const changesASave = 500;

/** The same vault with an older state of each contact, at another path. */
export function withHistory(subject: Subject, path: string): Subject {
  copyFileSync(subject.path, path);
  const { session } = openByCode(path, subject.recoveryCode, 'write');
  const contacts = session.compartmentOf('contacts');
  if (contacts === undefined) throw new Error('no contacts');
  const changes = [...session.records(contacts.id)].map(({ record, joined }): Change => {
    const data = { ...joined.data, title: 'Handläggare' } as Change['data'];
    return { compartment: contacts.id, record, data };
  });
  for (let at = 0; at < changes.length; at += changesASave)
    session.save(changes.slice(at, at + changesASave));
  session.close();
  return { ...subject, path };
}

/** New keys for everything, as a removal makes them: all rows read, sealed anew, listed and written, in one transaction. */
export async function measureRekey({ path, recoveryCode }: Subject): Promise<Figures> {
  await cryptoReady();
  const { session } = openByCode(path, recoveryCode, 'write');
  const rekeyed = await timed(() => {
    removeMembers(session, []);
  });
  session.close();
  return { 're-key, ms': rekeyed.ms, 're-key, CPU ms': rekeyed.cpu };
}
