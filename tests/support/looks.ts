import { expect } from 'vitest';
import { ask } from './doors.ts';
import type { Way } from './way.ts';
import { axeFindings } from './window.ts';

/** How a window is looked at. */
interface Look {
  readonly language: 'sv' | 'en';
  readonly theme: 'light' | 'dark';
  /** 1 is 100 %. */
  readonly zoom: 1 | 2;
}

const looks: readonly Look[] = [
  { language: 'en', theme: 'dark', zoom: 2 },
  { language: 'en', theme: 'light', zoom: 1 },
  { language: 'sv', theme: 'dark', zoom: 1 },
  { language: 'sv', theme: 'light', zoom: 2 },
];
const usual: Look = { language: 'sv', theme: 'light', zoom: 1 };

/**
 * Looks at the screen as it stands in both languages and themes, at 100 and 200 %, and has axe find nothing. The window
 * is then as it was: Swedish, light, 100 %.
 * With the folder `LOOKS` in the environment a picture of each look is left there.
 * @param name of the state, for what is found
 */
export async function expectNoFindings(way: Way, name: string): Promise<void> {
  const pictures = process.env['LOOKS'];
  const found: Record<string, string[]> = {};
  for (const look of looks) {
    await lookAt(way, look);
    const side = `${name}, ${look.language} ${look.theme} ${String(look.zoom * 100)} %`;
    if (pictures !== undefined)
      await way.page.screenshot({ path: `${pictures}/${side.replaceAll(/[^\p{L}\d]+/gu, '-')}.png` });
    const findings = await axeFindings(way.page);
    if (findings.length > 0) found[side] = findings;
  }
  await lookAt(way, usual);
  expect(found).toEqual({});
}

async function lookAt({ opened, page }: Way, { language, theme, zoom }: Look): Promise<void> {
  await ask(page, 'shell', 'changeSettings', { language, theme });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await opened.app.evaluate(({ BrowserWindow }, factor) => {
    BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(factor);
  }, zoom);
  await page.locator(`html[lang=${language}]`).waitFor();
  await page.evaluate(
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
