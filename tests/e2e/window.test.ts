import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { methods } from '../../electron/contract/index.ts';
import { ask, askAnything, copySecret, lockWindow, pidsOf, settled, until } from '../support/doors.ts';
import {
  axeFindings,
  kernelCanSandbox,
  openWindow,
  seccompOfRenderers,
  type OpenedWindow,
} from '../support/window.ts';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

describe('the window at its first start', () => {
  let opened: OpenedWindow;

  beforeAll(async () => {
    opened = await openWindow();
    await settled(opened.page);
  }, 120_000);
  afterAll(() => opened.close());

  describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
    it.each(['sv', 'en'] as const)('gives axe nothing to find, in %s', async (language) => {
      const { page } = opened;
      await page.emulateMedia({ colorScheme: theme });
      await ask(page, 'shell', 'changeSettings', { language, theme });
      await page.reload();
      await settled(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
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
  });

  it('gives the page three doors and two ears, with the methods of the table, two answers and nothing else', async () => {
    const offered = await opened.page.evaluate(() => {
      const sigill = Reflect.get(window, 'sigill') as Record<string, object>;
      return Object.entries(sigill).map(([name, part]) => [name, Object.keys(part)]);
    });
    const { clearCopied: _inside, ...shell } = methods.shell;
    expect(offered).toEqual([
      ['vault', Object.keys(methods.vault)],
      ['act', Object.keys(methods.act)],
      ['shell', [...Object.keys(shell), 'copySecret']],
      ['onVault', []],
      ['onShell', []],
      ['first', ['settings', 'state']],
    ]);
  });

  it.runIf(kernelCanSandbox())('is held by the kernel', async () => {
    expect(await seccompOfRenderers(opened.app)).toEqual(['2']);
  });

  it('asks for nothing outside itself and breaks no content security policy', () => {
    expect(opened.requests.filter((url) => !url.startsWith('app://sigill/'))).toEqual([]);
    expect(opened.complaints).toEqual([]);
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

  it('gives each load of the page a nonce of its own, and no exception for inline code', async () => {
    const policies = await opened.app.evaluate(async ({ session }) => {
      const own = session.fromPartition('sigill', { cache: false });
      const load = async () => {
        const answer = await own.fetch('app://sigill/index.html');
        return { policy: answer.headers.get('content-security-policy') ?? '', html: await answer.text() };
      };
      return [await load(), await load()];
    });
    const nonces = policies.map(({ policy }) => /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    policies.forEach(({ policy, html }, at) => {
      expect(html).toContain(`<meta property="csp-nonce" nonce="${nonces[at] ?? ''}" />`);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
    });
  });

  it('refuses every permission', async () => {
    const states = await opened.page.evaluate(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'];
      const found = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      );
      return found.map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    const taken = await opened.page.evaluate(async () => {
      const outcome = (asked: Promise<unknown>) =>
        asked.then(
          () => 'given',
          () => 'refused',
        );
      return Promise.all([
        outcome(navigator.mediaDevices.getUserMedia({ video: true })),
        outcome(navigator.mediaDevices.getDisplayMedia({ video: true })),
        outcome(navigator.clipboard.readText()),
        Notification.requestPermission(),
      ]);
    });
    expect(taken).toEqual(['refused', 'refused', 'refused', 'denied']);
  });

  it.each(['vault', 'shell'] as const)('refuses at the %s door what it does not understand', async (door) => {
    const answers = await Promise.all(
      Object.keys(door === 'shell' ? methods.shell : methods.vault)
        .filter((name) => name !== 'clearCopied')
        .map(async (name) => [name, await askAnything(opened.page, door, name, { more: 1 })]),
    );
    const refused = { ok: false, error: { code: 'request-refused', params: {} } };
    expect(answers).toEqual(answers.map(([name]) => [name, refused]));
  });

  it('answers nobody but its own page in its own window', async () => {
    const { app } = opened;
    const opening = app.waitForEvent('window');
    await app.evaluate(({ app: own, BrowserWindow, session }) => {
      const webPreferences = {
        preload: `${own.getAppPath()}/out/preload/preload.cjs`,
        sandbox: true,
        session: session.fromPartition('sigill', { cache: false }),
      };
      const second = new BrowserWindow({ show: false, webPreferences });
      void second.loadURL('app://sigill/index.html');
    });
    const stranger = await opening;
    await stranger.waitForLoadState();
    expect(await askAnything(stranger, 'shell', 'readSettings', {})).toEqual({
      ok: false,
      error: { code: 'sender-refused', params: {} },
    });
    const fromVault = await stranger.evaluate(() => {
      const { vault } = Reflect.get(window, 'sigill') as {
        vault: { describe: (asked: object) => Promise<unknown> };
      };
      const silence = new Promise((resolve) => setTimeout(resolve, 1500, 'no port, no answer'));
      return Promise.race([vault.describe({}), silence]);
    });
    expect(fromVault).toBe('no port, no answer');
    await app.evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows()) if (!one.isVisible()) one.destroy();
    });
  }, 120_000);

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
      for (const place of ['https://granudda.example/', 'file:///etc/passwd', 'app://sigill/other.html'])
        window.location.href = place;
      return { fetched, another, inline: Reflect.get(window, 'broken') as unknown };
    });
    expect(tried).toEqual({ fetched: 'refused', another: 'refused', inline: undefined });
    expect(page.url()).toBe(address);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('has five menus in the language chosen', async () => {
    const labels = () =>
      opened.app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.map(({ label }) => label));
    await ask(opened.page, 'shell', 'changeSettings', { language: 'sv' });
    expect(await labels()).toEqual(['Arkiv', 'Redigera', 'Visa', 'Verktyg', 'Hjälp']);
    await ask(opened.page, 'shell', 'changeSettings', { language: 'en' });
    expect(await labels()).toEqual(['File', 'Edit', 'View', 'Tools', 'Help']);
  });

  it('clears from the clipboard what was copied, after the seconds asked for', async () => {
    const { app, page } = opened;
    const read = () => app.evaluate(({ clipboard }) => clipboard.readText());
    expect(await copySecret(page, { text: 'EXEMPEL-hemligt', seconds: 5 })).toEqual({
      ok: true,
      value: null,
    });
    expect(await read()).toBe('EXEMPEL-hemligt');
    await until(read, (text) => text === '');
  }, 120_000);

  it('leaves on the clipboard what somebody else copied since', async () => {
    const { app, page } = opened;
    await copySecret(page, { text: 'EXEMPEL-hemligt', seconds: 5 });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await app.evaluate(({ clipboard }) => clipboard.writeText('something else'));
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('something else');
  }, 120_000);
});

describe('the window with --demo', () => {
  let opened: OpenedWindow;

  beforeAll(async () => {
    opened = await openWindow(['--demo']);
    await settled(opened.page);
    await until(async () => (await ask(opened.page, 'vault', 'session')).ok, Boolean);
  }, 120_000);
  afterAll(() => opened.close());

  it('shows the example vault, unlocked, read through the engine', async () => {
    const { page } = opened;
    const session = await ask(page, 'vault', 'session');
    expect(session).toMatchObject({
      ok: true,
      value: { organisation: 'Granudda kommun', isExample: true, access: 'write' },
    });
    await page.getByText('EXEMPEL', { exact: true }).first().waitFor();
  });

  it('keeps the vault sealed, and leaves nothing of what it shows in its folder', async () => {
    const asked = { kind: 'contact', query: '', from: 0, most: 20 } as const;
    const shown = await ask(opened.page, 'vault', 'listItems', asked);
    if (!shown.ok) throw new Error(shown.error.code);
    const telling = shown.value.items.flatMap(({ title, number }) => [title, number]);
    const files = await readdir(opened.dataFolder, { recursive: true, withFileTypes: true });
    const whole = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
    expect(whole.filter((file) => file.endsWith('demo.sigill'))).toHaveLength(1);
    for (const file of whole) {
      const bytes = await readFile(file);
      const told = telling.filter((text) => text !== '' && bytes.includes(text));
      expect(told, file).toEqual([]);
    }
  });

  it('tells the page when something was changed', async () => {
    const heard = opened.page.evaluate(
      () =>
        new Promise((resolve) => {
          const { onVault } = Reflect.get(window, 'sigill') as {
            onVault: (hear: (event: { kind: string }) => void) => () => void;
          };
          const stop = onVault(({ kind }) => {
            stop();
            resolve(kind);
          });
        }),
    );
    await ask(opened.page, 'vault', 'addItem', { kind: 'contact', fields: { given: 'Ny', family: 'Prov' } });
    expect(await heard).toBe('changed');
  });

  it('breaks no content security policy', () => {
    expect(opened.requests.filter((url) => !url.startsWith('app://sigill/'))).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  it('says when its engine has stopped that nothing is lost, and gets another by a lock', async () => {
    const { app } = opened;
    const { engine } = await pidsOf(app);
    process.kill(engine[0]!, 'SIGKILL');
    await until(
      async () => (await pidsOf(app)).engine,
      ({ length }) => length === 0,
    );
    expect(await ask(opened.page, 'vault', 'session')).toMatchObject({ error: { code: 'engine-gone' } });
    const page = await lockWindow(app, opened.page);
    expect(await ask(page, 'vault', 'describe')).toMatchObject({ ok: true, value: { file: 'demo.sigill' } });
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
