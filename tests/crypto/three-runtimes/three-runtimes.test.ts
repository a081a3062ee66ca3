import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type OpenedWindow } from '../../support/window.ts';
import { bundleOperations } from './bundle.ts';
import { digestOfOperations } from './operations.ts';

const run = promisify(execFile);
const runtimes = pathToFileURL(
  path.resolve(import.meta.dirname, '../../../scripts/lib/electron-runtime.mjs'),
);
const { electronAtHand } = (await import(runtimes.href)) as { electronAtHand: () => string | undefined };

describe('the same crypto, in one bundle, makes the same bytes', () => {
  let script: string;
  let folder: string;
  let file: string;
  let digest: string;

  beforeAll(async () => {
    [script, digest] = await Promise.all([bundleOperations(), digestOfOperations()]);
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-runtimes-'));
    file = path.join(folder, 'operations.cjs');
    await writeFile(file, script.replace('operations.digestOfOperations();', 'module.exports = operations;'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What a Node-like program prints of the digest. */
  async function digestIn(program: string, env: Record<string, string> = {}): Promise<string> {
    const code = `require(${JSON.stringify(file)}).digestOfOperations().then((digest) => process.stdout.write(digest))`;
    const { stdout } = await run(program, ['-e', code], { env: { ...process.env, ...env } });
    return stdout;
  }

  it('as the sources do, in Node', async () => {
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestIn(process.execPath)).toBe(digest);
  });

  it("in Electron's Node", async () => {
    expect(await digestIn(electronAtHand()!, { ELECTRON_RUN_AS_NODE: '1' })).toBe(digest);
  });

  describe('in a browser', () => {
    let opened: OpenedWindow;
    beforeAll(async () => {
      opened = await openWindow();
    }, 120_000);
    afterAll(() => opened.close());

    it('in a sandboxed page that has nothing of Node', async () => {
      const inPage = await opened.app.evaluate(async ({ BrowserWindow }, code) => {
        const page = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
        await page.loadURL('about:blank');
        const contents = page.webContents;
        const hasNode = (await contents.executeJavaScript('typeof require + typeof process')) as string;
        const found = (await contents.executeJavaScript(code)) as string;
        page.destroy();
        return { hasNode, found };
      }, script);
      expect(inPage).toEqual({ hasNode: 'undefinedundefined', found: digest });
    });
  });
});
