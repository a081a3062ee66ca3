import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import type { Language } from '../../i18n/index.ts';
import { ask, settled, until } from '../support/doors.ts';
import { keyboardHand, mouseHand, type Hand } from '../support/hand.ts';
import { expectNoFindings, messagesGone } from '../support/looks.ts';
import { townTornApart, townWithClaim } from '../support/town-apart.ts';
import { ownerPassphrase } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';

/** The founder's vault, unlocked in a window of its own. */
async function begin(folder: string, file: string, language: Language, hand: Hand): Promise<Way> {
  const opened = await openWindow([`--vault=${file}`], folder);
  await settled(opened.page);
  await ask(opened.page, 'shell', 'changeSettings', { language, theme: 'light' });
  const way = await beginWay(opened, hand, language);
  way.page.setDefaultTimeout(60_000);
  await way.page.emulateMedia({ reducedMotion: 'reduce' });
  await way.heading('app.unlock.heading');
  await way.hand.choose(way.page.getByRole('radio', { name: 'Kommunikationsansvarig' }));
  await way.write('app.unlock.passphrase', ownerPassphrase);
  await way.press('app.unlock.unlock');
  await way.page.getByRole('navigation').first().waitFor();
  return way;
}

async function look(way: Way, language: Language, name: string): Promise<void> {
  if (language !== 'sv') return;
  await messagesGone(way.page);
  await expectNoFindings(way, name);
}

const says = (way: Way, ...given: Parameters<Way['t']>) =>
  way.page
    .getByText(way.t(...given))
    .first()
    .waitFor();

/** With nothing but the keyboard in Swedish, with a mouse in English. */
describe.each([
  ['sv', keyboardHand],
  ['en', mouseHand],
] as const)('two copies whose owners removed each other, in %s', (language: Language, handOf) => {
  let folder: string;
  let way: Way;

  beforeAll(async () => {
    await cryptoReady();
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-torn-'));
    const { path: file, copy } = townTornApart(folder);
    way = await begin(folder, file, language, handOf());
    await way.opened.app.evaluate(({ dialog }, chosen) => {
      Object.assign(dialog, {
        showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [chosen] }),
      });
    }, copy);
  }, 120_000);
  afterAll(async () => {
    await way.opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are not merged, and lead from there to both sides', async () => {
    await until(
      () =>
        way.opened.app.evaluate(
          ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('merge')?.enabled === true,
        ),
      Boolean,
    );
    await way.opened.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('merge')?.click();
    });
    await way.press('app.merge.choose');
    await says(way, 'errors.merge-removed-each-other');
    await look(way, language, 'copies that cannot be merged');
    await way.press('app.fork.show');
    await way.heading('app.fork.heading');
    await says(way, 'app.fork.lead-copy');
    const side = (key: 'app.fork.side-here' | 'app.fork.side-there') =>
      way.page.getByRole('region', { name: way.t(key), exact: true });
    const removed = (name: string) => way.t('app.fork.deed-principal-removed', { name });
    await side('app.fork.side-here').getByText(removed('Torkel Isnäs-Vide')).waitFor();
    await side('app.fork.side-there').getByText(removed('Maj-Lis Älvström-Roth')).waitFor();
    await look(way, language, 'both sides of two copies');
  }, 120_000);

  it('become one when the side of this vault is chosen', async () => {
    await way.press('app.fork.settle-named', { side: way.t('app.fork.side-here') });
    const alert = way.page.getByRole('alertdialog');
    await alert.getByText(way.t('app.fork.settle.copy')).waitFor();
    await way.hand.press(alert.getByRole('button', { name: way.t('app.fork.settle'), exact: true }));
    await way.heading('app.fork.settled');
    const people = await ask(way.page, 'vault', 'listPeople');
    expect(people.ok && people.value.people.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Maj-Lis Älvström-Roth', 'Petra Lingonmark']),
    );
    expect(people.ok && people.value.people.map(({ name }) => name)).not.toContain('Torkel Isnäs-Vide');
    expect(await ask(way.page, 'vault', 'forkState')).toMatchObject({ value: { isOpen: false } });
  }, 120_000);

  it('leave nothing to settle', async () => {
    await way.press('app.fork.to-people');
    await way.heading('app.people.heading');
    expect(await ask(way.page, 'vault', 'viewFork', { withCopy: true })).toMatchObject({
      value: { sides: [], isWithCopy: false },
    });
    expect(way.opened.complaints).toEqual([]);
  }, 120_000);
});

describe.each([
  ['sv', keyboardHand],
  ['en', mouseHand],
] as const)('a claim at a computer that has not seen the vault, in %s', (language: Language, handOf) => {
  let folder: string;
  let fingerprint: string;
  let way: Way;

  beforeAll(async () => {
    await cryptoReady();
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-claim-'));
    const town = townWithClaim(folder);
    ({ fingerprint } = town);
    way = await begin(folder, town.path, language, handOf());
  }, 120_000);
  afterAll(async () => {
    await way.opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has the vault read only, and leads to the paper', async () => {
    await says(way, 'errors.fork-unsettled');
    await way.press('app.fork.show');
    await way.page.getByRole('region', { name: way.t('app.fork.paper') }).waitFor();
    await look(way, language, 'a claim that asks for the paper');
  }, 120_000);

  it('is decided by the paper in hand and by no other', async () => {
    await way.write('app.fork.paper-field', '0000-0000-0000-0000-0000');
    await way.press('app.fork.paper.believe');
    await says(way, 'errors.no-such-print');
    await way.write('app.fork.paper-field', fingerprint.toLowerCase());
    await way.press('app.fork.paper.believe');
    await says(way, 'app.fork.believed');
    await way.heading('app.fork.none');
    expect(await ask(way.page, 'vault', 'session')).toMatchObject({ value: { readOnlyBecause: null } });
    expect(way.opened.complaints).toEqual([]);
  }, 120_000);
});
