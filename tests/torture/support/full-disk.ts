import { cpSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toRefusal } from '../../../vault/work/errors/index.ts';
import { smallDisk } from '../../support/small-disk.ts';
import type { Deed } from './deed.ts';
import type { FailureFigures } from './failures.ts';
import { placeIn } from './place.ts';
import { faultsIn } from './verify.ts';

/** Does a piece of work on a disk that has so many kilobytes left, gives it room again, and looks at what is there. */
export async function fillUp(
  deed: Deed,
  template: string,
  left: number,
  figures: FailureFigures,
): Promise<void> {
  const size = kilobytesOf(template);
  const disk = smallDisk(size + left);
  if (disk === undefined) throw new Error('no disk of its own can be mounted here');
  try {
    const folder = join(disk.folder, 'place');
    cpSync(template, folder, { recursive: true });
    const { done, begun, refused } = await worked(deed, folder);
    disk.resize(size + 16_384);
    const faults = [
      ...refused.filter((code) => code !== 'disk-full').map((code) => `told ${code}`),
      ...(await faultsIn(folder, deed, { done, begun })),
    ];
    figures.faults.push(...faults.map((fault) => `${deed.name} with ${left} kB left: ${fault}`));
    figures.runs[deed.name] = (figures.runs[deed.name] ?? 0) + 1;
    for (const code of refused) figures.codes[code] = (figures.codes[code] ?? 0) + 1;
    if (refused.length === 0) figures.silent++;
  } finally {
    disk.remove();
  }
}

/** What files take on a disk that gives each whole pages. */
function kilobytesOf(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sizes = names.map((name) => lstatSync(join(folder, name)));
  return sizes.reduce((sum, about) => sum + (about.isFile() ? Math.ceil(about.size / 4096) * 4 : 0), 0);
}

async function worked(
  deed: Deed,
  folder: string,
): Promise<{ done: string[]; begun: string[]; refused: string[] }> {
  const [done, begun, refused] = [[] as string[], [] as string[], [] as string[]];
  const refuse = (error: unknown): void => {
    const { code } = toRefusal(error);
    refused.push(code === 'unexpected' ? `unexpected: ${String(error)}` : code);
  };
  try {
    await deed.run(placeIn(folder), async (name, act) => {
      try {
        await act();
        done.push(name);
        return true;
      } catch (error) {
        begun.push(name);
        refuse(error);
        return false;
      }
    });
  } catch (error) {
    refuse(error);
  }
  return { done, begun, refused };
}
