import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import type { Language } from '../../i18n/index.ts';
import { ask, lockWindow, settled } from '../support/doors.ts';
import { keyboardHand, mouseHand } from '../support/hand.ts';
import { expectNoFindings, messagesGone } from '../support/looks.ts';
import { itChief, passphraseOf, sidesIn, thirdOwner, townWithFork } from '../support/town-apart.ts';
import { ownerPassphrase } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { axeFindings, openWindow } from '../support/window.ts';

/** With nothing but the keyboard in Swedish, with a mouse in English. */
describe.each([
  ['sv', keyboardHand],
  ['en', mouseHand],
] as const)(
  'rights that were changed apart, and what lies in quarantine, in %s',
  (language: Language, handOf) => {
    let folder: string;
    let file: string;
    let way: Way;

    beforeAll(async () => {
      await cryptoReady();
      folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-apart-'));
      file = townWithFork(folder).path;
      const opened = await openWindow([`--vault=${file}`], folder);
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
    const unlockAs = async (label: string, passphrase: string) => {
      await way.hand.choose(way.page.getByRole('radio', { name: label }));
      await way.write('app.unlock.passphrase', passphrase);
      await way.press('app.unlock.unlock');
      await way.page.getByRole('navigation').first().waitFor();
    };
    const says = (...given: Parameters<Way['t']>) =>
      way.page
        .getByText(way.t(...given))
        .first()
        .waitFor();
    const part = (name: string) => way.page.getByRole('region', { name, exact: true });
    const look = async (name: string) => {
      if (language !== 'sv') return;
      await messagesGone(way.page);
      await expectNoFindings(way, name);
    };

    it('is told over every screen, and shown to one who may not settle it, with who may', async () => {
      await unlockAs(itChief, passphraseOf(itChief));
      await says('app.fork.banner');
      await way.press('app.fork.show');
      await way.heading('app.fork.heading');
      const other = part(way.t('app.fork.side-other'));
      await other.getByText(way.t('app.fork.deed-rights-changed', { name: 'Petra Lingonmark' })).waitFor();
      await other.getByText('Torkel Isnäs-Vide').waitFor();
      const now = part(way.t('app.fork.side-now'));
      await now.getByText(way.t('app.fork.deed-principal-removed', { name: 'Torkel Isnäs-Vide' })).waitFor();
      await says('app.fork.only-managers', { who: 'Maj-Lis Älvström-Roth' });
      expect(await way.button('app.fork.settle-named', { side: way.t('app.fork.side-now') }).count()).toBe(0);
      await look('both sides, to one who may not settle');
    }, 120_000);

    it('says what holds until it is settled: the lesser rights', async () => {
      const until = part(way.t('app.fork.until'));
      const closed = way.t('app.fork.opens-nothing');
      const petra = until.getByRole('listitem').filter({ hasText: 'Petra Lingonmark' });
      const kinds = new Intl.ListFormat(language).format([
        way.t('work.compartment-it'),
        way.t('work.compartment-journal'),
      ]);
      await petra.getByText(way.t('app.people.closed', { compartments: kinds })).waitFor();
      await until.getByRole('listitem').filter({ hasText: 'Torkel Isnäs-Vide' }).getByText(closed).waitFor();
      way.page = await lockWindow(way.opened.app, way.page);
      await calm();
    }, 120_000);

    it('keeps what lies in quarantine where it is until then', async () => {
      await unlockAs('Kommunikationsansvarig', ownerPassphrase);
      await toQuarantine();
      await way.press('app.quarantine.accept-named', { title: 'Aino Harrsel' });
      await says('errors.fork-unsettled');
      expect(await axeFindings(way.page)).toEqual([]);
    }, 120_000);

    const toQuarantine = async () => {
      await way.go('app.frame.place-copies');
      await way.hand.press(
        way.page.getByRole('main').getByRole('button', { name: way.t('app.frame.place-quarantine') }),
      );
      await way.page.locator('[data-page-heading]').waitFor();
    };

    it('is settled by an owner, after what is made void was named', async () => {
      await way.press('app.fork.show');
      await way.press('app.fork.settle-named', { side: way.t('app.fork.side-now') });
      const alert = way.page.getByRole('alertdialog');
      const voided = alert.getByRole('list', { name: way.t('app.fork.voided') });
      await voided
        .getByText(way.t('app.fork.deed-rights-changed', { name: 'Petra Lingonmark' }))
        .first()
        .waitFor();
      await look('settling');
      await way.hand.press(alert.getByRole('button', { name: way.t('app.fork.settle'), exact: true }));
      await way.heading('app.fork.settled');
      await way.page.getByText(way.t('app.fork.banner')).waitFor({ state: 'detached' });
      expect(await axeFindings(way.page)).toEqual([]);
      expect(sidesIn(file)).toBe(0);
      await way.press('app.fork.to-people');
      await way.page.getByRole('heading', { name: thirdOwner, exact: true }).waitFor();
    }, 120_000);

    it('is shown change by change beside today, and left or taken over one by one', async () => {
      await toQuarantine();
      await way.heading('app.quarantine.heading', { count: 4 });
      const viggo = part('Viggo Åsklint');
      await viggo.getByText('EXEMPEL Väktare').waitFor();
      await viggo.getByText('EXEMPEL Vaktchef').waitFor();
      await viggo.getByText(way.t('app.quarantine.conflict')).waitFor();
      await part('Leila Ripvik').getByText(way.t('app.quarantine.removes.text')).waitFor();
      await look('quarantine');
      await way.press('app.quarantine.leave-named', { title: 'Leila Ripvik' });
      await part('Leila Ripvik').getByText(way.t('app.quarantine.left')).waitFor();
      await way.press('app.quarantine.accept-named', { title: 'Viggo Åsklint' });
      await way.heading('app.quarantine.heading', { count: 3 });
      await way.press('app.quarantine.accept-named', { title: 'Aino Harrsel' });
      await way.heading('app.quarantine.heading', { count: 2 });
      expect(await axeFindings(way.page)).toEqual([]);
      const found = await ask(way.page, 'vault', 'listItems', {
        kind: 'contact',
        query: '',
        from: 0,
        most: 100,
      });
      expect(found.ok && found.value.items.map(({ title }) => title)).toEqual(
        expect.arrayContaining(['Harrsel, Aino', 'Ripvik, Leila']),
      );
    }, 120_000);

    it('hides passwords in quarantine until one is asked for, and notes that', async () => {
      const login = part('Ny webb');
      expect(await login.innerText()).not.toContain('EXEMPEL-webb');
      await way.hand.press(
        login.getByRole('button', {
          name: way.t('app.logins.show-field', { field: way.t('app.field.secret') }),
        }),
      );
      await way.page.locator('.secret-groups').waitFor();
      expect((await way.page.locator('.secret-characters').allInnerTexts()).join('')).toBe('EXEMPEL-webb');
      await says('app.logins.noted');
      await way.page.keyboard.press('Escape');
      await way.page.getByRole('dialog').waitFor({ state: 'detached' });
    }, 120_000);

    it('stands in the history of what was taken over: who wrote it, and who took it over', async () => {
      await way.go('app.frame.place-contacts');
      await way.hand.row(way.page.getByRole('listbox'), 'Harrsel, Aino');
      await way.press('app.items.more');
      await way.hand.press(way.page.getByRole('menuitem', { name: way.t('app.items.history') }));
      const dialog = way.page.getByRole('dialog');
      await dialog.getByText(way.t('app.history.accepted', { name: 'Maj-Lis Älvström-Roth' })).waitFor();
      await dialog.getByText('Torkel Isnäs-Vide').waitFor();
      await look('the history of what was taken over');
      await way.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }, 120_000);

    it('tells in the log, in red and in words, who went on alone and why', async () => {
      await way.go('app.frame.place-copies');
      await way.hand.press(
        way.page.getByRole('main').getByRole('button', { name: way.t('app.frame.place-log') }),
      );
      const row = way.page.getByRole('row').filter({ hasText: way.t('app.log.alone') });
      await row.getByText(way.t('app.log.reason', { reason: 'EXEMPEL ingen annan nås' })).waitFor();
      await row.getByText('Maj-Lis Älvström-Roth').waitFor();
      expect(await row.locator('.banner').getAttribute('data-kind')).toBe('bad');
      await way.page
        .getByRole('row')
        .filter({ hasText: way.t('app.log.note-quarantine-accepted') })
        .first()
        .waitFor();
      await row.scrollIntoViewIfNeeded();
      await look('the log with one who was alone');
    }, 120_000);

    it('broke no content security policy and asked for nothing outside', () => {
      expect(way.opened.complaints).toEqual([]);
    });
  },
);
