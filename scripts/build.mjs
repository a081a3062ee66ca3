/** Builds everything that runs into out/: the window's three processes, its page, the command line. */
import { pathToFileURL } from 'node:url';
import { bundleCommandLine, bundleEngine, bundleMain, bundlePreload, bundleRenderer } from './lib/bundle.mjs';

/** Builds all; fails when one of them does not build. */
export async function buildAll() {
  await Promise.all([bundleMain(), bundlePreload(), bundleEngine(), bundleRenderer(), bundleCommandLine()]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await buildAll();
