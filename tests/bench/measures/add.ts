import { statSync } from 'node:fs';
import { cryptoReady } from '../../../crypto/index.ts';
import { addItem, editItem, memoryFolder } from '../../../vault/work/index.ts';
import { createSearcher } from '../../../vault/work/items/index.ts';
import { percentile, timed, type Figures } from '../support/figures.ts';
import { context, openByCode, type Subject } from '../support/vault.ts';

export const adds = 60;
const contact = (at: number): object => ({
  given: 'Eva',
  family: `Porsudd ${at}`,
  title: 'Handläggare',
  channels: [{ kind: 'mobile_work', value: '070-174 06 05' }],
});

/** Contacts saved one by one in an open session on a machine that remembers, each followed by the list's being brought up to date. */
export async function measureAdd({ path, recoveryCode }: Subject): Promise<Figures> {
  await cryptoReady();
  const memory = memoryFolder(`${path}.memory`);
  const { session } = openByCode(path, recoveryCode, 'write', { ...context, memory });
  const searcher = createSearcher(session);
  searcher.list('contact');
  const before = statSync(path).size;
  const saved: number[] = [];
  const cpu: number[] = [];
  const listed: number[] = [];
  let id = '';
  for (let at = 0; at < adds; at++) {
    const add = await timed(() => addItem(session, 'contact', contact(at)));
    id = add.value;
    saved.push(add.ms);
    cpu.push(add.cpu);
    listed.push((await timed(() => searcher.list('contact'))).ms);
  }
  const edit = await timed(() => {
    editItem(session, id, { title: 'Enhetschef' });
  });
  session.close();
  return {
    'first add, ms': saved[0] ?? Number.NaN,
    'add p50, ms': percentile(saved, 0.5),
    'add p95, ms': percentile(saved, 0.95),
    'add p50, CPU ms': percentile(cpu, 0.5),
    'add p95, CPU ms': percentile(cpu, 0.95),
    'list after an add p95, ms': percentile(listed, 0.95),
    'edit, ms': edit.ms,
    'file grows an add, bytes': Math.round((statSync(path).size - before) / (adds + 1)),
  };
}
