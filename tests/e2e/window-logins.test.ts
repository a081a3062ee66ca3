import { chmod, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, lockWindow, settled, until, examplePassphrase } from '../support/doors.ts';
import { mouseHand, reach } from '../support/hand.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow, type OpenedWindow } from '../support/window.ts';

const secret = 'EXEMPEL-0Ol1';
/** The key of RFC 6238's vectors. */
const otp = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const name = 'Nödkontot, EXEMPEL';

let opened: OpenedWindow;
let way: Way;

beforeAll(async () => {
  opened = await openWindow(['--demo']);
  await settled(opened.page);
  await until(async () => (await ask(opened.page, 'vault', 'session')).ok, Boolean);
  way = await beginWay(opened, mouseHand(), 'sv');
  way.page.setDefaultTimeout(60_000);
  await way.go('app.frame.place-logins');
}, 120_000);
afterAll(() => opened.close());

const rows = () => way.page.getByRole('listbox').getByRole('option');
const firstRow = (text: string) => rows().first().filter({ hasText: text }).waitFor();
const search = (text: string) => way.page.getByRole('searchbox').fill(text);
const dialog = () => way.page.getByRole('dialog');
const gone = () => dialog().waitFor({ state: 'detached' });
const detail = () => way.page.locator('section.detail');
const show = (field: string) => way.press('app.logins.show-field', { field });
const shown = async () => {
  await way.page.locator('.secret-characters').first().waitFor();
  return (await way.page.locator('.secret-characters').allTextContents()).join('');
};
/** Puts the page's clock on by so many seconds, without waiting for them. */
const later = (seconds: number) =>
  way.page.evaluate((by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by * 1000;
  }, seconds);
const clipboard = () => opened.app.evaluate(({ clipboard: held }) => held.readText());

describe('a login', () => {
  it('is added with fields of its own, hidden and not, and says what is wrong with a day', async () => {
    await way.press('app.items.new.credential');
    await way.press('app.form.save');
    const missing = way.t('app.form.missing', { label: way.t('app.field.label') });
    await way.page.locator('.field-error', { hasText: missing }).waitFor();
    await way.write('app.field.label', name);
    await way.write('app.field.secret', secret);
    await way.press('app.form.more');
    await way.write('app.field.otp', otp);
    await way.write('app.field.valid_to', 'i morgon');
    await addExtra(1, 'Kundnummer', '4711', true);
    await addExtra(2, 'Säkerhetsfråga', 'EXEMPEL svar', false);
    await way.press('app.form.save');
    const day = way.t('app.form.invalid-day', { label: way.t('app.field.valid_to') });
    await way.page.locator('.field-error', { hasText: day }).waitFor();
    await way.write('app.field.valid_to', '2027-03-12');
    await way.press('app.form.save');
    await detail().getByRole('heading', { name }).waitFor();
    expect(await detail().innerText()).toContain('4711');
    expect(await way.page.content()).not.toContain('EXEMPEL svar');
  });

  it('is found by its name without the marks of å ä ö, never by what is hidden in it', async () => {
    await search('nodkontot exempel');
    await firstRow(name);
    await search('0Ol1');
    await way.heading('app.items.none-found', { query: '0Ol1' });
    await search('nödkontot');
    await firstRow(name);
  });

  it('keeps hidden fields that an edit did not touch', async () => {
    await way.press('app.items.edit');
    await way.press('app.form.more');
    const label = way.t('app.extra.label', { place: 2 });
    await way.hand.write(way.page.getByLabel(label, { exact: true }), 'Kontrollfråga');
    await way.press('app.form.save');
    await show('Kontrollfråga');
    expect(await shown()).toBe('EXEMPEL svar');
    await way.press('app.logins.hide');
    await gone();
  });

  it('shows in its history that a secret changed, and never which', async () => {
    await way.press('app.items.more');
    await way.page.getByRole('menuitem', { name: way.t('app.items.history') }).click();
    await dialog().locator('.history-state').nth(1).waitFor();
    const text = await dialog().innerText();
    expect(text).toContain('Kontrollfråga');
    for (const hidden of [secret, 'EXEMPEL svar', otp]) expect(text).not.toContain(hidden);
    await way.page.keyboard.press('Escape');
    await gone();
  });
});

describe('what is hidden', () => {
  it('makes one-time codes that change by the clock', async () => {
    await way.press('app.logins.show-code');
    const code = way.page.locator('.one-time-code');
    await code.waitFor();
    const first = await code.innerText();
    expect(first).toMatch(/^\d{3} \d{3}$/);
    await later(31);
    await until(
      () => code.innerText(),
      (text) => text !== first,
    );
    await way.page.keyboard.press('Escape');
    await gone();
  });

  it('is shown one at a time, with how each character is read aloud', async () => {
    await show(way.t('app.field.secret'));
    expect(await shown()).toBe(secret);
    expect(await way.page.locator('.secret-reading').first().innerText()).toContain('Erik');
    expect(await dialog().count()).toBe(1);
    await dialog().getByText(way.t('app.logins.noted')).waitFor();
  });

  it('hides itself when its minute is over', async () => {
    await later(61);
    await gone();
    expect(await way.page.locator('.secret-characters').count()).toBe(0);
  });

  it('is copied without being shown', async () => {
    await way.press('app.logins.copy-field', { field: way.t('app.field.secret') });
    await until(clipboard, (text) => text === secret);
    expect(await way.page.locator('.secret-characters').count()).toBe(0);
  });
});

describe('with the keyboard alone', () => {
  it('a login is found, shown with a reason, and hidden', async () => {
    const { keyboard } = way.page;
    await keyboard.press('Control+F');
    await keyboard.press('Control+A');
    await keyboard.type('nodkontot exempel');
    await firstRow(name);
    await reach(way.button('app.items.more'));
    await keyboard.press('Enter');
    await way.page.getByRole('menuitem', { name: way.t('app.logins.show-with-reason') }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await way.button('app.logins.ask.show').waitFor();
    await keyboard.type('Övning');
    await keyboard.press('Enter');
    expect(await shown()).toBeTruthy();
    await keyboard.press('Enter');
    await gone();
  });

  it('Ctrl+P chooses the envelopes that the login lies in', async () => {
    const choices = await ask(way.page, 'vault', 'listPrintChoices');
    const envelope = choices.ok ? choices.value.choices.find(({ holds }) => holds?.length) : undefined;
    const held = await ask(way.page, 'vault', 'showItem', { id: envelope!.holds![0]! });
    await search(held.ok ? held.value.title : '');
    await rows().first().click();
    await way.page.keyboard.press('Control+P');
    await way.heading('app.print.heading');
    await way.page.getByRole('checkbox', { name: envelope!.title, checked: true }).waitFor();
  });
});

describe('what was copied', () => {
  it('is cleared by itself', async () => {
    await expect.poll(clipboard, { timeout: 45_000, interval: 250 }).toBe('');
  }, 60_000);
});

describe('a vault that can only be read', () => {
  it('says so, shows what is hidden all the same, and offers no edit', async () => {
    const [file] = (await readdir(opened.dataFolder, { recursive: true })).filter((each) =>
      each.endsWith('.sigill'),
    );
    await chmod(path.join(opened.dataFolder, file!), 0o444);
    way.page = await lockWindow(opened.app, way.page);
    way.page.setDefaultTimeout(60_000);
    await way.write('app.unlock.passphrase', examplePassphrase);
    await way.press('app.unlock.unlock');
    await way.go('app.frame.place-logins');
    await way.page.getByText(way.t('app.frame.read-only')).waitFor();
    await search('nödkontot exempel');
    await firstRow(name);
    await rows().first().click();
    await show(way.t('app.field.secret'));
    expect(await shown()).toBe(secret);
    await dialog().getByText(way.t('app.logins.not-noted')).waitFor();
    await way.press('app.logins.hide');
    await gone();
    for (const key of ['app.items.edit', 'app.items.new.credential', 'app.contacts.import'] as const)
      expect(await way.button(key).count()).toBe(0);
  });
});

it('no content security policy was broken on the way', () => {
  expect(opened.complaints).toEqual([]);
});

async function addExtra(place: number, label: string, value: string, isOpen: boolean): Promise<void> {
  await way.press('app.extra.add');
  const field = (key: 'app.extra.label' | 'app.extra.value') =>
    way.page.getByLabel(way.t(key, { place }), { exact: true });
  await field('app.extra.label').fill(label);
  if (isOpen)
    await way.hand.choose(way.page.getByRole('checkbox', { name: way.t('app.extra.hidden') }).last());
  await field('app.extra.value').fill(value);
}
