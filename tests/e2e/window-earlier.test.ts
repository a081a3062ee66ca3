import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { ask, settled, until } from '../support/doors.ts';
import { keyboardHand } from '../support/hand.ts';
import { expectNoFindings, messagesGone } from '../support/looks.ts';
import { laterPassphrase, townChanged, type TownChanged } from '../support/town-changed.ts';
import { ownerPassphrase } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';

describe('what is of the time before new keys', () => {
  let folder: string;
  let town: TownChanged;
  let way: Way;

  beforeAll(async () => {
    await cryptoReady();
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-earlier-'));
    town = await townChanged(folder);
    await chmod(town.copies, 0o777);
    const opened = await openWindow([`--vault=${town.path}`], folder);
    await settled(opened.page);
    await ask(opened.page, 'shell', 'changeSettings', { language: 'sv', theme: 'light' });
    way = await beginWay(opened, keyboardHand(), 'sv');
    way.page.setDefaultTimeout(60_000);
    await way.page.emulateMedia({ reducedMotion: 'reduce' });
    await way.heading('app.unlock.heading');
  }, 120_000);
  afterAll(async () => {
    await way.opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  const says = (...given: Parameters<Way['t']>) =>
    way.page
      .getByText(way.t(...given))
      .first()
      .waitFor();
  const dialog = () => way.page.getByRole('dialog');

  it('the passphrase does not open the vault any more, and the words say that it may have been changed', async () => {
    await way.write('app.unlock.passphrase', ownerPassphrase);
    await way.press('app.unlock.unlock');
    await says('errors.wrong-secret.next');
    await expectNoFindings(way, 'an earlier passphrase');
    await way.write('app.unlock.passphrase', laterPassphrase);
    await way.press('app.unlock.unlock');
    await way.page.getByRole('navigation').first().waitFor();
  }, 120_000);

  it('a copy is told by its older keys, and opened with the passphrase of then and not with that of today', async () => {
    await way.go('app.frame.place-copies');
    await says('app.copies.outdated', { count: 1 });
    const row = way.page.getByRole('row').filter({ hasText: way.t('app.copies.older-keys') });
    await expectNoFindings(way, 'a copy under older keys');
    await way.hand.press(row.getByRole('button').last());
    await dialog().getByText(way.t('app.copies.other-keys')).waitFor();
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.restore.gate-nobody') }));
    await way.write('app.copies.passphrase-then', laterPassphrase);
    await way.press('app.copies.place-it');
    await dialog().getByRole('alert').getByText(way.t('errors.wrong-secret')).waitFor();
    await expectNoFindings(way, 'a later passphrase for a copy');
  }, 120_000);

  it('the passphrase of then makes a vault of the copy, and who has left is not asked again', async () => {
    expect(await way.page.getByRole('radio', { name: way.t('app.restore.gate-nobody') }).isChecked()).toBe(
      true,
    );
    expect(await way.field('app.copies.passphrase-then').inputValue()).toBe(laterPassphrase);
    await way.write('app.copies.passphrase-then', ownerPassphrase);
    await way.press('app.copies.place-it');
    await way.heading('app.copies.restored');
    await way.hand.press(
      dialog()
        .getByRole('button', { name: way.t('app.frame.close') })
        .last(),
    );
    await dialog().waitFor({ state: 'detached' });
  }, 120_000);

  it('copies are removed after it is said which, and that others stay', async () => {
    await messagesGone(way.page);
    await way.press('app.copies.remove-outdated');
    const alert = way.page.getByRole('alertdialog');
    await alert.getByText(way.t('app.copies.remove-outdated.text')).waitFor();
    await expectNoFindings(way, 'removing copies under older keys');
    await way.hand.press(
      alert.getByRole('button', { name: way.t('app.copies.remove-outdated'), exact: true }),
    );
    await says('app.copies.removed', { count: 1 });
    await way.heading('app.copies.heading', { count: 0 });
    await way.button('app.copies.remove-outdated').waitFor({ state: 'detached' });
    await until(
      () => readdir(town.copies),
      (names) => names.every((name) => !name.endsWith('.sigill')),
    );
  }, 120_000);

  it('broke no content security policy', () => {
    expect(way.opened.complaints).toEqual([]);
  });
});
