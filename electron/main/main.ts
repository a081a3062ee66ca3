/** The shell: opens one hardened window, starts the engine, brings the two together, and stays out of the way. */
import { app } from 'electron';
import { pageAddress } from '../contract/index.ts';
import { handOutEnginePort, startEngine } from './engine.ts';
import { hardenApp, hardenSession, isProbed } from './harden.ts';
import { declareScheme, servePage } from './page.ts';
import { openSettings } from './settings.ts';
import { serveShellDoor } from './shell-door.ts';
import { createWindow } from './window.ts';
import { readWish } from './wish.ts';

const wish = readWish(app.commandLine);
if (wish.dataFolder !== undefined) app.setPath('userData', wish.dataFolder);
if (isProbed()) process.exit(2);
if (!app.requestSingleInstanceLock()) process.exit(wish.screenshot === undefined ? 0 : 1);

hardenApp();
declareScheme();
app.on('window-all-closed', () => {
  app.quit();
});

// Not awaited here: Electron is ready only after this module has run.
void app.whenReady().then(async () => {
  hardenSession();
  servePage();
  const settings = openSettings(app.getPath('userData'));
  const engine = startEngine({ dataFolder: app.getPath('userData'), freshDemo: wish.freshDemo });
  const window = createWindow();
  handOutEnginePort(engine, window);
  serveShellDoor(window, settings, wish.screenshot);
  app.on('second-instance', () => {
    window.restore();
    window.focus();
  });
  app.on('quit', () => {
    engine.kill();
  });
  await window.loadURL(pageAddress);
});
