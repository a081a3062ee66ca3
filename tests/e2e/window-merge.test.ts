import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTranslator, type Language } from '../../i18n/index.ts';
import { cryptoReady } from '../../crypto/index.ts';
import { addItem, editItem, listItems, openLocked, unlockVault } from '../../vault/work/index.ts';
import { ask, examplePassphrase, settled, until } from '../support/doors.ts';
import { axeFindings, openWindow, type OpenedWindow } from '../support/window.ts';
import { testContext } from '../support/work-context.ts';

beforeAll(cryptoReady);

/** Changes a copy of the example as another person at another computer would. */
function changeCopy(file: string): string {
  const context = testContext(Date.now());
  const locked = openLocked(file, 'write', context);
  const unlocking = { kind: 'passphrase', passphrase: examplePassphrase } as const;
  const session = unlockVault(locked, { unlocking }, context);
  try {
    const [first] = listItems(session, 'contact');
    editItem(session, first!.id, { title: 'EXEMPEL Vice ordförande' });
    addItem(session, 'contact', { given: 'Berit', family: 'Exempelvik' });
    return first!.id;
  } finally {
    session.close();
  }
}

describe.each(['sv', 'en'] as const)('two copies in the window, in %s', (language: Language) => {
  const t = createTranslator(language);
  let opened: OpenedWindow;
  let page: Page;
  let copy: string;
  let id: string;

  beforeAll(async () => {
    opened = await openWindow(['--demo']);
    page = await settled(opened.page);
    await page.getByRole('option').first().waitFor();
    await ask(page, 'shell', 'changeSettings', { language });
    await until(
      () => page.locator('html').getAttribute('lang'),
      (lang) => lang === language,
    );
    copy = path.join(opened.dataFolder, 'kopia.sigill');
    await copyFile(path.join(opened.dataFolder, 'demo', 'demo.sigill'), copy);
    id = changeCopy(copy);
    const kept = await ask(page, 'vault', 'editItem', { id, fields: { title: 'EXEMPEL Ordförande' } });
    expect(kept.ok).toBe(true);
    await opened.app.evaluate(({ dialog }, file) => {
      Object.assign(dialog, {
        showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [file] }),
      });
    }, copy);
  }, 180_000);
  afterAll(() => opened.close());

  const press = (key: Parameters<typeof t>[0]) => page.getByRole('button', { name: t(key) }).click();

  it('are merged from the menu: chosen, looked at side by side, merged', async () => {
    await pressMenu(opened, 'merge');
    await page.getByRole('dialog', { name: t('app.merge.heading') }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press('app.merge.choose');
    await page.getByRole('heading', { name: t('app.merge.conflicts') }).waitFor();
    const values = await page.locator('.merge-values strong').allInnerTexts();
    expect(values.sort()).toEqual(['EXEMPEL Ordförande', 'EXEMPEL Vice ordförande']);
    await page.getByRole('row', { name: new RegExp(t('app.merge.added-there')) }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press('app.merge.run');
    await page.getByRole('heading', { name: t('app.merge.done') }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const found = await ask(page, 'vault', 'listItems', {
      kind: 'contact',
      query: 'Exempelvik',
      from: 0,
      most: 20,
    });
    expect(found.ok && found.value.items).toHaveLength(1);
  }, 120_000);

  it('have nothing more to give the second time', async () => {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('app.frame.close') })
      .last()
      .click();
    await until(
      () => page.getByRole('dialog').count(),
      (count) => count === 0,
    );
    await pressMenu(opened, 'merge');
    await press('app.merge.choose');
    await page.getByText(t('app.merge.nothing', { file: 'kopia.sigill', count: 0 })).waitFor();
    expect(await page.getByRole('button', { name: t('app.merge.run'), exact: true }).count()).toBe(0);
  }, 120_000);
});

async function pressMenu({ app }: OpenedWindow, item: string): Promise<void> {
  const isThere = () =>
    app.evaluate(
      ({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.enabled === true,
      item,
    );
  await until(isThere, (enabled) => enabled);
  await app.evaluate(({ Menu }, name) => {
    Menu.getApplicationMenu()?.getMenuItemById(name)?.click();
  }, item);
}
