import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { withOwners } from '../fork/support.ts';
import { foundPackedTown, foundTown } from '../support/people.ts';
import { goThrough, histories, noFigures } from './histories.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const runs = Number(process.env['SIGILL_HISTORIES'] ?? 10_000) / 2;

/** About half an hour on a machine that does nothing else. */
describe.each([
  ['rows', foundTown, 1],
  ['packs of three', foundPackedTown, 5],
])('five thousand random histories in %s', (_, found, erasures) => {
  it('lose no value but by erasure', { timeout: 24 * 3_600_000 }, () => {
    const base = withOwners(found(newFolder()));
    const figures = noFigures();
    const start = Date.now();
    fc.assert(
      fc.property(histories(erasures), (history) => {
        goThrough(base, history, figures);
      }),
      { numRuns: runs },
    );
    process.stdout.write(`${JSON.stringify({ ...figures, seconds: (Date.now() - start) / 1000 })}\n`);
    expect(figures.histories).toBeGreaterThanOrEqual(runs);
  });
});
