import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, examplePassphrase, lockWindow, settled, until } from '../support/doors.ts';
import { mouseHand, pressShortcut } from '../support/hand.ts';
import { beginWay, type Way } from '../support/way.ts';
import { axeFindings, openWindow, type OpenedWindow } from '../support/window.ts';

interface Look {
  readonly language: 'sv' | 'en';
  readonly theme: 'light' | 'dark';
  /** 1 is 100 %. */
  readonly zoom: 1 | 2;
}

/** Swedish, light and at 100 % last: that is how the next screen is reached. */
const looks: readonly Look[] = [
  { language: 'en', theme: 'dark', zoom: 2 },
  { language: 'en', theme: 'light', zoom: 1 },
  { language: 'en', theme: 'dark', zoom: 1 },
  { language: 'sv', theme: 'dark', zoom: 1 },
  { language: 'sv', theme: 'light', zoom: 2 },
  { language: 'sv', theme: 'light', zoom: 1 },
];

/** A screen, and how one gets there from the one before it in the list. */
type Screen = readonly [name: string, arrive: (way: Way) => Promise<unknown>];

const escape = (way: Way): Promise<void> => way.page.keyboard.press('Escape');
const dialog = (way: Way): Promise<void> => way.page.getByRole('dialog').waitFor();
const firstRow = (way: Way): Promise<void> => way.page.getByRole('option').first().click();

const outside: readonly Screen[] = [
  ['the start', (way) => way.heading('app.start.heading')],
  ['founding: whose it is', (way) => way.press('app.start.create')],
  ['founding: mistakes', (way) => way.press('app.founding.next')],
  ['founding: the passphrase', (way) => foundingPassphrase(way)],
  [
    'leaving the founding',
    async (way) => (await way.press('app.founding.give-up'), way.page.getByRole('alertdialog').waitFor()),
  ],
  [
    'restoring: sheets',
    async (way) => {
      await way.hand.press(
        way.page.getByRole('alertdialog').getByRole('button', { name: way.t('app.founding.give-up') }),
      );
      await way.press('app.start.paper');
      await way.heading('app.restore.heading');
    },
  ],
];

const inside: readonly Screen[] = [
  ['contacts', (way) => way.heading('app.contacts.heading')],
  ['a contact', firstRow],
  ['a contact’s form', (way) => way.press('app.items.edit')],
  [
    'the history',
    async (way) => {
      await way.press('app.frame.cancel');
      await way.press('app.items.more');
      await way.page.getByRole('menuitem', { name: way.t('app.items.history') }).click();
      await dialog(way);
    },
  ],
  ['bringing in', async (way) => (await escape(way), way.press('app.contacts.import'))],
  ['lists', async (way) => (await way.press('app.frame.close'), way.go('app.frame.place-lists'))],
  ['logins', (way) => way.go('app.frame.place-logins')],
  ['a login', firstRow],
  [
    'a secret',
    async (way) => {
      await way.press('app.logins.show-field', { field: way.t('app.field.secret') });
      await way.page.locator('.secret-groups').waitFor();
    },
  ],
  ['what to print', async (way) => (await escape(way), way.go('app.frame.place-print'))],
  [
    'a finished print',
    async (way) => {
      await way.hand.choose(way.page.getByRole('checkbox', { name: way.t('app.print-set.first-hour') }));
      await way.press('app.print.prepare');
      await way.button('app.print.save').waitFor();
    },
  ],
  [
    'choosing a printer',
    async (way) => {
      await way.page
        .getByRole('main')
        .getByRole('button', { name: way.t('app.print.print'), exact: true })
        .click();
      await dialog(way);
    },
  ],
  ['cards', async (way) => (await escape(way), way.go('app.frame.place-cards'))],
  ['settings', (way) => way.go('app.frame.place-settings')],
  ['the one search', async (way) => (await way.page.keyboard.press('Control+K'), dialog(way))],
  [
    'the one search, with hits',
    async (way) => {
      await way.page.keyboard.type('an');
      await way.page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  ],
  [
    'the shortcuts',
    async (way) => {
      await escape(way); // what was typed
      await escape(way);
      await way.page.getByRole('dialog').waitFor({ state: 'detached' });
      await pressShortcut(way.opened.app, 'F1', []);
      await dialog(way);
    },
  ],
];

const locked: readonly Screen[] = [
  ['unlocking', (way) => way.heading('app.unlock.heading')],
  [
    'a wrong passphrase',
    async (way) => {
      await way.write('app.unlock.passphrase', examplePassphrase.slice(1));
      await way.press('app.unlock.unlock');
      await way.page.getByText(way.t('errors.wrong-secret')).first().waitFor();
    },
  ],
  ['the door text', async (way) => (await way.press('app.unlock.door-text'), dialog(way))],
  ['unlocking with cards', async (way) => (await escape(way), way.press('app.unlock.door-card'))],
  [
    'unlocking with the code',
    async (way) => (await way.press('app.unlock.back'), way.press('app.unlock.door-code')),
  ],
];

describe('axe finds nothing, in both languages and themes, at 100 and 200 %,', () => {
  describe('before a vault is open', () => {
    walk([], outside);
  });
  describe('in a vault', () => {
    walk(['--demo'], inside);
  });
  describe('behind the lock', () => {
    walk(['--demo'], locked, async (way) => {
      way.page = await lockWindow(way.opened.app, way.page);
    });
  });
});

/** What axe finds once the page stands still: a screen that is just changing its language is looked at again. */
async function settledFindings(page: Way['page']): Promise<string[]> {
  for (let look = 0; look < 2; look++) {
    const findings = await axeFindings(page);
    if (findings.length === 0) return [];
    await page.waitForTimeout(700);
  }
  return axeFindings(page);
}

/** Walks through the screens of one window, and looks at each from all sides. */
function walk(
  switches: readonly string[],
  screens: readonly Screen[],
  begin: (way: Way) => Promise<void> = () => Promise.resolve(),
): void {
  let opened: OpenedWindow;
  let way: Way;

  beforeAll(async () => {
    opened = await openWindow(switches);
    await settled(opened.page);
    if (switches.length > 0)
      await until(async () => (await ask(opened.page, 'vault', 'session')).ok, Boolean);
    way = await beginWay(opened, mouseHand(), 'sv');
    await begin(way);
    way.page.setDefaultTimeout(15_000);
    await way.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  }, 120_000);
  afterAll(() => opened.close());

  it.each(screens)(
    'on %s',
    async (_name, arrive) => {
      await arrive(way);
      const found: Record<string, string[]> = {};
      for (const look of looks) {
        await lookAt(way, look);
        const { language, theme, zoom } = look;
        const findings = await settledFindings(way.page);
        if (findings.length > 0) found[`${language} ${theme} ${String(zoom * 100)} %`] = findings;
      }
      expect(found).toEqual({});
    },
    60_000,
  );

  it('and no content security policy was broken on the way, nor anything asked for outside', () => {
    expect(opened.complaints).toEqual([]);
    const own = /^(blob:)?app:\/\/sigill\/|^data:/;
    expect(opened.requests.filter((url) => !own.test(url))).toEqual([]);
  });
}

async function lookAt({ opened, page }: Way, { language, theme, zoom }: Look): Promise<void> {
  await ask(page, 'shell', 'changeSettings', { language, theme });
  await page.emulateMedia({ colorScheme: theme });
  await opened.app.evaluate(({ BrowserWindow }, factor) => {
    BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(factor);
  }, zoom);
  await page.locator(`html[lang=${language}]`).waitFor();
  await nextFrame(page);
}

/** Until the page was laid out anew. */
function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          setTimeout(resolve, 50);
        });
      }),
  );
}

async function foundingPassphrase(way: Way): Promise<void> {
  for (const field of ['organisation', 'owner', 'label'] as const)
    await way.write(`app.founding.${field}`, 'Granudda');
  await way.press('app.founding.next');
  await way.heading('app.founding.passphrase.heading');
}
