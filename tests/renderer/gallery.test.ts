import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGallery, type OpenedGallery } from '../support/gallery.ts';
import { axeFindings } from '../support/window.ts';

let gallery: OpenedGallery;

beforeAll(async () => {
  gallery = await openGallery();
}, 180_000);
afterAll(() => gallery.close());

const screens = [
  'index.html',
  'app.html?stage=start',
  'app.html?stage=unlock',
  'app.html?stage=founding',
  'app.html?stage=open&place=lists',
  'app.html?stage=open&place=next-steps',
  'app.html?stage=open&place=next-steps&read-only=1',
  'app.html?stage=open&place=settings',
  'app.html?stage=open&place=settings&read-only=1',
  'app.html?stage=open&place=contacts&items=0',
  'app.html?stage=open&place=contacts&failing=entry-damaged',
  'app.html?stage=open&place=contacts&read-only=1',
  'app.html?stage=open&place=logins&read-only=1',
];

/** What is left of the usual window, in CSS px, at either size. */
const sizes = [
  { size: '100 %', viewport: { width: 1360, height: 860 } },
  { size: '200 %', viewport: { width: 680, height: 430 } },
];

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  describe.each(['sv', 'en'])('in %s', (language) => {
    describe.each(sizes)('at $size', ({ viewport }) => {
      it.each(screens)('axe finds nothing on %s', async (screen) => {
        const { page, show } = gallery;
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await show(`${screen}${screen.includes('?') ? '&' : '?'}lang=${language}`);
        expect(await axeFindings(page)).toEqual([]);
      });
    });
  });
});

describe('at twice the size', () => {
  it('the side bar is one of icons that tell their names on focus', async () => {
    const { page, show } = gallery;
    await page.setViewportSize({ width: 683, height: 430 });
    await show('app.html?stage=open&place=settings');
    const lock = page.getByRole('button', { name: 'Lås', exact: true });
    expect(await lock.evaluate((button) => button.clientWidth)).toBeLessThan(60);
    await page.getByRole('button', { name: 'Inställningar' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('tooltip').innerText()).toBe('Inställningar');
    await page.keyboard.press('Escape');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 1360, height: 860 });
  });
});

describe('the unlock screen, with the keyboard alone', () => {
  it('takes a passphrase, says when it is wrong, and opens when it is right', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=unlock');
    await page.keyboard.type('fel');
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Lösenfras (flera ord i rad)', { exact: true });
    await page.locator('.field-error').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('exempel gryning');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Platser', exact: true }).waitFor();
  });

  it('shows what is typed when asked to, and hides it again', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=unlock');
    const input = page.locator('input.input');
    expect(await input.getAttribute('type')).toBe('password');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await input.getAttribute('type')).toBe('text');
    await page.keyboard.press('Space');
    expect(await input.getAttribute('type')).toBe('password');
  });

  it('completes the words of a card from four letters, typed out or not', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=unlock');
    await page.getByRole('button', { name: 'Jag har ett kort' }).click();
    await page.keyboard.type('acadacid ', { delay: 40 });
    await page.keyboard.type('acquire ', { delay: 40 });
    const words = page.locator('.card-word');
    await expect.poll(() => words.allInnerTexts()).toHaveLength(3);
    expect((await words.allInnerTexts()).map((text) => text.replace(/\d+\s*/, ''))).toEqual([
      'academic',
      'acid',
      'acquire',
    ]);
  });

  it('marks the door text as not verified', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=unlock');
    await page.getByRole('button', { name: 'Visa dörrtexten' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('ej bekräftad');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

/** The first step: a name in each field, Tab between them, Enter at the end. */
async function sayWho({ keyboard }: Page): Promise<void> {
  for (const name of ['Granudda kommun', 'Signe Frostvall']) {
    await keyboard.type(name);
    await keyboard.press('Tab');
  }
  await keyboard.type('Kommunikationschef');
  await keyboard.press('Enter');
}

describe('founding', () => {
  it('goes from the organisation to an open vault, by keyboard', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=founding');
    await sayWho(page);
    const drawn = page.locator('.drawn-words');
    await expect.poll(() => drawn.innerText()).toContain('gryning');
    const words = await drawn.innerText();
    await page.getByLabel('Skriv orden en gång', { exact: true }).fill(words.toUpperCase());
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Spara som PDF' }).click();
    expect(await axeFindings(page)).toEqual([]);
    const characters = page.locator('.code-fields input');
    await expect.poll(() => characters.count()).toBe(4);
    for (const field of await characters.all()) await field.fill('A');
    await characters.last().press('Enter');
    await page.getByLabel('Förnamn', { exact: true }).fill('Torkel');
    await page.getByLabel('Mobilnummer', { exact: true }).fill('070-174 06 06');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.typed-in').innerText()).toContain('Torkel');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /Fortsätt|Skriv in dem sedan/ }).click();
    await page.getByRole('button', { name: 'Gör utskriften' }).click();
    await page.getByRole('button', { name: 'Spara som PDF' }).click();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Kopiera till ett USB-minne' }).click();
    await page.getByText('är kopierad och läst tillbaka').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Öppna valvet' }).click();
    await page.getByRole('navigation', { name: 'Platser', exact: true }).waitFor();
  });

  it('takes no passphrase that is easy to guess', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=founding');
    await sayWho(page);
    await page.getByText('En egen').click();
    await page.getByLabel('Din egen lösenfras', { exact: true }).fill('sommar');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.field-error').allInnerTexts()).toHaveLength(1);
    expect(await page.locator('.field-error').innerText()).toContain('lätt att gissa');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Din lösenfras öppnar valvet');
  });
});

describe('the one search', () => {
  it('opens with Ctrl+K, says how much it found, and Escape closes it', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=open&place=settings');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('zzz');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.innerText()).toContain('Inget hittades');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('the list of ten thousand', () => {
  it('holds only the rows that are seen, and moves by keys and by letters', async () => {
    const { page, show } = gallery;
    await show('index.html');
    const list = page.getByRole('listbox', { name: 'Kontakter', exact: true });
    expect(await list.getByRole('option').count()).toBeLessThan(60);
    const chosen = list.locator('[aria-selected="true"]');
    await list.getByRole('option').first().click();
    await page.keyboard.press('End');
    await expect.poll(() => chosen.innerText()).toContain('Granholt');
    await page.keyboard.press('Home');
    await page.keyboard.type('kvis');
    await expect.poll(() => chosen.innerText()).toContain('Kvistbo');
  });
});

it('breaks no content security policy and raises no error', () => {
  expect(gallery.complaints).toEqual([]);
});

/** The controls that a message covers, in part or whole, as far as their scrolled places let them be seen. */
function coveredByMessages(): string[] {
  const messages = document.querySelector('.toasts')!.getBoundingClientRect();
  const seen = (element: Element): DOMRect => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      const edge = box.getBoundingClientRect();
      [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
      [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
    }
    return new DOMRect(left, top, right - left, bottom - top);
  };
  return [...document.querySelectorAll('button, input, select, textarea, a, [role=option]')]
    .filter((control) => !control.closest('.toasts'))
    .filter((control) => {
      const { width, height, bottom } = seen(control);
      return width > 0 && height > 0 && bottom > messages.top + 1;
    })
    .map((control) => control.outerHTML.slice(0, 80));
}

describe('a message', () => {
  afterAll(() => gallery.page.setViewportSize({ width: 1360, height: 860 }));

  it.each([
    ['1024 x 640', { width: 1024, height: 640 }],
    ['1024 x 640 at 200 %', { width: 512, height: 320 }],
  ])('lies over no control of a form, at %s', async (_name, size) => {
    const { page, show } = gallery;
    await page.setViewportSize(size);
    await show('app.html?stage=open&place=contacts');
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Ändra', exact: true }).click();
    await page.locator('.item-form-foot button[data-kind=primary]').click();
    const message = page.locator('.toast');
    await message.first().waitFor();
    await page.getByRole('button', { name: 'Ändra', exact: true }).click();
    await page.locator('.item-form-foot').waitFor();
    expect(await message.count()).toBe(1);
    await expect.poll(() => page.evaluate(coveredByMessages)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('.toasts')!.clientHeight)).toBeGreaterThan(30);
    expect(await axeFindings(page)).toEqual([]);
    await message.getByRole('button').click();
    await expect.poll(() => page.evaluate(() => document.querySelector('.toasts')!.clientHeight)).toBe(0);
  });
});
