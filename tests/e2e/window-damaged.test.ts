import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import type { Language } from '../../i18n/index.ts';
import { damagedTown, type DamagedTown } from '../support/damaged-town.ts';
import { ask, settled } from '../support/doors.ts';
import { keyboardHand, mouseHand } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { ownerPassphrase } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';

const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** axe looks from all sides, in both languages, and leaves the window in Swedish: once is enough. */
async function look(way: Way, name: string): Promise<void> {
  if ((await way.page.locator('html').getAttribute('lang')) === 'sv') await expectNoFindings(way, name);
}

const says = (way: Way, ...given: Parameters<Way['t']>) =>
  way.page
    .getByText(way.t(...given))
    .filter({ visible: true })
    .first()
    .waitFor();

/** A door's name stands before what it explains, and is the name of a room too. */
const door = (way: Way, key: Parameters<Way['t']>[0]) =>
  way.hand.press(way.page.locator('.door').filter({ hasText: way.t(key) }));
const room = (way: Way, key: Parameters<Way['t']>[0]) =>
  way.hand.press(
    way.page
      .getByRole('navigation', { name: way.t('app.damaged.nav') })
      .getByRole('button', { name: way.t(key) }),
  );

describe.each(['sv', 'en'] as const)('a vault too damaged to be used, in %s', (language: Language) => {
  let way: Way;
  let folder: string;
  let files: DamagedTown;
  let sums: Record<string, string>;

  beforeAll(async () => {
    await cryptoReady();
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-damaged-'));
    files = damagedTown(folder);
    const { unopenable, lacking, headless } = files;
    sums = Object.fromEntries([unopenable, lacking, headless].map((file) => [file, sumOf(file)]));
    const opened = await openWindow([], folder);
    way = await beginWay(opened, language === 'en' ? keyboardHand() : mouseHand(), language);
    await settled(way.page);
    await ask(way.page, 'shell', 'changeSettings', { language, theme: 'light' });
    await way.page.locator(`html[lang=${language}]`).waitFor();
  }, 120_000);
  afterAll(async () => {
    await way.opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The system's own dialog answers with this file. */
  async function choose(file: string): Promise<void> {
    await way.opened.app.evaluate(({ dialog }, filePath) => {
      Object.assign(dialog, {
        showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [filePath] }),
      });
    }, file);
    const another = way.button('app.unlock.another').or(way.button('app.start.open'));
    await way.hand.press(another.first());
  }

  /** The page that comes when something that was unlocked is locked again. */
  async function nextPage(press: () => Promise<void>): Promise<void> {
    const next = way.opened.app.waitForEvent('window');
    await press();
    way.page = await settled(await next);
    way.page.setDefaultTimeout(60_000);
    await way.heading('app.unlock.heading');
  }

  it('is told from a file of another kind, where its name says that it is one', async () => {
    await choose(files.headless);
    await says(way, 'app.damaged.maybe');
    await door(way, 'app.damaged.check');
    await says(way, 'app.damaged.cannot');
    await way.press('app.damaged.back');
    await way.heading('app.damaged.ways');
  }, 60_000);

  it('says that it cannot be opened, and gives three ways on', async () => {
    await choose(files.unopenable);
    await says(way, 'app.damaged.cannot-open', { file: 'krossat.sigill' });
    await look(way, 'a file that cannot be opened');
    await door(way, 'app.damaged.repair');
    await way.press('app.check.repair');
    await says(way, 'app.damaged.nothing-saved');
  }, 60_000);

  it('is taken back from the copy that is whole, through the gate, with the way in of that time', async () => {
    await room(way, 'app.damaged.copies');
    await way.press('app.copies.verify-all');
    await says(way, 'app.copies.is-whole');
    await says(way, 'app.copies.unreadable');
    const row = way.page.getByRole('row').filter({ hasText: way.t('app.copies.is-whole') });
    await way.hand.press(row.getByRole('button').last());
    const dialog = way.page.getByRole('dialog');
    await way.hand.choose(dialog.getByRole('radio', { name: way.t('app.restore.gate-nobody') }));
    await way.hand.write(
      dialog.getByLabel(way.t('app.copies.passphrase-then'), { exact: true }),
      'EXEMPEL fel',
    );
    await way.hand.press(dialog.getByRole('button', { name: way.t('app.copies.place-it') }));
    await says(way, 'errors.wrong-secret');
    await look(way, 'a copy of a damaged file');
    await way.hand.choose(dialog.getByRole('radio', { name: way.t('app.restore.gate-nobody') }));
    await way.hand.write(
      dialog.getByLabel(way.t('app.copies.passphrase-then'), { exact: true }),
      ownerPassphrase,
    );
    await way.hand.press(dialog.getByRole('button', { name: way.t('app.copies.place-it') }));
    await way.heading('app.copies.restored');
    await way.press('app.damaged.open-saved');
    await unlock();
    expect(await ask(way.page, 'vault', 'session')).toMatchObject({ value: { readOnlyBecause: null } });
    await nextPage(() =>
      ask(way.page, 'shell', 'lock').then(
        () => undefined,
        () => undefined,
      ),
    );
  }, 120_000);

  it('that opens in part says so before it is unlocked, and lists all that is found', async () => {
    await choose(files.lacking);
    await says(way, 'app.unlock.slots-damaged', { count: 1, labels: quoted('Säkerhetssamordnare') });
    await way.press('app.damaged.more');
    await says(way, 'work.finding-slot-damaged', { count: 1 });
    await says(way, 'app.damaged.only-outside');
    await look(way, 'what is damaged');
  }, 60_000);

  it('is saved as far as it is whole, and vouched for by who unlocks the new file', async () => {
    await room(way, 'app.damaged.repair');
    await way.press('app.check.repair');
    await way.heading('app.damaged.vouch.heading');
    await look(way, 'what was saved');
    await way.write('app.unlock.passphrase', 'EXEMPEL fel');
    await way.press('app.damaged.vouch');
    await says(way, 'errors.wrong-secret');
    await way.write('app.unlock.passphrase', ownerPassphrase);
    await way.press('app.damaged.vouch');
    const names = await way.saves.asked();
    // The way in that was damaged is lacking, and goes on being told; what is left is confirmed.
    await way.page.locator('#vouch').waitFor({ state: 'detached' });
    await says(way, 'app.check.repaired-lacking', { name: names.at(-1)! });
    await way.press('app.damaged.open-saved');
    await unlock();
    expect(await ask(way.page, 'vault', 'session')).toMatchObject({ value: { readOnlyBecause: null } });
    const check = await ask(way.page, 'vault', 'checkVault');
    const found = check.ok && check.value !== null ? check.value.found.map(({ kind }) => kind) : null;
    expect(found).toContain('slot-missing');
    expect(found).not.toContain('rows-missing');
  }, 120_000);

  it('was never written in, and no content security policy was broken', () => {
    for (const [file, sum] of Object.entries(sums)) expect([file, sumOf(file)]).toEqual([file, sum]);
    expect(way.opened.complaints).toEqual([]);
  });

  async function unlock(): Promise<void> {
    await way.heading('app.unlock.heading');
    await way.write('app.unlock.passphrase', ownerPassphrase);
    await way.press('app.unlock.unlock');
    await way.heading('app.contacts.heading');
  }
  const quoted = (label: string) => (language === 'sv' ? `”${label}”` : `“${label}”`);
});
