import { mkdtemp, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { ask, lockWindow, settled, until } from '../support/doors.ts';
import { keyboardHand } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { townTakenFrom } from '../support/town-apart.ts';
import { ownerPassphrase } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';

describe('a computer that saw what no longer counts', () => {
  let folder: string;
  let file: string;
  let way: Way;

  beforeAll(async () => {
    await cryptoReady();
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-recalled-'));
    const town = townTakenFrom(folder);
    file = town.path;
    await rename(file, `${file}.later`);
    await rename(town.copy, file);
    const opened = await openWindow([`--vault=${file}`], folder);
    await settled(opened.page);
    await ask(opened.page, 'shell', 'changeSettings', { language: 'sv', theme: 'light' });
    way = await beginWay(opened, keyboardHand(), 'sv');
    await unlock();
  }, 120_000);
  afterAll(async () => {
    await way.opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  const unlock = async () => {
    way.page.setDefaultTimeout(60_000);
    await way.page.emulateMedia({ reducedMotion: 'reduce' });
    await way.hand.choose(way.page.getByRole('radio', { name: 'Kommunikationsansvarig' }));
    await way.write('app.unlock.passphrase', ownerPassphrase);
    await way.press('app.unlock.unlock');
    await way.page.getByRole('navigation').first().waitFor();
  };
  const lock = async () => {
    way.page = await lockWindow(way.opened.app, way.page);
  };
  const recalled = () => ask(way.page, 'vault', 'recall');
  const alarm = () => way.page.getByRole('alert').filter({ hasText: way.t('app.recall.contradicted') });

  it('is silent about the vault as it was when it saw it', async () => {
    expect(await recalled()).toMatchObject({ ok: true, value: { state: 'agrees' } });
    expect(await alarm().count()).toBe(0);
    await lock();
  }, 120_000);

  it('raises an alarm over every screen, and says who took it away and when', async () => {
    await rename(`${file}.later`, file);
    await unlock();
    await alarm().waitFor();
    const answer = await recalled();
    expect(answer).toMatchObject({ ok: true, value: { state: 'contradicted' } });
    await alarm().getByText('Maj-Lis Älvström-Roth tog bort behörighet').waitFor();
    await alarm().getByText(way.t('app.recall.contradicted.text')).waitFor();
    await expectNoFindings(way, 'an alarm');
    await way.go('app.frame.place-people');
    await way.heading('app.people.heading');
    await alarm().waitFor();
  }, 120_000);

  it('is still alarmed after a lock, for looking is not believing', async () => {
    await lock();
    await unlock();
    await alarm().waitFor();
  }, 120_000);

  it('takes the copy once somebody accepts it, and is silent from then on', async () => {
    await way.press('app.recall.accept');
    const dialog = way.page.getByRole('alertdialog');
    await dialog.getByText(way.t('app.recall.accept.text')).waitFor();
    await expectNoFindings(way, 'accepting what contradicts');
    await way.hand.press(dialog.getByRole('button', { name: way.t('app.recall.accept.action') }));
    await alarm().waitFor({ state: 'detached' });
    await until(recalled, (answer) => answer.ok && answer.value.state === 'agrees');
  }, 120_000);

  it('broke no content security policy', () => {
    expect(way.opened.complaints).toEqual([]);
  });
});
