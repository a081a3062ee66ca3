/**
 * `npm start`: prepares, builds, opens the window. A vault's file may follow: `npm start -- FILE`.
 *
 *   --vault FILE       the same, by name
 *   --demo             makes a new demo vault, with dates counted from today
 *   --xvfb             opens on a screen that nobody sees (also when there is no screen)
 *   --screenshot FILE  takes a PNG when the first screen has settled, then ends
 *   --data FOLDER      where the window keeps its files
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildWindow } from './build.mjs';
import { cache, root, say } from './lib/places.mjs';
import { runInFront } from './lib/run.mjs';
import { hasScreen } from './lib/virtual-screen.mjs';
import { prepare } from './prepare.mjs';

const options = {
  vault: { type: 'string' },
  demo: { type: 'boolean', default: false },
  xvfb: { type: 'boolean', default: false },
  screenshot: { type: 'string' },
  data: { type: 'string' },
};

const { values, positionals } = parseArgs({ options, allowPositionals: true });
process.exitCode = await start({ ...values, vault: values.vault ?? positionals[0] });

async function start(wish) {
  const virtualScreen = wish.xvfb || !hasScreen;
  const ready = await prepare({ virtualScreen });
  await buildWindow();
  if (virtualScreen && !wish.xvfb)
    say('there is no screen here, so the window opens on one that nobody sees');
  if (!wish.screenshot) say('the window opens; close it or press Ctrl+C to end');
  const code = await open(wish, ready.display);
  ready.stop();
  return code;
}

/** Opens the window; a picture is taken in a folder that the window's user may write, and then moved for us. */
async function open(wish, display) {
  const data = dataFolder(wish);
  const taken = path.join(data, 'screenshot.png');
  const switches = [`--data=${data}`, ...(wish.demo ? ['--demo'] : [])];
  if (wish.vault) switches.push(`--vault=${path.resolve(wish.vault)}`);
  if (wish.screenshot) switches.push(`--screenshot=${taken}`);
  const env = { ...process.env, ...(display ? { DISPLAY: display } : {}) };
  const window = path.join(root, 'scripts/window.mjs');
  const code = await runInFront(process.execPath, [window, ...switches], { env });
  if (wish.screenshot && code === 0) fs.copyFileSync(taken, wish.screenshot);
  if (wish.screenshot) fs.rmSync(wish.data ? taken : data, { recursive: true, force: true });
  return code;
}

/** A picture without --data gets a folder of its own, so that an open window does not stand in its way. */
function dataFolder(wish) {
  if (wish.data) return path.resolve(wish.data);
  if (!wish.screenshot) return path.join(cache, 'window');
  fs.mkdirSync(cache, { recursive: true });
  return fs.mkdtempSync(path.join(cache, 'picture-'));
}
