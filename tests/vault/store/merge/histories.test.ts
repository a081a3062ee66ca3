import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { withOwners } from '../fork/support.ts';
import { foundPackedTown, foundTown } from '../support/people.ts';
import { goThrough, histories, noFigures } from './histories.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** As many as the everyday run has time for; `histories.sweep.test.ts` goes through ten thousand. */
const runs = 20;

describe.each([
  ['rows', foundTown, 1],
  ['packs of three', foundPackedTown, 5],
])('copies with random histories in %s, merged in random orders', (_, found, erasures) => {
  it('come to the same vault, in which no value is lost but by erasure', { timeout: 900_000 }, () => {
    const base = withOwners(found(newFolder()));
    const figures = noFigures();
    fc.assert(
      fc.property(histories(erasures), (history) => {
        goThrough(base, history, figures);
      }),
      { numRuns: runs },
    );
    expect(figures.histories).toBeGreaterThanOrEqual(runs);
  });
});
