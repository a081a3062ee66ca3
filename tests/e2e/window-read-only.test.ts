import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { openLocked } from '../../vault/work/session/index.ts';
import { ask, settled } from '../support/doors.ts';
import { mouseHand } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { townWithFork } from '../support/town-apart.ts';
import { ownerPassphrase } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';
import { testContext } from '../support/work-context.ts';

describe('a vault that can only be read, for it is open elsewhere,', () => {
  let folder: string;
  let way: Way;
  let held: ReturnType<typeof openLocked>;

  beforeAll(async () => {
    await cryptoReady();
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-read-only-'));
    const { path: file } = townWithFork(folder);
    held = openLocked(file, 'write', testContext());
    const opened = await openWindow([`--vault=${file}`], folder);
    await settled(opened.page);
    await ask(opened.page, 'shell', 'changeSettings', { language: 'sv', theme: 'light' });
    way = await beginWay(opened, mouseHand(), 'sv');
    way.page.setDefaultTimeout(60_000);
    await way.page.emulateMedia({ reducedMotion: 'reduce' });
    await way.hand.choose(way.page.getByRole('radio', { name: 'Kommunikationsansvarig' }));
    await way.write('app.unlock.passphrase', ownerPassphrase);
    await way.press('app.unlock.unlock');
    await way.page.getByRole('navigation').first().waitFor();
  }, 120_000);
  afterAll(async () => {
    held.close();
    await way.opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  const toRoom = async (room: Parameters<Way['t']>[0]) => {
    await way.go('app.frame.place-copies');
    const rooms = way.page.getByRole('navigation', { name: way.t('app.keeping.nav') });
    await rooms.getByRole('button', { name: way.t(room), exact: true }).click();
  };
  const says = (...given: Parameters<Way['t']>) =>
    way.page
      .getByText(way.t(...given))
      .first()
      .waitFor();

  it('shows who did what, and verifies the log', async () => {
    await toRoom('app.frame.place-log');
    await says('errors.vault-in-use');
    await way.press('app.log.verify');
    await way.page.getByRole('heading', { name: way.t('app.log.fingerprint') }).waitFor();
    await expectNoFindings(way, 'the log, only read');
  }, 120_000);

  it('is checked', async () => {
    await toRoom('app.frame.place-check');
    await way.press('app.check.run');
    await way.button('app.check.again').waitFor();
    await expectNoFindings(way, 'a check, only read');
  }, 120_000);

  it('shows its copies and its erasures', async () => {
    await way.go('app.frame.place-copies');
    await way.heading('app.copies.empty');
    await expectNoFindings(way, 'copies, only read');
    await toRoom('app.frame.place-erasures');
    await way.heading('app.erasures.empty');
    await expectNoFindings(way, 'erasures, only read');
  }, 120_000);

  it('shows its people, and that new keys are owed without offering them', async () => {
    await way.go('app.frame.place-people');
    await way.page.getByRole('heading', { name: 'IT-chef', exact: true }).waitFor();
    for (const deed of ['app.people.rekey', 'app.people.add', 'app.people.add-owner'] as const)
      expect(await way.button(deed).count()).toBe(0);
    expect(await way.button('app.people.own').isDisabled()).toBe(true);
    await expectNoFindings(way, 'people, only read');
  }, 120_000);

  it('shows what lies in quarantine and the sides of a fork, and no button that would change them', async () => {
    await toRoom('app.frame.place-quarantine');
    await way.page.getByRole('region', { name: 'Aino Harrsel', exact: true }).waitFor();
    expect(await way.button('app.quarantine.accept-named', { title: 'Aino Harrsel' }).count()).toBe(0);
    await expectNoFindings(way, 'quarantine, only read');
    await way.press('app.fork.show');
    await way.heading('app.fork.heading');
    await says('app.fork.side-now');
    expect(await way.button('app.fork.settle-named', { side: way.t('app.fork.side-now') }).count()).toBe(0);
    await expectNoFindings(way, 'a fork, only read');
  }, 120_000);

  it('broke no content security policy', () => {
    expect(way.opened.complaints).toEqual([]);
  });
});
