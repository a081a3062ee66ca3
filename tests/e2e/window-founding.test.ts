import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVault } from '../../vault/store/index.ts';
import { cryptoReady } from '../../crypto/index.ts';
import { ask, lockWindow, settled, until } from '../support/doors.ts';
import { keyboardHand, mouseHand } from '../support/hand.ts';
import { cardsOn, codeOn } from '../support/printed.ts';
import { confirmCard, typeCodeBack, typeWords } from '../support/read-back.ts';
import { standsStill } from '../support/stands-still.ts';
import { foundByHand } from '../support/founding.ts';
import { beginWay, type Way } from '../support/way.ts';
import { axeFindings, openWindow, type OpenedWindow } from '../support/window.ts';

const passphrase = 'EXEMPEL lingon vid nio bryggor';
const person = { given: 'Torkel', family: 'Isnäs-Vide', title: 'Stabschef', mobile: '0701740606' };
const holders = ['Kommunjurist', 'Räddningschef', 'Säkerhetssamordnare', 'Energichef'];

const looks = [
  { theme: 'dark', zoom: 2 },
  { theme: 'dark', zoom: 1 },
  { theme: 'light', zoom: 2 },
  { theme: 'light', zoom: 1 },
] as const;

/** From nothing to cards that count, with locks in between; each new screen looked at from all sides. */
describe.each([
  { with: 'a mouse, in Swedish', hand: mouseHand(), language: 'sv' },
  { with: 'the keyboard alone, in English', hand: keyboardHand(), language: 'en' },
] as const)('founding and what follows, with $with', ({ hand, language }) => {
  let opened: OpenedWindow;
  let way: Way;
  let cards: readonly string[];

  beforeAll(async () => {
    await cryptoReady();
    opened = await openWindow();
    await settled(opened.page);
    opened.page.setDefaultTimeout(60_000);
    way = await beginWay(opened, hand, language);
  }, 240_000);
  afterAll(() => opened.close());

  it('founds a vault, and reads the code back by group and place', async () => {
    await ask(way.page, 'shell', 'changeSettings', { language });
    await foundByHand(way, passphrase);
    const code = codeOn(await way.saves.pdf(() => way.press('app.frame.save-pdf')));
    await way.page.locator('.code-fields').waitFor();
    expect(await lookedAt(way)).toEqual({});
    await typeCodeBack(way, code);
    await way.heading('app.founding.contacts.heading');
  }, 240_000);

  it('takes a person by hand, without leaving the road', async () => {
    await way.write('app.field.given', person.given);
    await way.write('app.field.family', person.family);
    await way.write('app.founding.person.title', person.title);
    await way.write('app.founding.person.mobile', person.mobile);
    await way.press('app.founding.person.save');
    await way.heading('app.founding.contacts.in', { count: 1 });
    await way.page.getByText(`${person.given} ${person.family}`).first().waitFor();
    expect(await way.field('app.field.given').inputValue()).toBe('');
    expect(await lookedAt(way)).toEqual({});
    await way.press('app.founding.next');
    await way.press('app.founding.print.later');
  }, 120_000);

  it('copies the vault to a stick, whole', async () => {
    await way.heading('app.founding.stick.heading');
    expect(await lookedAt(way)).toEqual({});
    await way.press('app.founding.stick.copy');
    await way.heading('app.founding.stick.done');
    const file = path.join(opened.dataFolder, (await way.saves.asked()).at(-1)!);
    const copy = openVault(file, 'read', { now: Date.now() });
    expect(copy.findings).toEqual([]);
    expect(copy.slots.map(({ label }) => label)).toContain('Kommunikationschef');
    copy.close();
    expect(await lookedAt(way)).toEqual({});
    await way.press('app.founding.next');
  }, 120_000);

  it('shows what follows, of which the copy is done', async () => {
    await way.heading('app.founding.done.heading');
    await way.page.locator('.later-step').first().waitFor();
    expect(await lookedAt(way)).toEqual({});
    await way.press('app.founding.done.open');
    await way.heading('app.next-steps.heading', { left: 5 });
    expect(await statesOf(way)).toEqual({
      stick: 'done',
      cards: 'open',
      'second-owner': 'open',
      logins: 'open',
      'paper-vault': 'open',
      'test-restore': 'open',
    });
    expect(await lookedAt(way)).toEqual({});
  }, 120_000);

  it('marks a step by hand, and takes the mark away again', async () => {
    const what = way.t('work.step-second-owner');
    await way.press('app.next-steps.mark-step', { what });
    await way.heading('app.next-steps.heading', { left: 4 });
    await way.press('app.next-steps.unmark-step', { what });
    await way.heading('app.next-steps.heading', { left: 5 });
  }, 120_000);

  it('leads from the list to printing, with the paper vault chosen', async () => {
    await way.press('app.next-steps.paper-vault.start');
    await way.heading('app.print.heading');
    const chosen = way.page.getByRole('checkbox', { name: way.t('app.print-set.paper-vault') }).first();
    expect(await chosen.isChecked()).toBe(true);
    await way.go('app.frame.place-next-steps');
  }, 120_000);

  it('leads from the list to the people who may open the vault', async () => {
    await way.press('app.next-steps.second-owner.start');
    await way.heading('app.people.heading');
    await way.go('app.frame.place-next-steps');
  }, 120_000);

  it('leads from the list to the cards, which are made', async () => {
    await way.press('app.next-steps.cards.start');
    await way.press('app.cards.make', { of: 5 });
    await way.heading('app.cards.print-ready');
    cards = cardsOn(await way.saves.pdf(() => way.press('app.print.save')));
    await way.press('app.cards.to-cards');
    await way.heading('app.cards.handing-out');
    expect(await lookedAt(way)).toEqual({});
  }, 240_000);

  it('hands one out and confirms two', async () => {
    await way.press('app.cards.hand-card', { index: 3 });
    await way.page.getByRole('dialog').waitFor();
    expect(await lookedAt(way)).toEqual({});
    await way.write('app.cards.holder', holders[2]!);
    await way.press('app.cards.hand-note');
    await way.page.getByRole('dialog').waitFor({ state: 'detached' });
    await way.press('app.cards.confirm-card', { index: 1 });
    await typeWords(way, cards[1]!, holders[0]!);
    await way.press('app.cards.check');
    await way.page.getByText(way.t('app.cards.wrong', { index: 1 })).waitFor();
    expect(await lookedAt(way)).toEqual({});
    await way.page.keyboard.press('Escape');
    await way.page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const index of [1, 2]) await confirmCard(way, index, cards[index - 1]!, holders[index - 1]!);
    await way.page.getByText(way.t('app.cards.counted', { confirmed: 2, of: 5 })).waitFor();
  }, 240_000);

  it('knows them after a lock, and counts when the fourth is confirmed', async () => {
    way.page = await lockWindow(opened.app, way.page);
    way.page.setDefaultTimeout(60_000);
    await way.heading('app.unlock.heading');
    await way.write('app.unlock.passphrase', passphrase);
    await way.press('app.unlock.unlock');
    await way.heading('app.cards.handing-out');
    await way.page.getByText(way.t('app.cards.counted', { confirmed: 2, of: 5 })).waitFor();
    for (const holder of holders.slice(0, 3)) await way.page.getByText(holder).waitFor();
    expect(await way.page.getByText(way.t('app.cards.step-print.gone')).count()).toBe(1);
    for (const index of [3, 4]) await confirmCard(way, index, cards[index - 1]!, holders[index - 1]!);
    await way.heading('app.cards.all-right');
    expect(await lookedAt(way)).toEqual({});
    await way.go('app.frame.place-next-steps');
    await way.heading('app.next-steps.heading', { left: 4 });
    expect((await statesOf(way))['cards']).toBe('done');
  }, 240_000);

  it('asked for nothing outside itself and broke no content security policy', () => {
    expect(opened.complaints).toEqual([]);
    const own = /^(blob:)?app:\/\/sigill\/|^data:/;
    expect(opened.requests.filter((url) => !own.test(url))).toEqual([]);
  });
});

/** How each step on the screen stands. */
async function statesOf({ page }: Way): Promise<Record<string, string>> {
  const rows = await page.locator('.next-step').all();
  const pairs = rows.map(async (row) => [
    (await row.getAttribute('data-step')) ?? '',
    (await row.getAttribute('data-state')) ?? '',
  ]);
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>;
}

/** What axe finds on the screen as it stands, in both themes, at 100 and 200 %; and whether it can be scrolled sideways. */
async function lookedAt({ opened, page }: Way): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { theme, zoom } of looks) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await zoomTo(opened, page, zoom);
    await standsStill(page);
    const findings = await axeFindings(page);
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
    );
    if (isWide) findings.push('wider than the window');
    if (findings.length > 0) found[`${theme} ${String(zoom * 100)} %`] = findings;
  }
  return found;
}

/** Zooms, and waits until the page has its new width. */
async function zoomTo({ app }: OpenedWindow, page: Way['page'], zoom: 1 | 2): Promise<void> {
  const wide = await app.evaluate(({ BrowserWindow }, factor) => {
    const [window] = BrowserWindow.getAllWindows();
    window!.webContents.setZoomFactor(factor);
    return window!.getContentSize()[0]!;
  }, zoom);
  await until(
    () => page.evaluate(() => innerWidth),
    (width) => Math.abs(width * zoom - wide) <= zoom,
  );
}
