import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { openLocked } from '../../vault/work/session/index.ts';
import { ask, examplePassphrase, lockWindow, settled, until } from '../support/doors.ts';
import { keyboardHand, mouseHand } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { keyFile, keyFilePassphrase, townOfOpeners, type TownOfOpeners } from '../support/town-of-openers.ts';
import { ownerPassphrase } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow, type OpenedWindow } from '../support/window.ts';
import { testContext } from '../support/work-context.ts';

let folder: string;
let town: TownOfOpeners;

beforeAll(async () => {
  await cryptoReady();
  folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-unlock-'));
  town = townOfOpeners(folder);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A window on a vault, locked. */
async function openOn(file: string, hand = mouseHand(), language: 'sv' | 'en' = 'sv'): Promise<Way> {
  const opened = await openWindow([`--vault=${file}`], folder);
  await settled(opened.page);
  await ask(opened.page, 'shell', 'changeSettings', { language, theme: 'light' });
  const way = await beginWay(opened, hand, language);
  way.page.setDefaultTimeout(60_000);
  await way.heading('app.unlock.heading');
  return way;
}

async function lockAgain(way: Way): Promise<void> {
  way.page = await lockWindow(way.opened.app, way.page);
  way.page.setDefaultTimeout(60_000);
  await way.heading('app.unlock.heading');
}

const isOpen = (way: Way) => way.page.getByRole('navigation').first().waitFor();
const says = (way: Way, ...given: Parameters<Way['t']>) =>
  way.page
    .getByText(way.t(...given))
    .first()
    .waitFor();

async function chooseKeyFile(way: Way, name: string, bytes: Buffer): Promise<void> {
  const choosing = way.page.waitForEvent('filechooser');
  const isFirst = (await way.button('app.unlock.key-file-choose').count()) > 0;
  await way.press(isFirst ? 'app.unlock.key-file-choose' : 'app.unlock.key-file-another');
  await (await choosing).setFiles([{ name, mimeType: 'application/octet-stream', buffer: bytes }]);
  if (bytes.byteLength > 0) await way.page.getByText(name).waitFor();
}

/** A whole card, as it is pasted from a text. */
async function pasteCard(way: Way, words: string): Promise<void> {
  await way.opened.app.evaluate(({ clipboard }, text) => {
    void clipboard.writeText(text);
  }, words);
  const field = way.page.locator('.card-entry input');
  await field.focus();
  await way.page.keyboard.press('Control+V');
}

describe('the unlock screen', () => {
  let way: Way;

  beforeAll(async () => {
    way = await openOn(town.path);
  }, 120_000);
  afterAll(() => way.opened.close());

  it('asks who one is by function, and for the key file only where that way in has one', async () => {
    expect(await way.page.getByText(way.t('app.unlock.key-file'), { exact: true }).count()).toBe(0);
    await way.hand.choose(way.page.getByRole('radio', { name: 'Säkerhetssamordnare' }));
    await way.page.getByText(way.t('app.unlock.key-file'), { exact: true }).waitFor();
    await way.press('app.unlock.unlock');
    await says(way, 'app.unlock.type-first');
    await says(way, 'app.unlock.key-file-first');
    await expectNoFindings(way, 'nothing typed');
  }, 120_000);

  it('refuses an empty key file at once, and does not say which of the two was wrong', async () => {
    await way.write('app.unlock.passphrase', keyFilePassphrase);
    await chooseKeyFile(way, 'tom.key', Buffer.alloc(0));
    await says(way, 'app.unlock.key-file-empty');
    await chooseKeyFile(way, 'annan.key', Buffer.from('EXEMPEL annan'));
    await way.press('app.unlock.unlock');
    await says(way, 'app.unlock.wrong-pair');
    await expectNoFindings(way, 'wrong key file');
  }, 120_000);

  it('opens with both, and shows as whom', async () => {
    await chooseKeyFile(way, 'granudda.key', keyFile);
    await way.press('app.unlock.unlock');
    await isOpen(way);
    const session = await ask(way.page, 'vault', 'session');
    expect(session).toMatchObject({ ok: true, value: { openedAs: 'Säkerhetssamordnare' } });
    await lockAgain(way);
  }, 60_000);

  it('says that a passphrase is wrong, and keeps what was typed', async () => {
    await way.hand.choose(way.page.getByRole('radio', { name: 'Kommunikationsansvarig' }));
    await way.write('app.unlock.passphrase', 'EXEMPEL inte den rätta');
    await way.press('app.unlock.unlock');
    await says(way, 'errors.wrong-secret');
    const field = way.field('app.unlock.passphrase');
    expect(await field.inputValue()).toBe('EXEMPEL inte den rätta');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await expectNoFindings(way, 'wrong passphrase');
  }, 120_000);

  it('says that a code is mistyped before anything is tried, and opens with the right one', async () => {
    await way.press('app.unlock.door-code');
    await way.write(
      'app.unlock.code',
      town.recoveryCode.replace(/.$/, (last) => (last === '2' ? '3' : '2')),
    );
    await way.press('app.unlock.unlock');
    await says(way, 'errors.recovery-code-mistyped');
    await expectNoFindings(way, 'mistyped code');
    await way.write('app.unlock.code', town.recoveryCode.toLowerCase());
    await way.press('app.unlock.unlock');
    await isOpen(way);
    await lockAgain(way);
  }, 120_000);

  it('checks each card as it is typed: unknown word, mistyped, another set, typed already', async () => {
    const [first = '', second = ''] = town.cards;
    const withWord = (place: number, word: string) =>
      first
        .split(' ')
        .map((each, at) => (at === place - 1 ? word : each))
        .join(' ');
    await way.press('app.unlock.door-card');
    await says(way, 'app.restore.cards-have', { have: 0, needed: 2 });
    await pasteCard(way, withWord(7, 'xylofon'));
    await says(way, 'app.restore.card-unknown-word', { place: 7 });
    await expectNoFindings(way, 'unknown word');
    await way.press('app.restore.card-again');
    await pasteCard(way, [...second.split(' ').slice(0, 32), first.split(' ')[32]].join(' '));
    await says(way, 'app.restore.card-mistyped');
    await way.press('app.restore.card-again');
    await pasteCard(way, town.strange);
    await way.page.getByRole('alert').getByText(/\d/).first().waitFor();
    await expectNoFindings(way, 'another set');
    await way.press('app.restore.card-again');
    await pasteCard(way, first);
    await says(way, 'app.restore.cards-have', { have: 1, needed: 2 });
    expect(await way.button('app.unlock.unlock').count()).toBe(0);
    await pasteCard(way, first);
    await says(way, 'app.restore.card-twice', { index: 1 });
    await expectNoFindings(way, 'the same card');
    await way.press('app.restore.card-again');
    await pasteCard(way, second);
    await says(way, 'app.restore.cards-enough');
    await expectNoFindings(way, 'cards enough');
    await way.press('app.unlock.unlock');
    await isOpen(way);
  }, 240_000);

  it('broke no content security policy and asked for nothing outside', () => {
    expect(way.opened.complaints).toEqual([]);
    const own = /^(blob:)?app:\/\/sigill\/|^data:/;
    expect(way.opened.requests.filter((url) => !own.test(url))).toEqual([]);
  });
});

describe('a vault with a damaged way in', () => {
  it('says which, that it is not because of what one types, and opens by the others', async () => {
    const way = await openOn(town.damaged);
    await says(way, 'app.unlock.slots-damaged', { count: 1, labels: '”Säkerhetssamordnare”' });
    await expectNoFindings(way, 'damaged way in');
    expect(await way.page.getByRole('radio').count()).toBe(0);
    await way.write('app.unlock.passphrase', ownerPassphrase);
    await way.press('app.unlock.unlock');
    await isOpen(way);
    await way.opened.close();
  }, 120_000);
});

describe('a vault that is open elsewhere', () => {
  it('says where and since when, and is only read', async () => {
    const held = openLocked(town.path, 'write', testContext());
    let way: Way | undefined;
    try {
      way = await openOn(town.path);
      await way.page.getByText(os.hostname()).first().waitFor();
      await expectNoFindings(way, 'open elsewhere');
      await way.hand.choose(way.page.getByRole('radio', { name: 'Kommunikationsansvarig' }));
      await way.write('app.unlock.passphrase', ownerPassphrase);
      await way.press('app.unlock.unlock');
      await isOpen(way);
      expect(await ask(way.page, 'vault', 'session')).toMatchObject({
        value: { access: 'read', readOnlyBecause: 'vault-in-use' },
      });
    } finally {
      held.close();
      await way?.opened.close();
    }
  }, 120_000);
});

describe('the example, once locked', () => {
  let opened: OpenedWindow;

  it('says that it is one, and its passphrase, which opens it', async () => {
    opened = await openWindow(['--demo']);
    await settled(opened.page);
    await until(async () => (await ask(opened.page, 'vault', 'session')).ok, Boolean);
    const way = await beginWay(opened, mouseHand(), 'sv');
    await lockAgain(way);
    await way.page.getByText(examplePassphrase, { exact: true }).waitFor();
    await expectNoFindings(way, 'the example');
    await way.write('app.unlock.passphrase', examplePassphrase);
    await way.press('app.unlock.unlock');
    await isOpen(way);
    await opened.close();
  }, 120_000);
});

describe('with the keyboard alone, in English,', () => {
  it('one unlocks with passphrase and key file, and with cards', async () => {
    const way = await openOn(town.path, keyboardHand(), 'en');
    await way.hand.choose(way.page.getByRole('radio', { name: 'Säkerhetssamordnare' }));
    await way.write('app.unlock.passphrase', keyFilePassphrase);
    await chooseKeyFile(way, 'granudda.key', keyFile);
    await way.press('app.unlock.unlock');
    await isOpen(way);
    await lockAgain(way);
    await way.press('app.unlock.door-card');
    await pasteCard(way, town.cards[2]!);
    await says(way, 'app.restore.cards-have', { have: 1, needed: 2 });
    await pasteCard(way, town.cards[0]!);
    await says(way, 'app.restore.cards-enough');
    // What was typed into is gone, and the way on has the focus.
    const isFocused = () =>
      way.button('app.unlock.unlock').evaluate((button) => button === document.activeElement);
    await until(isFocused, Boolean);
    await way.page.keyboard.press('Enter');
    await isOpen(way);
    await way.opened.close();
  }, 120_000);
});
