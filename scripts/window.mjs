#!/usr/bin/env node
/**
 * Electron with our app and these switches, as an ordinary user and so inside Chromium's sandbox: what `start`
 * opens and what the tests drive. `--data=FOLDER` among the switches says where the window keeps its files.
 */
import path from 'node:path';
import { electronAtHand } from './lib/electron-runtime.mjs';
import { asOrdinaryUser, sandboxWorks } from './lib/ordinary-user.mjs';
import { cache, say } from './lib/places.mjs';
import { runInFront } from './lib/run.mjs';
import { stagedApp } from './lib/staged-app.mjs';

const switches = ['--log-level=3', ...process.argv.slice(2)]; // Chromium's own log: noise about buses and GPUs
const data = switches.find((one) => one.startsWith('--data='))?.slice('--data='.length);
const electron = electronAtHand();
if (electron === undefined) {
  say('Electron is not here yet: run npm start or npm test, which get it.');
  process.exit(1);
}
if (!sandboxWorks()) {
  say(
    'this kernel gives ordinary users no name spaces, so the window runs without its sandbox: development only',
  );
  switches.push('--no-sandbox');
}
const { program, args, env } = asOrdinaryUser(
  electron,
  [...switches, stagedApp()],
  data ?? path.join(cache, 'window'),
);
process.exitCode = await runInFront(program, args, { env });
