import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import type { Language } from '../../i18n/index.ts';
import { ask, pidsOf, settled, until } from '../support/doors.ts';
import { keyboardHand, mouseHand } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { chiefPassphrase, townOfTwo } from '../support/town-of-two.ts';
import { ownerPassphrase } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';

/** With nothing but the keyboard in Swedish, with a mouse in English. */
describe.each([
  ['sv', keyboardHand],
  ['en', mouseHand],
] as const)('two persons together, in %s', (language: Language, handOf) => {
  let folder: string;
  let way: Way;

  beforeAll(async () => {
    await cryptoReady();
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-together-'));
    const { path: file } = townOfTwo(folder);
    const opened = await openWindow([`--vault=${file}`], folder);
    await settled(opened.page);
    await ask(opened.page, 'shell', 'changeSettings', { language, theme: 'light' });
    way = await beginWay(opened, handOf(), language);
    way.page.setDefaultTimeout(60_000);
    await way.page.emulateMedia({ reducedMotion: 'reduce' });
    const unlocking = { kind: 'passphrase', passphrase: ownerPassphrase } as const;
    await way.heading('app.unlock.heading');
    await way.hand.choose(way.page.getByRole('radio', { name: 'Kommunikationsansvarig' }));
    await way.write('app.unlock.passphrase', unlocking.passphrase);
    await way.press('app.unlock.unlock');
    await way.page.getByRole('navigation').first().waitFor();
  }, 120_000);
  afterAll(async () => {
    await way.opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  const dialog = () => way.page.getByRole('dialog');
  const gone = () => dialog().waitFor({ state: 'detached' });
  const says = (...given: Parameters<Way['t']>) =>
    way.page
      .getByText(way.t(...given))
      .first()
      .waitFor();
  const secretField = () => way.t('app.field.secret');
  /** The login of the IT compartment, in its list. */
  const toLogin = async () => {
    await way.go('app.frame.place-logins');
    await way.hand.row(way.page.getByRole('listbox'), 'Domän');
    await way.button('app.logins.show-field', { field: secretField() }).waitFor();
  };
  const actProcesses = () =>
    way.opened.app.evaluate(
      ({ app }) => app.getAppMetrics().filter(({ name }) => name === 'Sigill act').length,
    );
  const join = async (passphrase: string) => {
    await dialog()
      .getByLabel(way.t('app.together.passphrase', { label: 'IT-chef' }), { exact: true })
      .waitFor();
    await way.hand.write(
      dialog().getByLabel(way.t('app.together.passphrase', { label: 'IT-chef' }), { exact: true }),
      passphrase,
    );
    await way.press('app.together.join');
  };

  it('names the act and its login before the second person types, and says what is not defended', async () => {
    await toLogin();
    await way.press('app.logins.show-field', { field: secretField() });
    await dialog().waitFor();
    await dialog().getByText('Domän').first().waitFor();
    await says('app.together.not-defended');
    await way.press('app.together.join');
    await says('app.together.passphrase.missing');
    if (language === 'sv') await expectNoFindings(way, 'joining');
  }, 120_000);

  it('refuses another passphrase, then shows the password once it is signed by both', async () => {
    await join('EXEMPEL fel gissning i rad');
    await says('errors.wrong-secret');
    await join(chiefPassphrase);
    await way.page.locator('.secret-groups').waitFor();
    await says('app.logins.noted');
    await until(actProcesses, (count) => count === 0);
    expect(await readdir(folder)).not.toContain('acts');
    expect((await pidsOf(way.opened.app)).engine).toHaveLength(1);
    await way.page.keyboard.press('Escape');
    await gone();
  }, 120_000);

  it('lets the holder go on alone with a reason, shown in red afterwards', async () => {
    await way.press('app.logins.show-field', { field: secretField() });
    await way.press('app.together.alone');
    await way.press('app.together.alone.go');
    await says('app.together.because.missing');
    if (language === 'sv') await expectNoFindings(way, 'going on alone');
    await way.write('app.together.because', 'Ingen annan svarar');
    await way.press('app.together.alone.go');
    await way.page.locator('.secret-groups').waitFor();
    await way.page.keyboard.press('Escape');
    await gone();
    await way.go('app.frame.place-people');
    await way.heading('app.people.heading');
    await way.page.getByText('Ingen annan svarar').waitFor();
  }, 120_000);

  it('asks before an envelope with such a login is printed', async () => {
    await way.go('app.frame.place-print');
    const envelope = way.page.getByRole('checkbox', { name: /^Domän/ });
    await way.hand.choose(envelope);
    await way.press('app.print.prepare');
    await dialog().waitFor();
    await join(chiefPassphrase);
    await way.page.locator('.viewer-page img').waitFor();
  }, 120_000);

  it('makes a group that opens a compartment only together', async () => {
    await way.go('app.frame.place-people');
    await way.press('app.together.group');
    await way.heading('app.together.group');
    await way.press('app.together.group.make');
    await says('app.together.group.few');
    await way.hand.choose(way.page.getByRole('checkbox', { name: 'IT-chef' }));
    if (language === 'sv') await expectNoFindings(way, 'a group');
    await way.press('app.together.group.make');
    await dialog().waitFor();
    await join(chiefPassphrase);
    await gone();
    await way.heading('app.people.heading');
    await says('app.together.rule-keys');
    await says('app.together.closed', { compartment: way.t('work.compartment-it') });
    expect((await ask(way.page, 'vault', 'listPeople')).ok).toBe(true);
  }, 120_000);

  it('opens that compartment jointly, for one password, and is closed again', async () => {
    await way.go('app.frame.place-logins');
    await until(
      () => way.page.getByRole('option', { name: 'Domän' }).count(),
      (count) => count === 0,
    );
    const named = { compartment: way.t('work.compartment-it') };
    await way.press('app.together.open-named', named);
    await join(chiefPassphrase);
    await says('app.together.opened');
    if (language === 'sv') await expectNoFindings(way, 'opened together');
    await way.press('app.together.show');
    await way.page.locator('.secret-groups').waitFor();
    expect(await way.page.locator('.secret-characters').allInnerTexts()).toContain('EXEM');
    await way.page.keyboard.press('Escape');
    await gone();
    await until(actProcesses, (count) => count === 0);
    expect(await way.page.getByRole('option', { name: 'Domän' }).count()).toBe(0);
  }, 120_000);

  it('adds a login to it jointly', async () => {
    await way.press('app.together.open-named', { compartment: way.t('work.compartment-it') });
    await join(chiefPassphrase);
    await way.press('app.together.add');
    await way.hand.write(dialog().getByLabel(way.t('app.field.label'), { exact: true }), 'Switchar');
    await way.hand.write(dialog().getByLabel(secretField(), { exact: true }), 'EXEMPEL-switch');
    await way.press('app.together.add');
    await gone();
    await until(actProcesses, (count) => count === 0);
  }, 120_000);

  it('broke no content security policy and asked for nothing outside', () => {
    expect(way.opened.complaints).toEqual([]);
  });
});
