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
  it('in every 97th byte of a vault is told or harmless, never a silent change', () => {
    const town = foundTown(newFolder());
    const effects = sweep(town, join(newFolder(), 'flipped.sigill'), 97);
    const counts = Object.fromEntries([...effects].map(([effect, places]) => [effect, places.length]));
    expect(Object.keys(counts).sort()).toEqual(['told', 'unharmed']);
    expect(counts['told']).toBeGreaterThan(statSync(town.path).size / 97 / 4);
  });
});
