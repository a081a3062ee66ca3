import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { hasSmallDisks } from '../../support/small-disk.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { deeds } from './deeds.ts';
import { failureLine, noFailures } from './failures.ts';
import { fillUp } from './full-disk.ts';
import { foundPlace } from './place.ts';

/** Each kind of work on disks with so little left. They are disks of their own, which only root can mount. */
export function tryFullDisks(kilobytesLeft: readonly number[]): void {
  beforeAll(cryptoReady);
  const newFolder = tempFolders();
  describe.skipIf(!hasSmallDisks())('a disk that becomes full', () => {
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
}
