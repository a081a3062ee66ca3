/** Builds everything that runs into out/: the window's three processes, its page, the command line. */
import { pathToFileURL } from 'node:url';
import { bundleCommandLine, bundleEngine, bundleMain, bundlePreload, bundleRenderer } from './lib/bundle.mjs';

/** Builds what the window runs; fails when a part does not build. */
export async function buildWindow() {
  await Promise.all([bundleMain(), bundlePreload(), bundleEngine(), bundleRenderer()]);
}

/** Builds the window and the command line. */
export async function buildAll() {
  await Promise.all([buildWindow(), bundleCommandLine()]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll();
