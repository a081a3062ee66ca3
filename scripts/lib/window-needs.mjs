/** What a bare Debian 12 lacks before Electron starts: shared libraries, and a screen where there is none. */
import { hasProgram, run } from './run.mjs';
import { installPackages } from './system-packages.mjs';

const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libnotify4',
];

/**
 * Sees to it that this Electron can start here.
 * @param {string} electron path of its program
 * @param {{ virtualScreen: boolean }} needs whether Xvfb will be asked for
 */
export function ensureWindowNeeds(electron, { virtualScreen }) {
  if (process.platform !== 'linux') return;
  const missing = run('ldd', [electron]).includes('not found') ? libraries : [];
  const screen = virtualScreen && !hasProgram('Xvfb') ? ['xvfb'] : [];
  installPackages([...missing, ...screen], 'the window');
}
