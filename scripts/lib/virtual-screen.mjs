import { spawn } from 'node:child_process';

/** Whether a window would be seen: a screen of the desktop is there. */
export const hasScreen =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * Starts a screen that nobody sees, of 1366 x 900, on a free number.
 * @returns {Promise<{ display: string, stop: () => void }>} what DISPLAY must be, and how to end it
 */
export async function startVirtualScreen() {
  const switches = ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', switches, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3].once('data', (line) => resolve(String(line).trim()));
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  server.unref();
  server.stdio[3].unref?.();
  return { display: `:${number}`, stop };
}
