/**
 * Turns the zones into what runs, under out/. Packages named under dependencies stay outside the bundles:
 * they carry binaries, fonts and WebAssembly that they find beside themselves.
 */
import localesOf from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { root } from './places.mjs';

const { dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const outside = (names) => new RegExp(`^(${names.join('|')})(/|$)`);
const external = [/^node:/, outside(['electron', ...builtinModules, ...Object.keys(dependencies)])];

/** Bundles one entry for Node. */
function bundleForNode(
  entry,
  file,
  {
    format = 'es',
    banner = '',
    outsideToo = external,
    beside = false,
    treeshake = true,
    minify = false,
  } = {},
) {
  // What is imported when first needed is a file of its own beside it; a preload must be one file.
  const output = {
    format,
    entryFileNames: path.basename(file),
    chunkFileNames: `${path.basename(file, path.extname(file))}-[name].mjs`,
    banner,
    codeSplitting: format === 'es',
  };
  return build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, entry),
      outDir: path.join(root, path.dirname(file)),
      emptyOutDir: !beside,
      target: 'node20',
      minify,
      sourcemap: true,
      rolldownOptions: { external: outsideToo, output, treeshake },
    },
  });
}

const builtin = [/^node:/, outside(['electron', ...builtinModules])];

/** The shell in one small file: each package that it had to find and read would stand before the first paint. */
export const bundleMain = () =>
  bundleForNode('electron/main/main.ts', 'out/main/main.mjs', { outsideToo: builtin, minify: true });

/** The engine, and beside it the processes that derive keys, serve one act of several, and keep copies. */
export async function bundleEngine() {
  await bundleForNode('electron/engine/main.ts', 'out/engine/engine.mjs');
  await bundleForNode('electron/engine/derivation.ts', 'out/engine/derivation.mjs', {
    beside: true,
    treeshake: { moduleSideEffects: 'no-external' }, // it loads libsodium and little else
  });
  await bundleForNode('electron/engine/act.ts', 'out/engine/act.mjs', { beside: true });
  await bundleForNode('electron/engine/copies.ts', 'out/engine/copies.mjs', {
    beside: true,
    treeshake: { moduleSideEffects: 'no-external' },
  });
}

/** A sandboxed preload must be CommonJS in one file. */
export const bundlePreload = () =>
  bundleForNode('electron/preload/preload.ts', 'out/preload/preload.cjs', {
    format: 'cjs',
    outsideToo: [/^electron$/],
  });

/** Our parts only define; only styles and the pages' own starts do something by being there. */
const ourParts = /renderer[/\\]app[/\\](components|frame|screens)[/\\].*\.tsx?$/;

/** What the page's start needs is one file, so that nothing is asked for twice on the way to the first screen. */
const firstScreen = { name: 'first', test: /renderer[/\\]app[/\\]main\.tsx$/ };

/** In the gallery the page's doors are a fake, which has to be there before anything asks for them. */
const fakeFirst = { name: 'fake', test: /renderer[/\\]app[/\\](gallery[/\\]put-fake|sigill)\.ts$/ };

/** The page, with nothing inline, so that it lives under a content security policy without exceptions. */
const pageTo = (outDir, pages, groups) =>
  build({
    root: path.join(root, 'renderer/app'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [{ ...localesOf.vite({ locales: ['sv-SE', 'en-GB', 'en-US'] }), enforce: 'pre' }, react()],
    build: {
      outDir: path.join(root, outDir),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: pages.map((page) => path.join(root, 'renderer/app', page)),
        treeshake: { moduleSideEffects: [{ test: ourParts, sideEffects: false }] },
        output: { codeSplitting: { groups } },
      },
    },
  });

export const bundleRenderer = () => pageTo('out/renderer', ['index.html'], [firstScreen]);

/**
 * The developers' gallery, for its tests. Never part of the product.
 * @param {string} out a folder of its own for each that builds at the same time
 */
export const bundleGallery = (out = 'out/gallery') =>
  pageTo(out, ['gallery/index.html', 'gallery/app.html'], [fakeFirst]);

/** A bench, which may import any zone. @returns {Promise<string>} the file to run */
export async function bundleBench(name) {
  const file = `out/bench/${name}/${name}.mjs`;
  await bundleForNode(`tests/bench/${name}.ts`, file);
  return path.join(root, file);
}

const commandLine = 'cli/main.ts';

/** The command line, executable, and `sigill` among the programs that npx finds. Nothing where there is none. */
export async function bundleCommandLine() {
  if (!fs.existsSync(path.join(root, commandLine))) return;
  const file = path.join(root, 'out/cli/sigill.mjs');
  await bundleForNode(commandLine, 'out/cli/sigill.mjs', { banner: '#!/usr/bin/env node' });
  fs.chmodSync(file, 0o755);
  const link = path.join(root, 'node_modules/.bin/sigill');
  fs.rmSync(link, { force: true });
  if (process.platform !== 'win32') fs.symlinkSync('../../out/cli/sigill.mjs', link);
}
