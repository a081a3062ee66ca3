import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { foundTown } from './support/people.ts';
import { sweep } from './support/sweep.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** Every byte of a small vault: about five minutes on a machine that does nothing else. */
describe('a turned bit', () => {
  it('in any byte of a vault is told or harmless, never a silent change', { timeout: 3_600_000 }, () => {
    const town = foundTown(newFolder());
    const effects = sweep(town, join(newFolder(), 'flipped.sigill'), () => true);
    const others = [...effects].filter(([effect]) => effect !== 'told' && effect !== 'unharmed');
    expect(others).toEqual([]);
  });
});
