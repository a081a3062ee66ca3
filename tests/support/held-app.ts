import { chmod, copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication } from 'playwright-core';

const program = 'held-until-driven.mjs';
const root = path.resolve(import.meta.dirname, '../..');
let made: Promise<string> | undefined;

/** The folder of what holds the app until it is let go, where the ordinary user can read it. Made once. */
export function heldApp(): Promise<string> {
  made ??= make();
  return made;
}

/** Lets the app begin, as soon as what holds it is there. */
export async function letGo(app: ElectronApplication): Promise<void> {
  const isLetGo = () => app.evaluate(() => (globalThis as { letGo?: () => boolean }).letGo?.() ?? false);
  while (!(await isLetGo())) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function make(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-held-'));
  const described = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as object;
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ ...described, main: program }));
  await copyFile(path.join(import.meta.dirname, program), path.join(folder, program));
  await chmod(folder, 0o755);
  return folder;
}
