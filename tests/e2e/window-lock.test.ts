import { createHash } from 'node:crypto';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WindowApi } from '../../electron/contract/index.ts';
import {
  ask,
  canReadMemory,
  examplePassphrase,
  isAlive,
  lockWindow,
  pidsOf,
  settled,
  timesInMemory,
  until,
} from '../support/doors.ts';
import { openWindow, type OpenedWindow } from '../support/window.ts';

type Shown = Window & { readonly sigill: WindowApi };

const unlocking = { kind: 'passphrase', passphrase: examplePassphrase } as const;
const isOpen = async (page: Page) => (await ask(page, 'vault', 'session')).ok;

/** Until the derivation process that waits for the next unlock is there. */
const derivationPid = async (app: ElectronApplication) => {
  const { derivation } = await until(
    () => pidsOf(app),
    (pids) => pids.derivation.length === 1,
  );
  return derivation[0]!;
};

describe('a lock', () => {
  let opened: OpenedWindow;
  let page: Page;

  beforeAll(async () => {
    opened = await openWindow(['--demo']);
    page = await settled(opened.page);
    await until(() => isOpen(page), Boolean);
  }, 120_000);
  afterAll(() => opened.close());

  it('ends the engine and the page by their process numbers, and brings both back locked', async () => {
    const before = await pidsOf(opened.app);
    await ask(page, 'shell', 'rememberView', { view: 'contacts', item: 'ab'.repeat(16), scroll: 1234 });
    page = await lockWindow(opened.app, page);
    for (const pid of [...before.engine, ...before.page])
      await until(
        () => isAlive(pid),
        (alive) => !alive,
      );
    const after = await pidsOf(opened.app);
    expect(after.main).toBe(before.main);
    expect(after.engine).toHaveLength(1);
    expect(after.page).toHaveLength(1);
    expect(await ask(page, 'vault', 'session')).toEqual({
      ok: false,
      error: { code: 'vault-locked', params: {} },
    });
  });

  it('leaves one window in the same place, and the view to come back to', async () => {
    expect(await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    const state = await ask(page, 'shell', 'state');
    expect(state).toMatchObject({ value: { screen: 'vault', file: 'demo.sigill', afterLock: true } });
    // The screen behind the lock may have remembered itself meanwhile.
    const recalled = await ask(page, 'shell', 'recalledView');
    expect(recalled).toMatchObject({ ok: true, value: { view: 'contacts' } });
  });

  it('is opened by one derivation in a process of its own, which is gone after it', async () => {
    const warmed = await derivationPid(opened.app);
    const wrong = await ask(page, 'vault', 'unlock', {
      label: null,
      unlocking: { kind: 'passphrase', passphrase: 'EXEMPEL inte den rätta' },
    });
    expect(wrong).toEqual({ ok: false, error: { code: 'wrong-secret', params: {} } });
    await until(
      () => isAlive(warmed),
      (alive) => !alive,
    );
    const next = await derivationPid(opened.app);
    const right = await ask(page, 'vault', 'unlock', { label: null, unlocking });
    expect(right).toMatchObject({ ok: true, value: { organisation: null } });
    const told = await ask(page, 'vault', 'session');
    expect(told).toMatchObject({ ok: true, value: { organisation: 'Granudda kommun' } });
    await until(
      () => isAlive(next),
      (alive) => !alive,
    );
    expect((await pidsOf(opened.app)).derivation).toEqual([]);
  }, 120_000);

  it('is opened at once, however far its derivation process has come', async () => {
    for (let time = 0; time < 3; time += 1) {
      page = await lockWindow(opened.app, page);
      expect(await ask(page, 'vault', 'unlock', { label: null, unlocking })).toMatchObject({ ok: true });
    }
  }, 120_000);

  it('gives the page a moment to keep what is unfinished, and no more', async () => {
    await page.addInitScript(() => {
      const keepWhenLocking = () => {
        const { sigill } = window as unknown as Shown;
        sigill.onShell((event) => {
          if (event.kind !== 'locking') return;
          void sigill.vault.keepDraft({ id: null, kind: 'contact', fields: { given: 'Påbörjad' } });
          // The app, which has nothing unfinished, says at once that it is ready: it has to wait for us.
          const end = Date.now() + 500;
          while (Date.now() < end);
        });
      };
      // Before the app runs, and after the preload did.
      document.addEventListener('readystatechange', keepWhenLocking, { once: true });
    });
    await page.reload();
    await settled(page);
    expect(await isOpen(page)).toBe(true);
    const start = Date.now();
    page = await lockWindow(opened.app, page);
    expect(Date.now() - start).toBeLessThan(8_000);
    await ask(page, 'vault', 'unlock', { label: null, unlocking });
    expect(await ask(page, 'vault', 'draft')).toMatchObject({ value: { fields: { given: 'Påbörjad' } } });
  }, 120_000);

  it.each(['lock-screen', 'suspend'])(
    'comes by itself at %s',
    async (event) => {
      if (!(await isOpen(page))) await ask(page, 'vault', 'unlock', { label: null, unlocking });
      const next = opened.app.waitForEvent('window');
      await opened.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
      page = await settled(await next);
      expect(await isOpen(page)).toBe(false);
    },
    60_000,
  );

  it('comes when the page falls over', async () => {
    await ask(page, 'vault', 'unlock', { label: null, unlocking });
    const next = opened.app.waitForEvent('window');
    const { page: pids, engine } = await pidsOf(opened.app);
    process.kill(pids[0]!, 'SIGKILL');
    page = await settled(await next);
    expect(await isOpen(page)).toBe(false);
    expect(isAlive(engine[0]!)).toBe(false);
  }, 120_000);
});

describe.runIf(canReadMemory)('the memory of main', () => {
  it('holds neither a passphrase nor a secret that went between page and engine, before or after a lock', async () => {
    const { app, page: first, close } = await openWindow(['--demo']);
    let page = await settled(first);
    await until(() => isOpen(page), Boolean);
    page = await lockWindow(app, page);
    // A debugger's words pass through main, so the page makes its secrets itself.
    const seed = 'sigill memory test';
    const passphraseShifted = Array.from(examplePassphrase, (letter) => letter.charCodeAt(0) + 1);
    const shown = await page.evaluate(
      async ([from, shifted]) => {
        const { sigill } = window as unknown as Shown;
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(from));
        const secret = `EXEMPEL-${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
        const passphrase = String.fromCharCode(...shifted.map((code) => code - 1));
        await sigill.vault.unlock({ label: null, unlocking: { kind: 'passphrase', passphrase } });
        const fields = { label: 'Minnesprov', kind: 'password', secret };
        const added = await sigill.vault.addItem({ kind: 'credential', fields });
        if (!added.ok) return added.error.code;
        const { id } = added.value;
        const reveal = { id, field: 'secret', reason: 'prov', language: 'sv' } as const;
        for (let time = 0; time < 20; time += 1) {
          const revealed = await sigill.vault.reveal(reveal);
          if (!revealed.ok || revealed.value.secret !== secret) return 'not revealed';
        }
        return 'revealed';
      },
      [seed, passphraseShifted] as const,
    );
    expect(shown).toBe('revealed');
    const secret = `EXEMPEL-${createHash('sha256').update(seed).digest('hex')}`;
    const { main, engine } = await pidsOf(app);
    expect((await timesInMemory(engine[0]!, [secret]))[0]).toBeGreaterThan(0);
    await app.evaluate(() => {
      Reflect.set(globalThis, 'kept', ['a canary', 'that main', 'does hold'].join(' '));
    });
    const texts = ['a canary that main does hold', secret, examplePassphrase];
    const whileOpen = await timesInMemory(main, texts);
    await lockWindow(app, page);
    const afterLock = await timesInMemory(main, texts);
    expect(whileOpen.slice(1)).toEqual([0, 0]);
    expect(afterLock.slice(1)).toEqual([0, 0]);
    expect(afterLock[0]).toBeGreaterThan(0);
    await close();
  }, 120_000);
});
