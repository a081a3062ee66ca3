import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { foundTown } from './support/people.ts';
import { sweep } from './support/sweep.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

describe('a turned bit', () => {
  it(
    'in every 97th byte of a vault, and at the head of each page, is told or harmless, never silent',
    { timeout: 120_000 },
    () => {
      const town = foundTown(newFolder());
      const isWanted = (at: number): boolean => at % 97 === 0 || at % 4096 < 16;
      const effects = sweep(town, join(newFolder(), 'flipped.sigill'), isWanted);
      const counts = Object.fromEntries([...effects].map(([effect, places]) => [effect, places.length]));
      expect(Object.keys(counts).sort()).toEqual(['told', 'unharmed']);
      expect(counts['told']).toBeGreaterThan(statSync(town.path).size / 97 / 4);
    },
  );
});
