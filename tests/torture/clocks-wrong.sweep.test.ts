import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { faultsOfClock, jumping, saveBy, withClock } from './support/clocks.ts';
import { foundPlace } from './support/place.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const [seeds, times] = [100, 20];

/** About a minute on a machine that does nothing else. */
describe('a clock that jumps between 1970 and 2100 at each look', () => {
  it('leaves the order as it was done, with 100 seeds', { timeout: 3_600_000 }, async () => {
    const faults: string[] = [];
    for (let seed = 0; seed < seeds; seed++) {
      const place = withClock(foundPlace(newFolder()), jumping(seed));
      await saveBy(place, 'Ny', times);
      faults.push(...(await faultsOfClock(place, 'Ny', times)).map((fault) => `${seed}: ${fault}`));
    }
    process.stdout.write(
      `clocks: ${JSON.stringify({ seeds, saves: seeds * (times + 1), faults: faults.length })}\n`,
    );
    expect(faults).toEqual([]);
  });
});
