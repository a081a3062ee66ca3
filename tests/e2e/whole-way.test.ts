import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive, pidsOf, settled, until } from '../support/doors.ts';
import { keyboardHand, mouseHand, pressShortcut } from '../support/hand.ts';
import { cardsOn, codeOn, textOn, wornScans } from '../support/printed.ts';
import { confirmCard, typeCodeBack } from '../support/read-back.ts';
import { foundByHand } from '../support/founding.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow, type OpenedWindow } from '../support/window.ts';

const passphrase = 'EXEMPEL lingon vid nio bryggor';
const person = 'Isnäs-Vide';
const login = { name: 'Namnvalvet, domänkonto', user: 'granudda', secret: 'EXEMPEL-0Ol1-åäö "§"' };

/** What Excel puts on the clipboard as text. */
const fromExcel = [
  ['Förnamn', 'Efternamn', 'Titel', 'Mobil', 'E-post'],
  ['Ylva', 'Granbäcke', 'Kommundirektör', '070-174 06 05', 'ylva.granbacke@granudda.example'],
  ['Maj-Lis', 'Älvström-Roth', 'Kommunikationschef', '070-174 06 07', 'maj-lis@granudda.example'],
  ['Torkel', 'Isnäs-Vide', 'Stabschef', '070-174 06 06', 'torkel@granudda.example'],
]
  .map((row) => row.join('\t'))
  .join('\r\n');

/** From nothing to a vault on paper and back, in the real window, by whoever has a mouse and by whoever has none. */
describe.each([
  { with: 'a mouse, in Swedish', hand: mouseHand(), language: 'sv' },
  { with: 'the keyboard alone, in English', hand: keyboardHand(), language: 'en' },
] as const)('the whole way, with $with', ({ hand, language }) => {
  let opened: OpenedWindow;
  let way: Way;
  let cards: readonly string[];
  let paper: Uint8Array;

  beforeAll(async () => {
    opened = await openWindow();
    await settled(opened.page);
    opened.page.setDefaultTimeout(60_000);
    way = await beginWay(opened, hand, language);
  }, 120_000);
  afterAll(() => opened.close());

  it('founds a vault, with a passphrase of one’s own and a code that was read back', async () => {
    if (language === 'en') await hand.press(way.page.getByRole('button', { name: 'English' }));
    await foundByHand(way, passphrase);
    const code = codeOn(await way.saves.pdf(() => way.press('app.frame.save-pdf')));
    await typeCodeBack(way, code);
    await way.heading('app.founding.contacts.heading');
  }, 120_000);

  it('takes in contacts that were copied in Excel', async () => {
    await opened.app.evaluate(({ clipboard }, text) => {
      void clipboard.writeText(text);
    }, fromExcel);
    await way.press('app.founding.contacts.import');
    await way.write('app.import.paste', '');
    await way.page.keyboard.press('Control+V');
    await way.press('app.import.look');
    await way.press('app.import.run', { count: 3 });
    await way.press('app.import.show');
    await way.heading('app.founding.contacts.in', { count: 3 });
    await way.press('app.founding.next');
  }, 120_000);

  it('prints what is needed in the first hour, and saves it', async () => {
    await way.press('app.founding.print.make');
    const pdf = await way.saves.pdf(() => way.press('app.frame.save-pdf'));
    expect(textOn(pdf)).toContain('Granudda kommun');
    await way.press('app.founding.next');
    await way.press('app.founding.stick.later');
    await way.press('app.founding.done.open');
    await way.heading('app.next-steps.heading', { left: 6 });
  }, 120_000);

  it('adds a login by hand', async () => {
    await way.go('app.frame.place-logins');
    await way.press('app.items.new.credential');
    await way.write('app.field.label', login.name);
    await way.write('app.field.username', login.user);
    await way.write('app.field.secret', login.secret);
    await way.press('app.form.save');
    await way.heading('app.logins.heading');
    await way.page.getByRole('heading', { name: login.name }).waitFor();
  }, 120_000);

  it('prints the contacts, which Ctrl+P finds chosen', async () => {
    await way.go('app.frame.place-contacts');
    await way.heading('app.contacts.heading');
    await way.page.keyboard.press('Control+P');
    await way.heading('app.print.heading');
    const chosen = way.page.getByRole('checkbox', { name: way.t('app.print-set.contacts') });
    expect(await chosen.isChecked()).toBe(true);
    const pdf = await preparedPdf(way);
    for (const words of [person, '070-174 06 06']) expect(textOn(pdf)).toContain(words);
  }, 120_000);

  it('makes restore cards, three of five, and has four of them read back', async () => {
    await way.go('app.frame.place-cards');
    await way.press('app.cards.make', { of: 5 });
    await way.heading('app.cards.print-ready');
    cards = cardsOn(await way.saves.pdf(() => way.press('app.print.save')));
    expect(cards.map((card) => card.split(' ').length)).toEqual([33, 33, 33, 33, 33]);
    await way.press('app.cards.to-cards');
    for (const index of [1, 2, 3, 4]) await confirmCard(way, index, cards[index - 1]!, `Funktion ${index}`);
    await way.page.getByText(way.t('app.cards.counts')).first().waitFor();
  }, 120_000);

  it('prints the vault on paper', async () => {
    await way.go('app.frame.place-print');
    await hand.choose(way.page.getByRole('checkbox', { name: way.t('app.print-set.paper-vault') }).first());
    paper = await preparedPdf(way);
    expect(textOn(paper)).not.toContain(login.secret);
  }, 120_000);

  it('locks: neither the engine nor the page is there any more', async () => {
    const before = await pidsOf(opened.app);
    await lock(way, () =>
      language === 'en' ? pressShortcut(opened.app, 'L', ['control']) : way.press('app.frame.lock'),
    );
    for (const pid of [...before.engine, ...before.page])
      await until(
        () => isAlive(pid),
        (alive) => !alive,
      );
  }, 120_000);

  it('unlocks again and is where it was', async () => {
    await way.write('app.unlock.passphrase', passphrase);
    await way.press('app.unlock.unlock');
    await way.heading('app.print.heading');
    await lock(way, () => way.press('app.frame.lock'));
  }, 120_000);

  it('loses its file', async () => {
    const files = await readdir(opened.dataFolder);
    const vaults = files.filter((file) => file.endsWith('.sigill'));
    expect(vaults).toHaveLength(1);
    await rm(path.join(opened.dataFolder, vaults[0]!));
  });

  it('restores from worn pages of which one is lost, with three of the cards', async () => {
    const scans = await wornScans(paper);
    await way.press('app.unlock.door-paper');
    const choosing = way.page.waitForEvent('filechooser');
    await way.press('app.restore.choose-files');
    const files = scans.map((scan, at) => ({
      name: `scan-${String(at)}.jpg`,
      mimeType: 'image/jpeg',
      buffer: Buffer.from(scan),
    }));
    await (await choosing).setFiles(files);
    await way.page
      .getByRole('heading', { name: way.t('app.restore.heading-complete') })
      .waitFor({ timeout: 90_000 });
    await way.press('app.restore.go-on');
    for (const [at, card] of [cards[4]!, cards[0]!, cards[2]!].entries()) await typeCard(way, at + 1, card);
    await way.press('app.restore.go-on');
    await hand.choose(way.page.getByRole('radio', { name: way.t('app.restore.gate-nobody') }));
    await way.press('app.restore.place');
    await way.page
      .getByRole('heading', { name: way.t('app.restore.done-heading') })
      .waitFor({ timeout: 60_000 });
    const asked = await way.saves.asked();
    expect(existsSync(path.join(opened.dataFolder, asked.at(-1)!))).toBe(true);
    await way.press('app.restore.open');
  }, 240_000);

  it('finds the person again, by the one search', async () => {
    await way.heading('app.contacts.heading');
    await way.page.keyboard.press('Control+K');
    await way.page.keyboard.type('isnäs');
    const found = way.page.getByRole('dialog').getByRole('option', { name: person });
    await found.waitFor();
    await way.page.keyboard.press('ArrowDown');
    await way.page.keyboard.press('Enter');
    await way.page.getByRole('heading', { name: person }).waitFor();
    await way.page.getByText('070-174 06 06').first().waitFor();
  }, 120_000);

  it('shows the secret again, in groups that can be read aloud', async () => {
    await way.go('app.frame.place-logins');
    await hand.row(way.page.getByRole('listbox'), login.name);
    await way.press('app.logins.show-field', { field: way.t('app.field.secret') });
    const groups = way.page.locator('.secret-characters');
    await groups.first().waitFor();
    expect((await groups.allTextContents()).join('')).toBe(login.secret);
    await way.press('app.logins.hide');
    await groups.first().waitFor({ state: 'detached' });
  }, 120_000);

  it('asked for nothing outside itself and broke no content security policy', () => {
    expect(
      opened.requests.filter((url) => !/^(app:\/\/sigill\/|blob:app:\/\/sigill\/|data:)/.test(url)),
    ).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});

/** Locks, and goes on with the page that takes the old one's place. */
async function lock(way: Way, ask: () => Promise<void>): Promise<void> {
  const next = way.opened.app.waitForEvent('window');
  await ask();
  way.page = await settled(await next);
  way.page.setDefaultTimeout(60_000);
  await way.heading('app.unlock.heading');
}

async function preparedPdf(way: Way): Promise<Uint8Array> {
  await way.press('app.print.prepare');
  await way.button('app.print.save').waitFor({ timeout: 60_000 });
  return way.saves.pdf(() => way.press('app.print.save'));
}

/** Types the first four letters of each word, as one reads them off the card. */
async function typeCard(way: Way, number: number, card: string): Promise<void> {
  const field = way.field('app.restore.card-next', { number });
  await field.waitFor();
  await way.hand.press(field);
  for (const [at, word] of card.split(' ').entries()) {
    await way.page.keyboard.type(word.slice(0, 4), { delay: 20 });
    if (at < 32) await way.page.locator('.card-place', { hasText: String(at + 2) }).waitFor();
  }
}
