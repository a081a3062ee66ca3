import AxeBuilder from '@axe-core/playwright';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { onTestFailed } from 'vitest';
import { heldApp, letGo } from './held-app.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface OpenedWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page complained about, among it every breach of its content security policy. */
  readonly complaints: readonly string[];
  /** Addresses of all that the page asked for. */
  readonly requests: readonly string[];
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
}

/**
 * Opens the built app as `npm start` does: real Electron, ordinary user, sandbox on, files of its own.
 * @param kept a folder of an earlier window, which is then kept
 */
export async function openWindow(switches: readonly string[] = [], kept?: string): Promise<OpenedWindow> {
  const dataFolder = kept ?? (await mkdtemp(path.join(os.tmpdir(), 'sigill-window-')));
  const app = await _electron.launch({
    executablePath: path.join(root, 'scripts/window.mjs'),
    args: [await heldApp(), `--data=${dataFolder}`, ...switches],
    chromiumSandbox: true,
    timeout: 60_000,
    env: { ...process.env, LANG: 'sv_SE.UTF-8' },
  });
  app.context().setDefaultTimeout(60_000);
  await letGo(app);
  const page = await app.firstWindow();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'log') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= end(app, kept === undefined ? dataFolder : undefined));
  closeWithTest(close);
  return { app, page, complaints, requests, dataFolder, close };
}

async function end(app: ElectronApplication, ownFolder: string | undefined): Promise<void> {
  await app.close();
  if (ownFolder !== undefined) await rm(ownFolder, { recursive: true, force: true });
}

/** A test that fails half-way leaves no window behind that would stand in the next one's way. */
function closeWithTest(close: () => Promise<void>): void {
  try {
    onTestFailed(close);
  } catch {
    return; // Opened for a whole file: its `afterAll` closes it.
  }
}

/**
 * What axe finds on the page as it stands, one line each.
 * @param rules only these, by their ids; all of them unless told
 */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  const builder = new AxeBuilder({ page, ...(isThere ? { axeSource: 'axe' } : {}) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) });
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** Whether this Linux gives ordinary programs the name spaces that Chromium's sandbox is built from. */
export function kernelCanSandbox(): boolean {
  return process.platform === 'linux' && spawnSync('unshare', ['--user', 'true']).status === 0;
}

/** The kernel's word on the page's process: Linux shows a seccomp filter as 2. */
export async function seccompOfRenderers(app: ElectronApplication): Promise<string[]> {
  const pids = await app.evaluate(({ app: own }) =>
    own
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ pid }) => pid),
  );
  return Promise.all(
    pids.map(async (pid) => fieldOf(await readFile(`/proc/${pid}/status`, 'utf8'), 'Seccomp')),
  );
}

function fieldOf(status: string, name: string): string {
  return new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '';
}
