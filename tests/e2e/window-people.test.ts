import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../i18n/index.ts';
import { ask, settled, until } from '../support/doors.ts';
import { keyboardHand, mouseHand } from '../support/hand.ts';
import { messagesGone } from '../support/looks.ts';
import { standsStill } from '../support/stands-still.ts';
import { beginWay, type Way } from '../support/way.ts';
import { axeFindings, openWindow, type OpenedWindow } from '../support/window.ts';

const passphrase = 'EXEMPEL andra egna ord i rad';

/** One who works with a mouse in English, one with nothing but the keyboard in Swedish. */
describe.each([
  ['sv', keyboardHand],
  ['en', mouseHand],
] as const)('people and access, in %s', (language: Language, handOf) => {
  let opened: OpenedWindow;
  let way: Way;

  beforeAll(async () => {
    opened = await openWindow(['--demo']);
    await settled(opened.page);
    await until(async () => (await ask(opened.page, 'vault', 'session')).ok, Boolean);
    await ask(opened.page, 'shell', 'changeSettings', { language });
    await opened.page.locator(`html[lang=${language}]`).waitFor();
    way = await beginWay(opened, handOf(), language);
    way.page.setDefaultTimeout(60_000);
    await way.page.emulateMedia({ reducedMotion: 'reduce' });
  }, 120_000);
  afterAll(() => opened.close());

  const row = (name: string) =>
    way.page.getByRole('listitem').filter({ has: way.page.getByRole('heading', { name, exact: true }) });
  const open = (name: string) => way.press('app.people.change-named', { name });
  const dialog = (role: 'dialog' | 'alertdialog' = 'dialog') => way.page.getByRole(role);
  const clean = async () => {
    // A message over a dialog has axe take it for the page that lies behind it.
    if ((await way.page.locator('[role=dialog], [role=alertdialog]').count()) > 0)
      await messagesGone(way.page);
    expect(await axeFindings(way.page)).toEqual([]);
  };
  /** Chooses in a list that opens below its button. */
  const select = async (within: Locator, option: string) => {
    await way.hand.press(within.locator('[aria-haspopup=listbox]'));
    const choice = way.page.getByRole('option', { name: option, exact: true });
    await choice.waitFor();
    for (
      let step = 0;
      step < 10 && !(await choice.evaluate((each) => each === document.activeElement));
      step += 1
    )
      await way.page.keyboard.press('ArrowDown');
    await way.page.keyboard.press('Enter');
    await choice.waitFor({ state: 'detached' });
  };

  it('tells that the owner is alone, and in words what the owner reaches', async () => {
    await way.go('app.frame.place-people');
    await way.heading('app.people.heading');
    await way.page.getByText(way.t('app.people.single-owner')).waitFor();
    await way.page.getByText(way.t('app.people.administers')).first().waitFor();
    await clean();
  });

  it('adds a second owner beside the first', async () => {
    await way.press('app.people.add-owner');
    await way.heading('app.people.add-owner');
    await way.press('app.people.add-now');
    await way.page.getByText(way.t('app.people.label.missing')).waitFor();
    await way.write('app.people.label', 'Säkerhetschef');
    await way.write('app.people.name', 'Torkel Isnäs-Vide');
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.founding.passphrase.own') }));
    await way.write('app.founding.passphrase.type-own', passphrase);
    await way.write('app.founding.passphrase.type-again', passphrase);
    await clean();
    await way.press('app.people.add-now');
    await row('Säkerhetschef').getByText(way.t('app.people.role-owner')).waitFor();
    await row('Säkerhetschef').getByText(way.t('app.people.not-yet')).waitFor();
    await row('Säkerhetschef').getByText('Torkel Isnäs-Vide').waitFor();
  });

  it('gives another role and another name', async () => {
    await open('Säkerhetschef');
    await dialog().waitFor();
    await clean();
    await way.write('app.people.label', 'Säkerhetssamordnare 1');
    await way.press('app.people.rename');
    await dialog().waitFor({ state: 'detached' });
    await open('Säkerhetssamordnare 1');
    await select(dialog(), way.t('app.people.role-communication-lead'));
    await way.press('app.people.role-change');
    await dialog().waitFor({ state: 'detached' });
    await row('Säkerhetssamordnare 1').getByText(way.t('app.people.role-communication-lead')).waitFor();
  });

  it('makes a start card and an opening card, ready to print', async () => {
    await way.press('app.people.add');
    await way.write('app.people.label', 'Krisledning 9');
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.people.way-start-card') }));
    await way.press('app.people.make-card');
    await way.heading('app.people.print-ready');
    await way.press('app.people.to-list');
    const startCard = `${way.t('work.start-card')} 1: Krisledning 9`;
    await row(startCard).getByText(way.t('app.people.card-waits')).waitFor();
    await way.press('app.people.card');
    await way.heading('app.people.card');
    await way.write('app.people.card-for', 'Krisledning');
    await clean();
    await way.press('app.people.make-card');
    await way.heading('app.people.print-ready');
    await way.press('app.people.to-list');
    await row(`${way.t('work.opening-card')} 2: Krisledning`).waitFor();
  });

  it('removes somebody after saying what hangs on it, and lists the passwords to change', async () => {
    await open('Säkerhetssamordnare 1');
    await way.press('app.people.remove');
    await dialog('alertdialog').getByText(way.t('app.people.remove-text')).waitFor();
    await clean();
    await way.hand.press(
      dialog('alertdialog').getByRole('button', { name: way.t('app.people.remove'), exact: true }),
    );
    await dialog('alertdialog').waitFor({ state: 'detached' });
    await row('Säkerhetssamordnare 1').waitFor({ state: 'detached' });
    await way.page.getByText(way.t('app.people.to-change.explained')).waitFor();
    // The dialogs give the focus back a moment after they are gone: what comes next is to find it there.
    await dialog().waitFor({ state: 'detached' });
    await standsStill(way.page);
    await clean();
  });

  it('changes one’s own passphrase, after asking for the old one', async () => {
    await way.press('app.people.own');
    await way.heading('app.people.own');
    await way.write('app.people.old', 'EXEMPEL fel gissning i rad');
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.people.known-no') }));
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.founding.passphrase.own') }));
    await way.write('app.founding.passphrase.type-own', passphrase);
    await way.write('app.founding.passphrase.type-again', passphrase);
    await way.press('app.people.own-change');
    await way.page.getByText(way.t('errors.wrong-secret')).waitFor();
    await way.write('app.people.old', 'EXEMPEL granudda kommun finns inte');
    await clean();
    await way.press('app.people.own-change');
    await way.heading('app.people.heading');
  });

  it('broke no content security policy and asked for nothing outside', () => {
    expect(opened.complaints).toEqual([]);
  });
});
