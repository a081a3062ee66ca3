import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { ask, settled, until } from '../support/doors.ts';
import { keyboardHand, mouseHand, type Hand } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { townOfOpeners, type TownOfOpeners } from '../support/town-of-openers.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';

let folder: string;
let town: TownOfOpeners;

beforeAll(async () => {
  await cryptoReady();
  folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-restore-'));
  town = townOfOpeners(folder);
}, 160_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A window in which the codes of the sheets have been read, up to the step after them. */
async function withSheets(hand: Hand): Promise<Way> {
  const opened = await openWindow();
  await settled(opened.page);
  await ask(opened.page, 'shell', 'changeSettings', { language: 'sv', theme: 'light' });
  const way = await beginWay(opened, hand, 'sv');
  way.page.setDefaultTimeout(60_000);
  await way.press('app.start.paper');
  await way.press('app.restore.paste');
  await copy(way, town.codes);
  const field = way.field('app.restore.paste.label');
  await field.focus();
  await way.page.keyboard.press('Control+V');
  await way.press('app.restore.paste.add');
  await way.heading('app.restore.heading-complete');
  return way;
}

async function copy(way: Way, words: string): Promise<void> {
  await way.opened.app.evaluate(({ clipboard }, text) => {
    void clipboard.writeText(text);
  }, words);
}

async function pasteCard(way: Way, words: string): Promise<void> {
  await copy(way, words);
  await way.page.locator('.card-entry input').focus();
  await way.page.keyboard.press('Control+V');
}

const says = (way: Way, ...given: Parameters<Way['t']>) =>
  way.page
    .getByText(way.t(...given))
    .first()
    .waitFor();
const vaultsIn = async (way: Way) =>
  (await readdir(way.opened.dataFolder)).filter((file) => file.endsWith('.sigill'));

describe('restoring in the window', () => {
  let way: Way;

  beforeAll(async () => {
    way = await withSheets(mouseHand());
  }, 160_000);
  afterAll(() => way.opened.close());

  it('shows who printed the sheets and when, before anything is opened', async () => {
    const facts = way.page.getByRole('region', { name: way.t('app.restore.complete') });
    expect(await facts.innerText()).toContain('Kommunikationsansvarig');
    expect(await facts.innerText()).toContain('24 november 2026');
    await expectNoFindings(way, 'sheets read');
    await way.press('app.restore.go-on');
  }, 160_000);

  it('is given a code that is mistyped, says so, and keeps the sheets', async () => {
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.restore.with-code') }));
    const mistyped = town.recoveryCode.replace(/.$/, (last) => (last === '2' ? '3' : '2'));
    await way.hand.write(way.page.getByRole('textbox'), mistyped);
    await expectNoFindings(way, 'a code');
    await way.press('app.restore.go-on');
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.restore.gate-nobody') }));
    await way.press('app.restore.place');
    await says(way, 'errors.recovery-code-mistyped');
    await way.heading('app.restore.opener-heading');
    await expectNoFindings(way, 'refused');
    expect(await vaultsIn(way)).toEqual([]);
  }, 160_000);

  it('takes cards, and says which of them is wrong', async () => {
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.restore.with-cards') }));
    await pasteCard(way, town.strange);
    await way.button('app.restore.card-again').waitFor();
    await expectNoFindings(way, 'a card of another set');
    await way.press('app.restore.card-again');
    await pasteCard(way, town.cards[2]!);
    await says(way, 'app.restore.cards-have', { have: 1, needed: 2 });
    await pasteCard(way, town.cards[0]!);
    await says(way, 'app.restore.cards-enough');
    await way.press('app.restore.go-on');
  }, 160_000);

  it('asks at the gate about all who could open, also those whose way in is on no sheet', async () => {
    await way.heading('app.restore.gate-heading');
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.restore.gate-some') }));
    const boxes = await way.page.getByRole('checkbox').all();
    const names = await Promise.all(boxes.map((box) => box.locator('xpath=ancestor::label').innerText()));
    expect(names).toEqual([
      way.t('app.restore.opens-person', { label: 'Kommunikationsansvarig' }),
      way.t('app.restore.opens-person', { label: 'Säkerhetssamordnare' }),
      way.t('app.restore.opens-code'),
    ]);
    await expectNoFindings(way, 'the gate');
    await way.hand.choose(boxes[1]!);
  }, 160_000);

  it('makes the vault without them, and tells what came back', async () => {
    await way.press('app.restore.place');
    await way.heading('app.restore.done-heading');
    await expectNoFindings(way, 'done');
    await way.press('app.restore.open');
    await way.heading('app.contacts.heading');
    const session = await ask(way.page, 'vault', 'session');
    expect(session).toMatchObject({ value: { readOnlyBecause: null, organisation: 'Granudda kommun' } });
    await way.page.getByText('Isnäs-Vide').first().waitFor();
    expect(await vaultsIn(way)).toHaveLength(1);
  }, 160_000);

  it('broke no content security policy and asked for nothing outside', () => {
    expect(way.opened.complaints).toEqual([]);
    const own = /^(blob:)?app:\/\/sigill\/|^data:/;
    expect(way.opened.requests.filter((url) => !own.test(url))).toEqual([]);
  });
});

/** What was not known at the restore is answered in the opened vault, which can be changed from then on. */
async function answersLater(way: Way): Promise<void> {
  await way.press('app.restore.gate-now');
  await way.page.getByRole('dialog').waitFor();
  await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.restore.gate-some') }));
  await expectNoFindings(way, 'the gate, later');
  await way.hand.choose(way.page.getByRole('checkbox', { name: /Säkerhetssamordnare/ }));
  await way.press('app.restore.gate-answer');
  await way.page.getByRole('dialog').waitFor({ state: 'detached' });
  await until(
    () => ask(way.page, 'vault', 'session'),
    (answer) => answer.ok && answer.value.readOnlyBecause === null,
  );
  await way.button('app.restore.gate-now').waitFor({ state: 'detached' });
}

describe('with the keyboard alone', () => {
  it('one restores by the code, leaves the gate open, and may only read', async () => {
    const way = await withSheets(keyboardHand());
    await way.press('app.restore.go-on');
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.restore.with-code') }));
    await way.hand.write(way.page.getByRole('textbox'), town.recoveryCode);
    await way.press('app.restore.go-on');
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.restore.gate-later') }));
    await way.press('app.restore.place');
    await way.heading('app.restore.done-heading');
    await says(way, 'app.restore.only-reading');
    await way.press('app.restore.open');
    await way.heading('app.contacts.heading');
    expect(await ask(way.page, 'vault', 'session')).toMatchObject({
      value: { readOnlyBecause: 'gate-open', openedAs: 'Återställningskod' },
    });
    const [made] = await way.saves.asked();
    expect(existsSync(path.join(way.opened.dataFolder, made!))).toBe(true);
    await answersLater(way);
    await way.opened.close();
  }, 160_000);
});
