import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { hasSmallDisks } from '../support/small-disk.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { deeds } from './support/deeds.ts';
import { failureLine, noFailures } from './support/failures.ts';
import { fillUp } from './support/full-disk.ts';
import { foundPlace } from './support/place.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const kilobytesLeft = [4, 20, 44, 92];

// A few of the sixty-four. Needs disks of its own, which only root can mount.
describe.skipIf(!hasSmallDisks())('a disk that becomes full', () => {
  it(
    'is told, loses nothing and leaves nothing by half, in each kind of work',
    { timeout: 900_000 },
    async () => {
      const [figures, base] = [noFailures(), newFolder()];
      for (const deed of deeds) {
        const template = join(base, deed.name);
        mkdirSync(template);
        await deed.prepare?.(foundPlace(template));
        if (deed.prepare === undefined) foundPlace(template);
        for (const left of kilobytesLeft) await fillUp(deed, template, left, figures);
      }
      process.stdout.write(`full disk: ${failureLine(figures)}\n`);
      expect(figures.faults).toEqual([]);
    },
  );
});
