import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, settled, startAgain, until } from '../support/doors.ts';
import { openWindow } from '../support/window.ts';

let folder: string;
const vaultFile = () => path.join(folder, 'granudda.sigill');

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-starts-'));
  const { page, close } = await openWindow(['--demo'], folder);
  await until(async () => (await ask(await settled(page), 'vault', 'session')).ok, Boolean);
  await close();
  await cp(path.join(folder, 'demo/demo.sigill'), vaultFile());
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('begins without a vault, and turns to the one that a second start names', async () => {
  const { app, page, close } = await openWindow([], folder);
  await settled(page);
  expect(await ask(page, 'shell', 'state')).toMatchObject({ value: { screen: 'start', file: null } });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.hide();
  });
  expect(await startAgain(folder, [`--vault=${vaultFile()}`])).toBe(0);
  const state = await until(
    () => ask(page, 'shell', 'state'),
    (answer) => answer.ok && answer.value.screen === 'vault',
  );
  expect(state).toMatchObject({ value: { file: 'granudda.sigill', isExample: false } });
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible())),
  ).toEqual([true]);
  const described = await ask(page, 'vault', 'describe');
  expect(described).toMatchObject({ ok: true, value: { file: 'granudda.sigill', access: 'write' } });
  await close();
}, 120_000);

it('opens the file it was started with, and remembers it for the next start', async () => {
  const first = await openWindow([`--vault=${vaultFile()}`], folder);
  await settled(first.page);
  const unlocking = { kind: 'passphrase', passphrase: 'EXEMPEL granudda kommun finns inte' } as const;
  expect(await ask(first.page, 'vault', 'unlock', { label: null, unlocking })).toMatchObject({ ok: true });
  await ask(first.page, 'shell', 'changeSettings', { language: 'en', lockAfterMinutes: 12, theme: 'dark' });
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setBounds({ x: 40, y: 30, width: 1100, height: 700 });
  });
  await first.close();

  const second = await openWindow([], folder);
  const page = await settled(second.page);
  expect(await ask(page, 'shell', 'state')).toMatchObject({
    value: { screen: 'vault', file: 'granudda.sigill', recent: [{ index: 0, name: 'granudda.sigill' }] },
  });
  expect(await ask(page, 'shell', 'readSettings')).toEqual({
    ok: true,
    value: {
      language: 'en',
      lockAfterMinutes: 12,
      theme: 'dark',
      secondPlace: null,
      lastCopy: { at: expect.any(Number) as number, problem: null },
    },
  });
  expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  expect(
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds()),
  ).toMatchObject({ width: 1100, height: 700 });
  await second.close();
  const settings = await readFile(path.join(folder, 'settings.json'), 'utf8');
  expect(JSON.parse(settings)).toMatchObject({ recent: [vaultFile()] });
}, 120_000);

it('founds a vault where a dialog said, and the page learns only its name', async () => {
  const { app, page, close } = await openWindow([], folder);
  await settled(page);
  const place = path.join(folder, 'nytt valv.sigill');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, place);
  await ask(page, 'shell', 'startFounding');
  expect(await ask(page, 'shell', 'newVaultPlace', { suggestedName: '../Granudda: valv' })).toEqual({
    ok: true,
    value: { ticketed: true, name: 'nytt valv.sigill' },
  });
  const founded = await ask(page, 'vault', 'found', {
    organisation: 'Granudda kommun',
    owner: 'Anna Exempel',
    label: 'Kommunikationsansvarig',
    passphrase: 'EXEMPEL lampa fjord moln stig',
    doorText: 'Ring växeln',
    language: 'sv',
  });
  expect(founded).toMatchObject({ ok: true, value: { session: { file: 'nytt valv.sigill' } } });
  expect(await ask(page, 'shell', 'state')).toMatchObject({
    value: { screen: 'vault', file: 'nytt valv.sigill', recent: [{ name: 'nytt valv.sigill' }, {}] },
  });
  await close();
}, 120_000);

it('says that a vault it remembers is not there any more, and forgets it when asked', async () => {
  await rm(path.join(folder, 'nytt valv.sigill'));
  const { page, close } = await openWindow([], folder);
  await settled(page);
  expect(await ask(page, 'shell', 'state')).toMatchObject({ value: { screen: 'start' } });
  expect(await ask(page, 'shell', 'openRecent', { index: 0 })).toMatchObject({
    error: { code: 'vault-not-found' },
  });
  await ask(page, 'shell', 'forgetRecent', { index: 0 });
  expect(await ask(page, 'shell', 'state')).toMatchObject({
    value: { recent: [{ name: 'granudda.sigill' }] },
  });
  await close();
}, 120_000);
