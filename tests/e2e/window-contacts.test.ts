import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, examplePassphrase, lockWindow, settled, until } from '../support/doors.ts';
import { keyboardHand, mouseHand, reach } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { qrIn } from '../support/qr-in.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow, type OpenedWindow } from '../support/window.ts';

let opened: OpenedWindow;
let way: Way;

beforeAll(async () => {
  opened = await openWindow(['--demo']);
  await settled(opened.page);
  await until(async () => (await ask(opened.page, 'vault', 'session')).ok, Boolean);
  way = await beginWay(opened, mouseHand(), 'sv');
  way.page.setDefaultTimeout(60_000);
}, 120_000);
afterAll(() => opened.close());

const rows = () => way.page.getByRole('listbox').getByRole('option');
const search = async (text: string) => way.page.getByRole('searchbox').fill(text);
const detail = () => way.page.locator('section.detail');

/** Until the first row is of that name. */
const firstRow = (name: string | RegExp) => rows().first().filter({ hasText: name }).waitFor();
/** Until so many rows are there. */
const rowCount = (count: number) =>
  until(
    () => rows().count(),
    (now) => now === count,
  );
const kind = (key: 'contact' | 'organisation') =>
  way.page
    .locator('.kind-switch')
    .getByRole('radio', { name: way.t(`app.items.kinds.${key}`) })
    .click();

async function unlockAgain(): Promise<void> {
  await way.write('app.unlock.passphrase', examplePassphrase);
  await way.press('app.unlock.unlock');
}

describe('searching contacts', () => {
  it('finds as one types, å ä ö for themselves and also without their marks', async () => {
    await search('älvström');
    await firstRow('Älvström-Roth, Maj-Lis');
    await search('alvstrom');
    await firstRow('Älvström-Roth, Maj-Lis');
    await search('ALVSTROM maj');
    await rowCount(1);
  });

  it('finds by a part of a number and by a unit, and says when it finds nothing', async () => {
    await search('070-174 06 22');
    await firstRow('Älvström-Roth, Maj-Lis');
    await search('hemtjänst');
    await firstRow(/Hemtjänst/);
    await search('zzqq');
    await way.heading('app.items.none-found', { query: 'zzqq' });
    await way.press('app.items.empty-search');
    await firstRow(/./);
  });
});

describe('a number', () => {
  it('is shown as a code that a telephone’s camera dials', async () => {
    await search('Bergsyra');
    await rows().first().click();
    await way.press('app.contacts.dial', { number: '070-174 06 53' });
    const picture = way.page.getByRole('img', {
      name: way.t('app.contacts.dial-picture', { number: '070-174 06 53' }),
    });
    await picture.waitFor();
    await expectNoFindings(way, 'a number to dial');
    expect(await qrIn(await picture.screenshot())).toEqual(['tel:+46701740653']);
    await way.page.keyboard.press('Escape');
    await picture.waitFor({ state: 'detached' });
  });

  it('stands beside the lists on which its owner is called, and where', async () => {
    await search('Isnäs');
    await rows().first().click();
    const badge = way.t('app.contacts.on-list', { title: 'Larm krisledning', place: 1 });
    await detail().getByText(badge).waitFor();
  });
});

describe('a new contact', () => {
  it('needs a name, and the field that wants it gets the focus', async () => {
    await way.press('app.items.new.contact');
    await way.press('app.form.save');
    expect(await way.page.locator('.field-error').innerText()).toBe(way.t('app.form.name-needed'));
    await until(
      () => way.field('app.field.given').evaluate((field) => field === document.activeElement),
      Boolean,
    );
  });

  it('is saved with its number, said so, shown, and found by both', async () => {
    await way.write('app.field.given', 'Åsa');
    await way.write('app.field.family', 'Öberg-Exempel');
    await way.press('app.channels.add');
    await way.page.locator('.channel-row input:not([type=checkbox])').last().fill('0701740699');
    await way.press('app.form.save');
    await way.page.getByText(way.t('app.form.added', { title: 'Åsa Öberg-Exempel' })).waitFor();
    await detail().getByRole('heading', { name: 'Åsa Öberg-Exempel' }).waitFor();
    await search('oberg 0701740699');
    await firstRow('Öberg-Exempel, Åsa');
  });

  it('is changed, and its history shows both states and who made them', async () => {
    await way.press('app.items.edit');
    await way.write('app.field.title', 'Säkerhetssamordnare');
    await way.press('app.form.save');
    await detail().getByText('Säkerhetssamordnare').first().waitFor();
    await way.press('app.items.more');
    await way.page.getByRole('menuitem', { name: way.t('app.items.history') }).click();
    const states = way.page.getByRole('dialog').locator('.history-state');
    await states.nth(1).waitFor();
    expect(await states.count()).toBe(2);
    expect(await states.first().innerText()).toContain('Säkerhetssamordnare');
    expect(await states.last().innerText()).toContain('Öberg-Exempel');
    await way.page.keyboard.press('Escape');
    await way.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('is confirmed by one button', async () => {
    await way.press('app.contacts.confirm');
    await firstRow(way.t('app.items.verified-today'));
  });

  it('is removed, and brought back by the same message', async () => {
    await way.press('app.items.more');
    await way.page.getByRole('menuitem', { name: way.t('app.items.remove') }).click();
    await rowCount(0);
    await way.press('app.items.undo');
    await firstRow('Öberg-Exempel, Åsa');
  });
});

describe('an organisation', () => {
  it('is dated as a whole when it was found right', async () => {
    await search('');
    await kind('organisation');
    await way.page.getByRole('listbox', { name: way.t('app.items.kinds.organisation') }).waitFor();
    await rows().first().click();
    await way.press('app.contacts.confirm');
    await firstRow(way.t('app.items.verified-today'));
  });
});

describe('what was not finished', () => {
  it('is offered again after a lock, in the same place, and can be saved then', async () => {
    await kind('contact');
    await way.press('app.items.new.contact');
    await way.write('app.field.given', 'Olle');
    await way.write('app.field.family', 'Ofärdig-Exempel');
    way.page = await lockWindow(opened.app, way.page);
    way.page.setDefaultTimeout(60_000);
    await unlockAgain();
    await way.heading('app.contacts.heading');
    await way.press('app.draft.go-on');
    expect(await way.field('app.field.family').inputValue()).toBe('Ofärdig-Exempel');
    await way.press('app.form.save');
    await search('ofärdig');
    await firstRow('Ofärdig-Exempel, Olle');
    expect(await way.button('app.draft.go-on').count()).toBe(0);
  });
});

describe('with the keyboard alone', () => {
  it('a contact is found, opened, changed and left', async () => {
    const { keyboard } = way.page;
    await way.page.keyboard.press('Control+F');
    await keyboard.press('Control+A');
    await keyboard.type('tallryda');
    await firstRow('Tallryda, Fadumo');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await detail().getByRole('heading', { name: 'Fadumo Tallryda' }).waitFor();
    await reach(way.button('app.items.edit'));
    await keyboard.press('Enter');
    await keyboardHand().write(way.field('app.field.title'), 'Områdeschef');
    await keyboard.press('Enter');
    await detail().getByText('Områdeschef').first().waitFor();
    await reach(way.button('app.items.edit'));
    await keyboard.press('Escape');
    await detail().waitFor({ state: 'detached' });
  });

  it('Ctrl+P prints the contacts that are on the screen', async () => {
    await way.page.keyboard.press('Control+P');
    await way.heading('app.print.heading');
    const chosen = way.page.getByRole('checkbox', { checked: true });
    await chosen.first().waitFor();
    expect(await chosen.count()).toBe(1);
    expect(await way.page.getByRole('checkbox', { name: way.t('app.print-set.contacts') }).isChecked()).toBe(
      true,
    );
  });

  it('Ctrl+P prints the list that is on the screen', async () => {
    await way.go('app.frame.place-lists');
    const shown = await way.page.locator('.list-choice button').innerText();
    await way.page.keyboard.press('Control+P');
    await way.heading('app.print.heading');
    await way.page.getByRole('checkbox', { checked: true }).first().waitFor();
    expect(await way.page.getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect(await way.page.getByRole('checkbox', { name: shown.trim() }).first().isChecked()).toBe(true);
  });
});

it('no content security policy was broken on the way', () => {
  expect(opened.complaints).toEqual([]);
});
