import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const packaging = path.resolve(import.meta.dirname, '../../packaging');
const { markSvg, png } = (await import(pathToFileURL(path.join(packaging, 'draw-mark.mjs')).href)) as {
  markSvg: string;
  png: (pixels: number) => Buffer;
};

it('the mark is what its script draws', async () => {
  expect(await readFile(path.join(packaging, 'mark.svg'), 'utf8')).toBe(markSvg);
});

it('the icons have the size that their names say', async () => {
  for (const pixels of [16, 32, 48, 64, 128, 256, 512]) {
    const icon = await readFile(path.join(packaging, `icons/${pixels}x${pixels}.png`));
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([pixels, pixels]);
  }
  expect(png(16).subarray(0, 33)).toEqual(
    (await readFile(path.join(packaging, 'icons/16x16.png'))).subarray(0, 33),
  );
});
