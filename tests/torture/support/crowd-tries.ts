import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { buildProgram, type Program } from '../../support/program.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { crowd } from './crowd.ts';
import { foundPlace } from './place.ts';

/** Two and eight processes that write in one vault at a time. @param saves of each process */
export function tryCrowds(saves: number): void {
  const newFolder = tempFolders();
  describe('processes that all write in the same vault', () => {
    let program: Program;
    beforeAll(async () => {
      await cryptoReady();
      program = await buildProgram(join(import.meta.dirname, 'crowd-child.ts'));
    });
    afterAll(() => {
      program.remove();
    });

    it.each([2, 8])(
      'take turns, and nothing is lost: %i of them',
      { timeout: 3_600_000 },
      async (processes) => {
        const folder = newFolder();
        foundPlace(folder);
        const { faults, ...figures } = await crowd(program, folder, processes, saves);
        process.stdout.write(`processes: ${JSON.stringify({ ...figures, faults: faults.length })}\n`);
        expect(faults).toEqual([]);
      },
    );
  });
}
