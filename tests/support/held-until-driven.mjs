/**
 * Stands before the app's own main when a test drives the window: keeps "ready" back until the driver has attached.
 * Else a window that is just being made while the driver attaches may never be told to it, and the test waits in vain.
 */
import { app } from 'electron';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const isTrulyReady = app.whenReady();
let letGo;
const isDriven = new Promise((resolve) => (letGo = resolve));
app.whenReady = () => isDriven;
globalThis.letGo = () => {
  void isTrulyReady.then(letGo);
  return true;
};

// The arguments are `[switches] THIS-FOLDER [switches] APP-FOLDER`: the app shall see its own folder only.
const folders = process.argv.slice(1).filter((argument) => !argument.startsWith('-'));
const [here, folder] = folders;
process.argv.splice(process.argv.indexOf(here), 1);
const { main } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
await import(pathToFileURL(path.join(folder, main)).href);
