import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openGallery, type OpenedGallery } from '../support/gallery.ts';
import { axeFindings } from '../support/window.ts';

vi.setConfig({ testTimeout: 90_000 });
const soon = { timeout: 15_000 };
let gallery: OpenedGallery;

beforeAll(async () => {
  gallery = await openGallery('out/gallery-paper');
}, 180_000);
beforeEach(() => gallery.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' }));
afterAll(() => gallery.close());

const heading = () => gallery.page.getByRole('heading', { level: 1 }).innerText();
const button = (name: string | RegExp) =>
  gallery.page.locator('main, .modal, .gate').getByRole('button', { name }).last();
/** Presses a button as a person without a mouse does. */
async function enter(name: string | RegExp): Promise<void> {
  await button(name).focus();
  await gallery.page.keyboard.press('Enter');
}
async function typeWords(first: string, second: string): Promise<void> {
  const { page } = gallery;
  await page.getByRole('textbox', { name: 'Ord 8' }).pressSequentially(first);
  await page.keyboard.press('Tab');
  await page.keyboard.type(second);
  await page.keyboard.press('Enter');
}
const focused = () => gallery.page.evaluate(() => document.activeElement?.textContent ?? '');

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  describe.each(['sv', 'en'])('in %s', (language) => {
    it.each([
      'stage=open&place=print',
      'stage=open&place=print&read-only=1',
      'stage=open&place=cards',
      'stage=open&place=cards&read-only=1',
      'stage=restoring',
    ])('axe finds nothing on %s', async (screen) => {
      await gallery.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await gallery.show(`app.html?${screen}&lang=${language}`);
      expect(await axeFindings(gallery.page)).toEqual([]);
    });
  });
});

describe('printing, with the keyboard alone', () => {
  it('goes from the choice to the pages and to a printer with a cable', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=open&place=print&lang=sv');
    expect(await button('Förbered utskriften').isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /03 Webb och domän/ }).focus();
    await page.keyboard.press('Space');
    await enter('Förbered utskriften');
    await expect.poll(heading, soon).toMatch(/^Utskrift .* är klar$/);
    expect(await focused()).toBe(await heading());
    await page.locator('.viewer-page').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.viewer-place').innerText(), soon).toMatch(/^Sida (\d+) av \1$/);
    await expect.poll(() => page.locator('.viewer-page').getAttribute('aria-busy'), soon).toBe('false');
    expect(await axeFindings(page)).toEqual([]);
    await enter(/^Skriv ut$/);
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.innerText(), soon).toContain('går bara genom sladden');
    await page.getByRole('radio', { name: /Stadshuset/ }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => dialog.innerText(), soon).toContain('kan den bli liggande på en server');
    expect(await axeFindings(page)).toEqual([]);
    await enter(/^Skriv ut \d sidor$/);
    await expect.poll(() => page.locator('.toasts').innerText(), soon).toContain('Skickad till Stadshuset');
  });

  it('opens with Ctrl+P, with what was on the screen chosen', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=open&place=contacts&lang=sv');
    await page.keyboard.press('Control+P');
    await page.getByRole('checkbox', { name: /Kontaktbok/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: /Kontaktbok/ }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
  });
});

describe('restore cards, with the keyboard alone', () => {
  it('are made after a warning, confirmed one by one, and count when one more is than opens', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=open&place=cards&lang=sv');
    await expect.poll(heading, soon).toBe('Dela ut korten och bekräfta dem');
    await enter('Gör en ny kortserie');
    await enter('Gör 5 kort');
    expect(await page.getByRole('alertdialog').innerText()).toContain('De gamla korten slutar att gälla');
    expect(await focused()).toBe('Avbryt');
    await enter('Gör nya kort');
    await expect.poll(heading, soon).toBe('Korten är klara att skriva ut');
    await enter('Till korten');
    await expect.poll(heading, soon).toBe('Dela ut korten och bekräfta dem');
    expect(await page.locator('main').innerText()).toContain('De gamla korten gäller inte längre.');
    expect(await axeFindings(page)).toEqual([]);
    for (const card of [1, 2, 3, 4]) {
      await enter(`Bekräfta kort ${String(card)}`);
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
      await page.keyboard.type(`Funktion ${String(card)}`);
      await page.keyboard.press('Tab');
      await typeWords('acad', 'adap');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await expect.poll(() => page.locator('main').innerText(), soon).toContain('Korten räknas.');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('are handed out with a holder, who is then shown', async () => {
    const { page } = gallery;
    await enter('Lämna ut kort 5');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('Räddningschef');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('main').innerText(), soon).toContain('Räddningschef, sedan');
  });

  it('say when a word does not agree, and keep what was typed', async () => {
    const { page } = gallery;
    await enter('Bekräfta kort 5');
    await typeWords('xylo', 'adap');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.innerText(), soon).toContain('Det stämmer inte med kort 5.');
    expect(await page.getByRole('textbox', { name: 'Ord 17' }).inputValue()).toBe('adap');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

const file = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from('EXEMPEL') });
const paste = (first: string) =>
  gallery.page.evaluate((word) => {
    const data = new DataTransfer();
    data.setData('text', [word, ...Array.from({ length: 32 }, () => 'acne')].join(' '));
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.card-entry input')?.dispatchEvent(event);
  }, first);

describe('the way back from paper', () => {
  it('counts the codes, names what is missing and what does not belong, and is kind about a blurred picture', async () => {
    const { page, show } = gallery;
    await show('app.html?stage=restoring&lang=sv');
    await page
      .locator('input[type=file]')
      .setInputFiles(['blad-1.jpg', 'suddig.jpg', 'blad-2.jpg', 'blad-3.jpg'].map(file));
    await expect.poll(() => page.locator('.count-hero-number').innerText(), soon).toBe('27 av 54 koder');
    const main = await page.locator('main').innerText();
    expect(main).toMatch(/Sida 2\s+Sida 3/);
    expect(main).toContain('Blad från en annan serie ligger med: A41C9F02. De räknas inte.');
    expect(main).toContain('Inga koder från Sigill hittades.');
    expect(await button('Fortsätt').isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('says what the sheets are once they are enough', async () => {
    const { page } = gallery;
    await enter('Klistra in kodtext');
    await page.keyboard.type('SIGILL1:EXEMPEL. '.repeat(14));
    await enter('Läs in texten');
    await expect.poll(heading, soon).toBe('Kodbladen räcker');
    expect(await page.locator('main').innerText()).toMatch(/12 mars 2026[^]*7F3A-91C2/);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('says of each card whether it is typed right, and lets a word be corrected', async () => {
    const { page } = gallery;
    await enter('Fortsätt');
    await expect.poll(heading, soon).toBe('Vad har du att öppna med?');
    expect(await focused()).toBe(await heading());
    await paste('academic');
    await expect.poll(() => page.locator('main').innerText(), soon).toContain('de hör inte ihop');
    await enter(/^Rätta ord 1:/);
    await page.getByRole('textbox', { name: 'Ord 1' }).pressSequentially('acid');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('main').innerText(), soon).toContain('1 av 3 kort inskrivna');
    await paste('acid');
    await expect.poll(() => page.locator('main').innerText(), soon).toContain('Kort 5 är redan inskrivet.');
    await enter('Börja om med kortet');
    await paste('acquire');
    await expect.poll(() => page.locator('main').innerText(), soon).toContain('2 av 3 kort inskrivna');
    await paste('adult');
    await expect.poll(() => page.locator('main').innerText(), soon).toContain('3 av 3 kort inskrivna');
    await expect.poll(focused, soon).toBe('Fortsätt');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('asks who was removed since, and tells what came back and what stayed sealed', async () => {
    const { page } = gallery;
    await enter('Fortsätt');
    await expect.poll(heading, soon).toMatch(/^Har någon slutat/);
    expect(await button('Välj plats och återställ').isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /Ingen/ }).focus();
    await page.keyboard.press('Space');
    expect(await axeFindings(page)).toEqual([]);
    await enter('Välj plats och återställ');
    await expect.poll(heading, soon).toBe('Valvet är tillbaka');
    const main = await page.locator('main').innerText();
    expect(main).toContain('240 kontakter');
    expect(main).toMatch(/Ligger kvar förseglat i filen\s+IT\./);
    expect(await axeFindings(page)).toEqual([]);
    await enter('Öppna valvet');
    await page.getByRole('navigation', { name: 'Platser', exact: true }).waitFor();
  });
});

describe('at twice the size', () => {
  it.each(['stage=open&place=print', 'stage=open&place=cards', 'stage=restoring'])(
    'nothing on %s is wider than the window',
    async (screen) => {
      const { page, show } = gallery;
      await page.setViewportSize({ width: 683, height: 400 });
      await show(`app.html?${screen}&lang=sv`);
      const isWide = await page.evaluate(() =>
        [document.documentElement, document.querySelector('main')].some(
          (element) => element !== null && element.scrollWidth > element.clientWidth + 1,
        ),
      );
      expect(isWide).toBe(false);
      expect(await axeFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 1360, height: 860 });
    },
  );
});

it('breaks no content security policy and raises no error', () => {
  expect(gallery.complaints).toEqual([]);
});
