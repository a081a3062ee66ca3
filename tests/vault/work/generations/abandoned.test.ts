import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { generationsFolder, keepGeneration } from '../../../../vault/work/generations/index.ts';
import { makeFolder } from '../../../../vault/work/files/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundTown } from '../../store/support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

describe('a copy that a process was making when it died', () => {
  it('goes with the next generation, and one that is being made stays', () => {
    const town = foundTown(newFolder());
    const folder = generationsFolder(town.path);
    makeFolder(folder);
    const names = ['a', 'b'].map((end) => `.20261124T090000Z-00112233445566${end}7.sigill.a1b2c3d4e5f6.copy`);
    const [dead = '', alive = ''] = names;
    for (const name of [dead, `${dead}-journal`, alive, '.other']) {
      writeFileSync(join(folder, name), 'EXEMPEL');
      if (name !== alive) utimesSync(join(folder, name), 1, 1);
    }
    asOwner(town, (_, locked) => keepGeneration(locked, folder, town.context), 'read');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([alive, '.other'].sort());
  });
});

describe('a folder', () => {
  it('is made with all above it that are lacking, and may be there already', () => {
    const folder = join(newFolder(), 'one', 'two');
    makeFolder(folder);
    makeFolder(folder);
    writeFileSync(join(folder, 'three'), 'EXEMPEL');
    expect(readdirSync(folder)).toEqual(['three']);
  });
});
