import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { openArena } from './support/arena.ts';
import { afterDeeds, headerDeeds, lengthDeeds, pageDeeds } from './support/pages.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

describe('every page of a vault', () => {
  it(
    'zeroed, doubled, swapped, replaced, and the file cut off and lengthened at each border: never silent',
    { timeout: 24 * 3_600_000 },
    () => {
      const arena = openArena(newFolder(), newFolder());
      const path = join(newFolder(), 'pages.sigill');
      const start = Date.now();
      const all = [
        afterDeeds(arena, path, pageDeeds(arena.now, arena.olderFile)),
        afterDeeds(arena, path, lengthDeeds(arena.now)),
        afterDeeds(arena, path, headerDeeds(arena.now)),
      ];
      arena.close();
      const [pages, lengths, header] = all.map(({ deeds, told, unharmed }) => ({ deeds, told, unharmed }));
      const faults = all.flatMap((each) => each.faults);
      const seconds = (Date.now() - start) / 1000;
      process.stdout.write(`${JSON.stringify({ pages, lengths, header, faults: faults.length, seconds })}\n`);
      expect(faults.slice(0, 20)).toEqual([]);
    },
  );
});
