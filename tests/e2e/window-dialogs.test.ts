import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, settled, until } from '../support/doors.ts';
import { pressShortcut } from '../support/hand.ts';
import { openWindow, type OpenedWindow } from '../support/window.ts';

let opened: OpenedWindow;
let page: Page;

beforeAll(async () => {
  opened = await openWindow(['--demo']);
  page = await settled(opened.page);
  await page.getByRole('option').first().waitFor();
}, 120_000);
afterAll(() => opened.close());

const titles = () => page.locator('[role=dialog] h2, [role=alertdialog] h2').allInnerTexts();
/** Until one dialog is open, with this title; none: the empty one. */
const onlyOne = (title: string) => until(titles, (shown) => shown.join() === title);

it('puts help in the place of the search, and the search in that of help', async () => {
  await page.keyboard.press('Control+K');
  await onlyOne('Sök i hela valvet');
  await pressShortcut(opened.app, 'F1', []);
  await onlyOne('De här tangenterna går fortare');
  await page.keyboard.press('Control+K');
  await onlyOne('Sök i hela valvet');
  await page.keyboard.press('Escape');
  await onlyOne('');
}, 60_000);

it('lays neither over a dialog of a screen', async () => {
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Mer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Historik' }).click();
  const [history] = await until(titles, (shown) => shown.length === 1);
  await pressShortcut(opened.app, 'F1', []);
  await page.keyboard.press('Control+K');
  // What the keys do is done when the page has answered this and drawn once more.
  await ask(page, 'vault', 'session');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await titles()).toEqual([history]);
  await page.keyboard.press('Escape');
  await onlyOne('');
}, 60_000);
