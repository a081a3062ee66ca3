import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type Electron from 'electron';
import type { Page } from 'playwright-core';
import { openWindow, type OpenedWindow } from './window.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The gallery in the window's own Chromium, under the page's own policy. */
export interface OpenedGallery {
  readonly page: Page;
  /** What the page complained about, among it every breach of its content security policy. */
  readonly complaints: string[];
  /** Goes to a page of the gallery, such as `app.html?stage=unlock`, and waits until its heading is there. */
  readonly show: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Builds the gallery and opens it in a second window of the real app, in a session that serves its files.
 * @param out a folder of its own for each test file: two may run at the same time
 */
export async function openGallery(out = 'out/gallery'): Promise<OpenedGallery> {
  const { bundleGallery } = (await import(pathToFileURL(path.join(root, 'scripts/lib/bundle.mjs')).href)) as {
    bundleGallery: (folder: string) => Promise<unknown>;
  };
  await bundleGallery(out);
  const opened = await openWindow();
  const page = await secondWindow(opened, path.join(root, out));
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    complaints,
    show: async (address) => {
      // The app lets no page navigate by itself, this one neither: main is asked to load it.
      await opened.app.evaluate(load, `app://sigill/gallery/${address}`);
      await page.locator('h1:not([data-kind="loading"] h1)').first().waitFor();
    },
    close: opened.close,
  };
}

/** Runs in Electron's main process. */
async function load({ BrowserWindow }: typeof Electron, address: string): Promise<void> {
  const isGallery = (url: string) => url.includes('/gallery/');
  const window = BrowserWindow.getAllWindows().find(({ webContents }) => isGallery(webContents.getURL()));
  await window?.loadURL(address);
}

async function secondWindow({ app }: OpenedWindow, folder: string): Promise<Page> {
  const coming = app.waitForEvent('window');
  await app.evaluate(serveGallery, { folder, policy: strictPolicy });
  return coming;
}

/** The policy of the product's page. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'";

/** Runs in Electron's main process. */
async function serveGallery(
  { BrowserWindow, session }: typeof Electron,
  { folder: files, policy }: { readonly folder: string; readonly policy: string },
): Promise<void> {
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  const types: Readonly<Record<string, string>> = {
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    svg: 'image/svg+xml',
    woff2: 'font/woff2',
  };
  const own = session.fromPartition('gallery', { cache: false });
  own.protocol.handle('app', async ({ url }) => {
    const { pathname } = new URL(url);
    const type = types[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const headers = { 'content-security-policy': policy, 'content-type': type };
    return new Response(new Uint8Array(await readFile(files + pathname)), { headers });
  });
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    webPreferences: { session: own, sandbox: true },
  });
  await window.loadURL('app://sigill/gallery/index.html');
}
