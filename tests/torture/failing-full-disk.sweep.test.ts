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
const kilobytesLeft = Array.from({ length: 64 }, (_, n) => n * 4);

// About a minute on a machine that does nothing else. Needs disks of its own, which only root can mount.
describe.skipIf(!hasSmallDisks())('a disk with 0 to 252 kB left', () => {
  it(
    'is told, loses nothing and leaves nothing by half, in each kind of work',
    { timeout: 3_600_000 },
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
