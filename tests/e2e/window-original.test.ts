import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { listItems } from '../../vault/work/items/index.ts';
import { ask, lockWindow, settled, until } from '../support/doors.ts';
import { mouseHand } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { townWithLeaver, type TownApart } from '../support/town-apart.ts';
import { ownerPassphrase, unlockAsOwner } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';
import { testContext } from '../support/work-context.ts';

const named = (file: string, family: string): number => {
  const { session } = unlockAsOwner(file, testContext(Date.now()), 'read');
  try {
    return listItems(session, 'contact', family).length;
  } finally {
    session.close();
  }
};

describe('an original in a shared folder that somebody without the right has changed', () => {
  let folder: string;
  let town: TownApart;
  let way: Way;

  beforeAll(async () => {
    await cryptoReady();
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-original-'));
    const share = path.join(folder, 'share');
    await mkdir(share);
    town = townWithLeaver(share);
    await chmod(share, 0o777);
    await Promise.all([town.path, town.copy].map((file) => chmod(file, 0o666)));
    const opened = await openWindow([`--vault=${town.path}`], folder);
    await settled(opened.page);
    await ask(opened.page, 'shell', 'changeSettings', { language: 'sv', theme: 'light' });
    way = await beginWay(opened, mouseHand(), 'sv');
    await unlock();
    expect(await ask(way.page, 'shell', 'markShared', { on: true })).toMatchObject({ ok: true });
    way.page = await lockWindow(way.opened.app, way.page);
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
  const dialog = () => way.page.getByRole('dialog', { name: way.t('app.merge.heading') });
  const banner = () => way.page.getByRole('alert').filter({ hasText: way.t('app.shared.not-written') });

  it('is not written over: a banner says why, and leads to the two side by side', async () => {
    expect(await ask(way.page, 'vault', 'sharedState')).toEqual({ ok: true, value: { problem: null } });
    await rename(town.copy, town.path);
    const fields = { given: 'Ingrid', family: 'Exempelberg' };
    expect(await ask(way.page, 'vault', 'addItem', { kind: 'contact', fields })).toMatchObject({ ok: true });
    await banner()
      .getByText(way.t('errors.merge-quarantined', { count: 1 }))
      .waitFor();
    expect(named(town.path, 'Exempelberg')).toBe(0);
    await expectNoFindings(way, 'an original that was changed');
    await way.press('app.shared.merge');
    await dialog().getByText('Torkel Isnäs-Vide').first().waitFor();
    await dialog().getByText(way.t('app.merge.original-takes')).waitFor();
    // What stayed in the original alone would be lost when it is written.
    expect(await dialog().getByRole('radio').count()).toBe(0);
    await expectNoFindings(way, 'the original beside the local copy');
  }, 120_000);

  it('is written when they are merged, with what had no right in quarantine', async () => {
    const run = dialog().getByRole('button', { name: way.t('app.merge.run'), exact: true });
    await way.hand.press(run);
    await way.heading('app.merge.done');
    await expectNoFindings(way, 'merged with the original');
    await way.hand.press(
      dialog()
        .getByRole('button', { name: way.t('app.frame.close') })
        .last(),
    );
    await until(
      () => named(town.path, 'Exempelberg'),
      (count) => count === 1,
    );
    expect(named(town.path, 'Harrsel')).toBe(0);
    await banner().waitFor({ state: 'detached' });
    const lying = await ask(way.page, 'vault', 'listQuarantined');
    expect(lying.ok && JSON.stringify(lying.value)).toContain('Harrsel');
  }, 120_000);

  it('broke no content security policy', () => {
    expect(way.opened.complaints).toEqual([]);
  });
});
