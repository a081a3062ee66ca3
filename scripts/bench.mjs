/**
 * `npm run bench`: bundles each tests/bench/*.ts and runs it in a process of its own, one after the other.
 * A bench prints its own figures on standard output; what benches share lies in tests/bench/support/.
 * Names after `--` choose some of them, `--quick` asks for one small size: npm run bench -- --quick unlock search
 * It gets what it compares with and, for the window, what a fresh clone lacks; then it takes no other preparation.
 */
import fs from 'node:fs';
import path from 'node:path';
import { buildWindow } from './build.mjs';
import { bundleBench, bundleCommandLine } from './lib/bundle.mjs';
import { root, say } from './lib/places.mjs';
import { runInFront } from './lib/run.mjs';
import { ensureSqlite } from './lib/sqlite-build.mjs';
import { offerTestTools } from './lib/test-tools.mjs';
import { hasScreen } from './lib/virtual-screen.mjs';
import { prepare } from './prepare.mjs';

const folder = path.join(root, 'tests/bench');
const given = process.argv.slice(2);
const flags = given.filter((word) => word.startsWith('--'));
const chosen = given.filter((word) => !flags.includes(word));
const benches = (fs.existsSync(folder) ? fs.readdirSync(folder) : [])
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => chosen.length === 0 || chosen.includes(name));

ensureSqlite();
offerTestTools();
const screen = benches.some((name) => name === 'window' || name === 'table')
  ? await windowReady()
  : undefined;
// Some benches time the command line as a whole process: the one of these sources, in a place that no build clears.
await bundleCommandLine();
fs.cpSync(path.join(root, 'out/cli'), path.join(root, 'out/bench-cli'), { recursive: true });
if (benches.length === 0) say('there is no such bench in tests/bench');
process.exitCode = benches.length === 0 ? 2 : 0;
const env = { ...process.env, ...(screen?.display ? { DISPLAY: screen.display } : {}) };
// Writing a KeePass file of 100,000 entries takes four gigabytes, once.
const forNode = ['--expose-gc', '--max-old-space-size=8192'];
for (const name of benches) {
  const file = await bundleBench(name);
  const code = await runInFront(process.execPath, [...forNode, file, ...flags], { cwd: root, env });
  if (code !== 0) process.exitCode = code;
}
screen?.stop();

/** Electron, what it needs, the window built, and a screen. */
async function windowReady() {
  const ready = await prepare({ virtualScreen: !hasScreen });
  await buildWindow();
  return ready;
}
