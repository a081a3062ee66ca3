import { rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cryptoReady } from '../../crypto/index.ts';
import {
  listItems,
  openLocked,
  printSets,
  readPaper,
  readScans,
  restoreVault,
  unlockVault,
  type Unlocking,
} from '../../vault/work/index.ts';
import { runBench } from './support/bench.ts';
import { timed } from './support/figures.ts';
import { context, openByCode } from './support/vault.ts';

/** Printed once: all runs of a size lie in one folder. */
const pdfBeside = (path: string): string => join(dirname(path), 'paper.pdf');

await runBench({
  name: 'restore',
  about:
    'A paper vault back into a file, from its PDF: reading the pictures of its pages, putting the codes together, and ' +
    'writing the new vault, its gate answered with "nobody was removed". Then unlock it and list.',
  prepare: async ({ path, recoveryCode }) => {
    const { session } = openByCode(path, recoveryCode, 'write');
    const printed = await printSets(session, { sets: [{ kind: 'paper-vault' }], language: 'sv' }, context);
    session.close();
    writeFileSync(pdfBeside(path), printed.pdf);
  },
  run: async ({ path, recoveryCode }) => {
    await cryptoReady();
    const pdf = pdfBeside(path);
    const out = `${path}.restored.sigill`;
    const unlocking: Unlocking = { kind: 'recovery-code', code: recoveryCode };
    const scanned = await timed(() => readScans([pdf]));
    const found = await timed(() => readPaper(scanned.value));
    const restored = await timed(() => restoreVault(found.value, { out, unlocking, removed: [] }, context));
    const listed = await timed(() => {
      const again = unlockVault(openLocked(out, 'write', context), { unlocking }, context);
      const { length } = listItems(again, 'contact');
      again.close();
      return length;
    });
    const bytes = statSync(out).size;
    rmSync(out);
    rmSync(`${out}.lock`, { force: true });
    return {
      'read the codes off the pages, ms': scanned.ms,
      'read the codes off the pages, CPU ms': scanned.cpu,
      'put the codes together, ms': found.ms,
      'write the new vault, ms': restored.ms,
      'write the new vault, CPU ms': restored.cpu,
      'open it and list, ms': listed.ms,
      'contacts in the list': listed.value,
      'file, bytes': bytes,
    };
  },
});
