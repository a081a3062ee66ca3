/** The shell: one hardened window, the engine behind it, and what brings the two together. Sees no secret. */
import { app, Menu } from 'electron';
import { hardenApp, hardenSession, isProbed } from './harden.ts';
import { declareScheme, servePage } from './page.ts';
import { runShell } from './shell.ts';
import { readWish, vaultFile } from './wish.ts';

const wish = readWish(app.commandLine, process.argv);
if (wish.dataFolder !== undefined) app.setPath('userData', wish.dataFolder);
if (isProbed()) process.exit(2);
// A second start hands its file to the window that runs, and ends.
if (!app.requestSingleInstanceLock({ file: wish.file })) process.exit(wish.screenshot === undefined ? 0 : 1);

hardenApp();
Menu.setApplicationMenu(null); // Electron would make menus of its own, and the window waits for them.
declareScheme();
app.on('window-all-closed', () => {
  app.quit();
});

// macOS tells of a double-clicked file before it tells that it is ready.
let double: string | undefined;
const hearFirst = (event: { preventDefault: () => void }, file: string) => {
  event.preventDefault();
  double = vaultFile(file);
};
app.on('open-file', hearFirst);

// Not awaited here: Electron is ready only after this module has run.
void app.whenReady().then(() => {
  hardenSession();
  servePage();
  app.off('open-file', hearFirst);
  runShell(wish, double);
});
