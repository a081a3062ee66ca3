import { cryptoReady } from '../../crypto/index.ts';
import { listItems, printSets, type Print, type PrintSet } from '../../vault/work/index.ts';
import { runBench } from './support/bench.ts';
import { timed } from './support/figures.ts';
import { context, openByCode } from './support/vault.ts';

await runBench({
  name: 'print',
  about:
    'Three prints from an open session, each to its PDF in memory, entered in register and journal: a call list, the ' +
    'book of all contacts, and the paper vault, whose every code is read back from pictures of its pages.',
  run: async ({ path, recoveryCode }) => {
    await cryptoReady();
    const { session } = openByCode(path, recoveryCode, 'write');
    const [list] = listItems(session, 'list');
    if (list === undefined) throw new Error('no call list');
    const print = (set: PrintSet): Promise<{ ms: number; cpu: number; value: Print }> =>
      timed(() => printSets(session, { sets: [set], language: 'sv' }, context));
    const callList = await print({ kind: 'call-list', id: list.id });
    const contacts = await print({ kind: 'contacts' });
    const paper = await print({ kind: 'paper-vault' });
    session.close();
    return {
      'call list, ms': callList.ms,
      'book of contacts, ms': contacts.ms,
      'book of contacts, CPU ms': contacts.cpu,
      'book of contacts, pages': contacts.value.pages.length,
      'paper vault with reading back, ms': paper.ms,
      'paper vault with reading back, CPU ms': paper.cpu,
      'paper vault, pages': paper.value.pages.length,
    };
  },
});
