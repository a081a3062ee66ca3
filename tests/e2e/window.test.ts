import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeFindings,
  kernelCanSandbox,
  openWindow,
  seccompOfRenderers,
  type OpenedWindow,
} from '../support/window.ts';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

describe('the plain window', () => {
  let opened: OpenedWindow;

  beforeAll(async () => {
    opened = await openWindow();
    await opened.page.getByRole('row').nth(1).waitFor();
  }, 120_000);
  afterAll(() => opened.close());

  it('shows the call list of the demo vault, read through the engine', async () => {
    const { page } = opened;
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ring i den här ordningen');
    expect(await page.getByText('Granudda kommun', { exact: false }).first().isVisible()).toBe(true);
    const firstRow = await page.getByRole('row').nth(1).innerText();
    expect(firstRow).toMatch(/Torkel Isnäs-Vide/);
    expect(firstRow).toMatch(/070-174 06 \d\d/);
    expect(await page.getByRole('row').count()).toBe(1 + 31);
    expect(await page.title()).toMatch(/Sigill$/);
  });

  it('says that all of it is an example', async () => {
    expect(await opened.page.getByText('EXEMPEL', { exact: true }).isVisible()).toBe(true);
  });

  it('keeps the vault sealed, and leaves nothing of what it shows in its folder', async () => {
    const files = await readdir(opened.dataFolder, { recursive: true, withFileTypes: true });
    const whole = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
    expect(whole.filter((file) => file.endsWith('demo.sigill'))).toHaveLength(1);
    const telling = ['Isnäs-Vide', 'Krisledningen är inkallad', '070-174 06', '+4670174'];
    for (const file of whole) {
      const bytes = await readFile(file);
      expect(
        telling.filter((text) => bytes.includes(text)),
        file,
      ).toEqual([]);
    }
  });

  it('changes to English and back, and says so to screen readers', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Show in English' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Call in this order');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Visa på svenska' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  });

  it('can be used with the keyboard alone, and shows where it is', async () => {
    const { page } = opened;
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const button = page.getByRole('button', { name: 'Show in English' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await button.evaluate((element) => getComputedStyle(element).outlineWidth)).toBe('3px');
  });

  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    it.each(['sv', 'en'])('gives axe nothing to find, in %s', async (language) => {
      const { page } = opened;
      await page.emulateMedia({ colorScheme });
      if ((await page.locator('html').getAttribute('lang')) !== language) {
        await page.locator('button[lang]').click();
      }
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  it('runs sandboxed and isolated, without Node', async () => {
    const { app, page } = opened;
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      return (
        contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    const reach = await page.evaluate(() => [
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
    ]);
    expect(reach).toEqual(['undefined', 'undefined']);
    expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'sigill') as object))).toEqual([
      'vault',
      'shell',
    ]);
  });

  it.runIf(kernelCanSandbox())('is held by the kernel', async () => {
    expect(await seccompOfRenderers(opened.app)).toEqual(['2']);
  });

  it('asks for nothing outside itself and breaks no content security policy', () => {
    expect(opened.requests.filter((url) => !url.startsWith('app://sigill/'))).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  it('refuses inline code, requests to the network, other pages and new windows', async () => {
    const { app, page } = opened;
    const address = page.url();
    const tried = await page.evaluate(async () => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.broken = true';
        document.head.append(script);
      } catch {
        // trusted types refuse the text before the policy sees the script
      }
      const fetched = await fetch('https://granudda.example/').then(
        () => 'fetched',
        () => 'refused',
      );
      const another = window.open('https://granudda.example/') === null ? 'refused' : 'opened';
      window.location.href = 'https://granudda.example/';
      return { fetched, another, inline: Reflect.get(window, 'broken') as unknown };
    });
    expect(tried).toEqual({ fetched: 'refused', another: 'refused', inline: undefined });
    expect(page.url()).toBe(address);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('serves the files of the page and nothing else', async () => {
    const addresses = [
      'index.html',
      '../main/main.mjs',
      '%2e%2e/%2e%2e/package.json',
      '..%2f..%2fpackage.json',
      '..%5c..%5cpackage.json',
      'index.html%00.js',
      '/etc/passwd',
      'assets',
    ];
    const statuses = await opened.app.evaluate(async ({ session }, names) => {
      const own = session.fromPartition('sigill', { cache: false });
      return Promise.all(names.map(async (name) => (await own.fetch(`app://sigill/${name}`)).status));
    }, addresses);
    expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404, 404]);
  });

  it('refuses every permission', async () => {
    const states = await opened.page.evaluate(async () => {
      const names = [
        'camera',
        'microphone',
        'geolocation',
        'notifications',
        'clipboard-read',
      ] as PermissionName[];
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return found.map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('answers what it does not understand with a refusal, not with a failure', async () => {
    const answers = await opened.page.evaluate(() => {
      const { vault, shell } = Reflect.get(window, 'sigill') as Record<
        string,
        Record<string, (x: unknown) => unknown>
      >;
      return Promise.all([
        vault!['showCallList']!({ more: 1 }),
        shell!['chooseLanguage']!({ language: 'xx' }),
      ]);
    });
    const refused = { ok: false, error: { code: 'request-refused', params: {} } };
    expect(answers).toEqual([refused, refused]);
  });
});

describe('a window whose engine has stopped', () => {
  it('says so, says that nothing is lost, and what to do', async () => {
    const { app, page, close } = await openWindow();
    await page.getByRole('row').nth(1).waitFor();
    await app.evaluate(({ app: own }) => {
      const engine = own.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'Sigill');
      process.kill(engine!.pid);
    });
    await page.reload();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/har stannat[^]*Inget är förlorat[^]*öppna det igen/);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  }, 120_000);
});

describe('npm start -- --screenshot FILE', () => {
  it('writes a PNG of the settled window and ends with 0', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-picture-'));
    const file = path.join(folder, 'first.png');
    await run(process.execPath, ['scripts/start.mjs', '--xvfb', '--screenshot', file], { cwd: root });
    const png = await readFile(file);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
    await rm(folder, { recursive: true, force: true });
  }, 120_000);
});
