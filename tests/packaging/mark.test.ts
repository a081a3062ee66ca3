import { mkdtemp, cp, readdir, readFile, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const packaging = path.resolve(import.meta.dirname, '../../packaging');

it('the mark and the icons are what their script draws', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-mark-'));
  await cp(path.join(packaging, 'draw-mark.mjs'), path.join(folder, 'draw-mark.mjs'));
  execFileSync(process.execPath, [path.join(folder, 'draw-mark.mjs')]);
  const drawn = (await readdir(folder, { recursive: true })).filter((name) => /\.(svg|png)$/.test(name));
  expect(drawn).toHaveLength(9);
  for (const name of drawn.filter((one) => one !== 'icon.png')) {
    expect(await readFile(path.join(folder, name)), name).toEqual(await readFile(path.join(packaging, name)));
  }
  await rm(folder, { recursive: true, force: true });
});
