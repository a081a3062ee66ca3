import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as playwright from 'playwright-core';

/** What the scripts know of starting Electron as an ordinary user. */
interface Starter {
  readonly electronAtHand: () => string | undefined;
  readonly asOrdinaryUser: (
    program: string,
    args: readonly string[],
    home: string,
  ) => { program: string; args: string[]; env: NodeJS.ProcessEnv };
  readonly sandboxWorks: () => boolean;
  readonly stagedApp: () => string;
}

async function script(name: string): Promise<Partial<Starter>> {
  return (await import(pathToFileURL(join(process.cwd(), 'scripts/lib', name)).href)) as Partial<Starter>;
}

async function starter(): Promise<Starter> {
  const names = ['electron-runtime', 'ordinary-user', 'staged-app'];
  const parts = await Promise.all(names.map((name) => script(`${name}.mjs`)));
  return Object.assign({}, ...parts) as Starter;
}

/**
 * Tells when the page of the first window had its first contentful paint and the heading of its first screen (one that
 * says to wait is none), and ends the program.
 */
const probe = `import { app } from 'electron';
app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    const at = await window.webContents.executeJavaScript(\`Promise.all([
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(performance.timeOrigin + paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
      new Promise((resolve) => {
        const look = () => {
          if (document.querySelector('h1:not([data-kind=loading] h1)')) resolve(performance.timeOrigin + performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    ])\`);
    process.stdout.write('painted ' + at.join(' ') + '\\n', () => app.exit(0));
  });
});
`;

const emptyMain = `${probe}
const { BrowserWindow } = await import('electron');
void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1360, height: 860, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('data:text/html,<h1>.</h1>');
});
`;

/** Milliseconds from the start of the process. */
export interface FirstSeen {
  /** First contentful paint. */
  readonly painted: number;
  /** The heading of the first screen stands. */
  readonly headed: number;
}

/** Starts Sigill, or an empty window, until something is seen. */
export async function firstSeen(what: 'sigill' | 'empty'): Promise<FirstSeen> {
  const { electronAtHand, asOrdinaryUser, sandboxWorks, stagedApp } = await starter();
  const electron = electronAtHand();
  if (electron === undefined) throw new Error('Electron is not here yet: npm start gets it');
  const home = mkdtempSync(join(tmpdir(), 'sigill-bench-window-'));
  const folder = join(home, 'app');
  mkdirSync(folder);
  const ours = pathToFileURL(join(stagedApp(), 'out/main/main.mjs')).href;
  const main = what === 'empty' ? emptyMain : `${probe}await import('${ours}');\n`;
  writeFileSync(join(folder, 'main.mjs'), main);
  writeFileSync(join(folder, 'package.json'), '{"name":"bench","version":"0.0.0","main":"main.mjs"}');
  const switches = ['--log-level=3', `--data=${home}`, ...(sandboxWorks() ? [] : ['--no-sandbox'])];
  const { program, args, env } = asOrdinaryUser(electron, [...switches, folder], home);
  const start = Date.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  await new Promise((resolve) => child.once('exit', resolve));
  rmSync(home, { recursive: true, force: true });
  const at = /painted ([\d.]+) ([\d.]+)/.exec(said);
  if (at === null) throw new Error(`the ${what} window never painted`);
  return { painted: Number(at[1]) - start, headed: Number(at[2]) - start };
}

type Driven = Awaited<ReturnType<typeof playwright._electron.launch>>;
export type DrivenPage = Awaited<ReturnType<Driven['firstWindow']>>;

/** Sigill's window on this vault, driven as the tests drive it. */
export function launch(folder: string, vault: string): Promise<Driven> {
  // Benches are bundled; the driver is not, it finds its own files beside itself. Nothing else needs its memory.
  const { _electron } = createRequire(import.meta.url)('playwright-core') as typeof playwright;
  return _electron.launch({
    executablePath: join(process.cwd(), 'scripts/window.mjs'),
    args: [`--data=${folder}`, `--vault=${vault}`],
    chromiumSandbox: true,
    env: { ...(process.env as Record<string, string>), LANG: 'sv_SE.UTF-8' },
  });
}
