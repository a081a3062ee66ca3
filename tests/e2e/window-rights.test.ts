import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import type { Language } from '../../i18n/index.ts';
import { ask, lockWindow, settled } from '../support/doors.ts';
import { keyboardHand, mouseHand } from '../support/hand.ts';
import { expectNoFindings, messagesGone } from '../support/looks.ts';
import { chiefPassphrase, townInChange, type TownInChange } from '../support/town-of-two.ts';
import { ownerPassphrase } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';

const own = 'EXEMPEL egna ord efter kortet';

/** With nothing but the keyboard in Swedish, with a mouse in English. */
describe.each([
  ['sv', keyboardHand],
  ['en', mouseHand],
] as const)('rights that change hands, in %s', (language: Language, handOf) => {
  let folder: string;
  let town: TownInChange;
  let way: Way;

  beforeAll(async () => {
    await cryptoReady();
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-rights-'));
    town = await townInChange(folder);
    const opened = await openWindow([`--vault=${town.path}`], folder);
    await settled(opened.page);
    await ask(opened.page, 'shell', 'changeSettings', { language, theme: 'light' });
    way = await beginWay(opened, handOf(), language);
    await calm();
  }, 120_000);
  afterAll(async () => {
    await way.opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  const calm = async () => {
    way.page.setDefaultTimeout(60_000);
    await way.page.emulateMedia({ reducedMotion: 'reduce' });
    await way.heading('app.unlock.heading');
  };
  const says = (...given: Parameters<Way['t']>) =>
    way.page
      .getByText(way.t(...given))
      .first()
      .waitFor();
  const isOpen = () => way.page.getByRole('navigation').first().waitFor();
  const unlockAs = async (label: string, passphrase: string) => {
    await way.hand.choose(way.page.getByRole('radio', { name: label }));
    await way.write('app.unlock.passphrase', passphrase);
    await way.press('app.unlock.unlock');
  };
  const lock = async () => {
    way.page = await lockWindow(way.opened.app, way.page);
    await calm();
  };
  const row = (name: string) =>
    way.page.getByRole('listitem').filter({ has: way.page.getByRole('heading', { name, exact: true }) });

  it('a start card opens once, and is replaced by a passphrase of one’s own', async () => {
    const { label, words } = town.startCard;
    await unlockAs(label, words);
    await says('errors.own-passphrase-needed');
    if (language === 'sv') await expectNoFindings(way, 'a start card');
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.founding.passphrase.own') }));
    await way.write('app.founding.passphrase.type-own', own);
    await way.write('app.founding.passphrase.type-again', own);
    await way.press('app.unlock.unlock');
    await isOpen();
    await lock();
    expect(await way.page.getByRole('radio', { name: label }).count()).toBe(0);
    await unlockAs('Krisledning 2', own);
    await isOpen();
    await way.go('app.frame.place-people');
    await row('Krisledning 2').getByText(way.t('app.people.you')).waitFor();
    await lock();
  }, 120_000);

  it('new keys that are owed are told with who had the old ones, and made by a button', async () => {
    await unlockAs('Kommunikationsansvarig', ownerPassphrase);
    await isOpen();
    await way.go('app.frame.place-people');
    await way.page
      .getByText(/Vikarie/)
      .first()
      .waitFor();
    if (language === 'sv') await expectNoFindings(way, 'keys that are owed');
    await way.press('app.people.rekey');
    await way.button('app.people.rekey').waitFor({ state: 'detached' });
    expect(await ask(way.page, 'vault', 'listPeople')).toMatchObject({ ok: true, value: { owed: [] } });
  }, 120_000);

  it('a new recovery code makes the old one void', async () => {
    await messagesGone(way.page);
    await way.press('app.people.new-code');
    const alert = way.page.getByRole('alertdialog');
    await alert.waitFor();
    if (language === 'sv') await expectNoFindings(way, 'a new code');
    await way.hand.press(alert.getByRole('button', { name: way.t('app.people.new-code'), exact: true }));
    await way.heading('app.people.print-ready');
    await way.page.locator('.viewer-page img').waitFor();
    await way.press('app.people.to-list');
    await way.heading('app.people.heading');
    await lock();
    const unlocking = { kind: 'recovery-code', code: town.recoveryCode } as const;
    expect(await ask(way.page, 'vault', 'unlock', { label: null, unlocking })).toMatchObject({
      ok: false,
      error: { code: 'wrong-secret' },
    });
  }, 120_000);

  it('the vault is handed over: the leaver is gone from the lock, the successor is the owner', async () => {
    await unlockAs('Kommunikationsansvarig', ownerPassphrase);
    await isOpen();
    await way.go('app.frame.place-people');
    await way.press('app.people.change-named', { name: 'IT-chef' });
    await way.page.getByRole('dialog').waitFor();
    await says('app.people.kind-person');
    await way.press('app.people.hand-over');
    const alert = way.page.getByRole('alertdialog');
    await alert.getByText(way.t('app.people.hand-over-text', { name: 'IT-chef' })).waitFor();
    if (language === 'sv') await expectNoFindings(way, 'handing over');
    const next = way.opened.app.waitForEvent('window');
    await way.hand.press(alert.getByRole('button', { name: way.t('app.people.hand-over'), exact: true }));
    way.page = await settled(await next);
    await calm();
    await way.page.getByRole('radio', { name: 'IT-chef' }).waitFor({ state: 'attached' });
    expect(await way.page.getByRole('radio', { name: 'Kommunikationsansvarig' }).count()).toBe(0);
    await unlockAs('IT-chef', chiefPassphrase);
    await isOpen();
    await way.go('app.frame.place-people');
    await row('IT-chef').getByText(way.t('app.people.role-owner')).waitFor();
  }, 120_000);

  it('broke no content security policy', () => {
    expect(way.opened.complaints).toEqual([]);
  });
});
