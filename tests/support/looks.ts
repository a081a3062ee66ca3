import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask, until } from './doors.ts';
import type { Way } from './way.ts';
import { axeFindings } from './window.ts';

interface Look {
  readonly language: 'sv' | 'en';
  readonly theme: 'light' | 'dark';
  /** 1 is 100 %. */
  readonly zoom: 1 | 2;
}

/** Both languages, themes and sizes, one change at a time; Swedish, light and 100 % last, as it began. */
const looks: readonly Look[] = [
  { language: 'sv', theme: 'light', zoom: 2 },
  { language: 'sv', theme: 'dark', zoom: 2 },
  { language: 'en', theme: 'dark', zoom: 2 },
  { language: 'en', theme: 'light', zoom: 2 },
  { language: 'en', theme: 'light', zoom: 1 },
  { language: 'en', theme: 'dark', zoom: 1 },
  { language: 'sv', theme: 'dark', zoom: 1 },
  { language: 'sv', theme: 'light', zoom: 1 },
];

/** Each language, theme and size twice: for states whose likes are looked at from all sides elsewhere. */
const someLooks: readonly Look[] = [
  { language: 'sv', theme: 'light', zoom: 2 },
  { language: 'en', theme: 'dark', zoom: 2 },
  { language: 'en', theme: 'light', zoom: 1 },
  { language: 'sv', theme: 'dark', zoom: 1 },
];

const usual: Look = { language: 'sv', theme: 'light', zoom: 1 };

/** A window's page that is looked at from all sides. */
export interface Looked {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/**
 * What axe finds on the page as it stands, in both languages and themes, at 100 and 200 %: by the look, nothing where
 * it finds nothing. The page is left in Swedish, light, at 100 %, as it must be found.
 * @param name of the state, for what is found
 */
export function findingsFromAllSides(looked: Looked, name = ''): Promise<Record<string, string[]>> {
  return findingsOf(looked, name, looks);
}

async function findingsOf(
  looked: Looked,
  name: string,
  from: readonly Look[],
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const width = await looked.page.evaluate(() => window.innerWidth);
  let last = usual;
  for (const look of from) {
    const { language, theme, zoom } = look;
    await turn(looked, { from: last, to: look, width });
    // A theme changes colours and nothing else.
    const isOnlyTheme = last.language === language && last.zoom === zoom;
    const findings = await axeFindings(looked.page, isOnlyTheme ? ['color-contrast'] : undefined);
    if (!isOnlyTheme) findings.push(...(await looked.page.evaluate(barsInTheWay)));
    const side = `${name} ${language} ${theme} ${String(zoom * 100)} %`.trim();
    if (findings.length > 0) found[side] = findings;
    await takePicture(looked, side);
    last = look;
  }
  await turn(looked, { from: last, to: usual, width });
  return found;
}

/** What the hand would stumble on: a window that scrolls itself, and bars within bars at the same edge. */
function barsInTheWay(): string[] {
  const root = document.documentElement;
  const found = [
    ...(root.scrollHeight > window.innerHeight + 1 ? ['the window itself scrolls'] : []),
    ...(root.scrollWidth > window.innerWidth + 1 ? ['the window scrolls sideways'] : []),
  ];
  const scrolls = [...document.querySelectorAll('*')].filter(
    (element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 1 &&
      element.clientHeight > 0,
  );
  for (const inner of scrolls)
    for (const outer of scrolls) {
      const apart = outer.getBoundingClientRect().right - inner.getBoundingClientRect().right;
      if (outer !== inner && outer.contains(inner) && apart < 24)
        found.push(`two scroll bars side by side: ${outer.className}, ${inner.className}`);
    }
  return found;
}

interface Turn {
  readonly from: Look;
  readonly to: Look;
  /** Of the page at 100 %, in CSS px. */
  readonly width: number;
}

/** Changes what differs, and waits until the page is so. */
async function turn(looked: Looked, { from, to, width }: Turn): Promise<void> {
  if (from.language !== to.language) await speak(looked, to.language);
  if (from.theme !== to.theme)
    await looked.page.emulateMedia({ colorScheme: to.theme, reducedMotion: 'reduce' });
  if (from.zoom !== to.zoom) await enlarge(looked, to.zoom, width / to.zoom);
  await laidOut(looked.page);
}

/** Waits until no message lies over the page: axe knows a dialog by what covers the page, and takes a message for one. */
export async function messagesGone(page: Page): Promise<void> {
  await page.mouse.move(1, 1); // One that lies under the pointer stays.
  await until(
    () => page.locator('.toast').count(),
    (count) => count === 0,
  );
}

/**
 * Looks at the state a window is in, in both languages and themes, at 100 and 200 %, and has axe find nothing.
 * @param name of the state, for what is found
 */
export async function expectNoFindings({ opened, page }: Way, name: string): Promise<void> {
  expect(await findingsOf({ app: opened.app, page }, name, someLooks)).toEqual({});
}

/** With the folder `LOOKS` in the environment, a picture of each look is left there, as the window shows it. */
async function takePicture({ app, page }: Looked, side: string): Promise<void> {
  const folder = process.env['LOOKS'];
  if (folder === undefined) return;
  const png = await app.evaluate(async ({ BrowserWindow }, url) => {
    const shows = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
    return (await shows?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
  }, page.url());
  const name = side.replaceAll(/[^\p{L}\d]+/gu, '-');
  await writeFile(path.join(folder, `${name}.png`), Buffer.from(png, 'base64'));
}

async function speak({ page }: Looked, language: Look['language']): Promise<void> {
  await ask(page, 'shell', 'changeSettings', { language });
  await page.locator(`html[lang=${language}]`).waitFor();
}

/** Zooms as the menu does, and waits until the page is as narrow as that makes it. */
async function enlarge({ app, page }: Looked, zoom: number, width: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { factor, url }) => {
      const shows = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
      shows?.webContents.setZoomFactor(factor);
    },
    { factor: zoom, url: page.url() },
  );
  await until(
    () => page.evaluate(() => window.innerWidth),
    (now) => Math.abs(now - width) <= 1,
  );
}

/** Two frames on: what came with the first has been laid out and shown by the second. */
function laidOut(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );
}
