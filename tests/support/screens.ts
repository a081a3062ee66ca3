import { ask, examplePassphrase } from './doors.ts';
import { pressShortcut } from './hand.ts';
import type { Way } from './way.ts';
import type { MessageKey } from '../../i18n/index.ts';

/** A state of the window, and how one gets there from the one before it in its list. */
export type Screen = readonly [name: string, arrive: (way: Way) => Promise<unknown>];

const escape = (way: Way): Promise<void> => way.page.keyboard.press('Escape');
const dialog = (way: Way): Promise<void> => way.page.getByRole('dialog').waitFor();
const gone = (way: Way): Promise<void> => way.page.getByRole('dialog').waitFor({ state: 'detached' });
const alert = (way: Way): Promise<void> => way.page.getByRole('alertdialog').waitFor();
const row = (way: Way): Promise<void> => way.page.getByRole('option').first().click();

/** Shows the items of a kind. */
const kind = (way: Way, key: MessageKey): Promise<void> =>
  way.page
    .locator('.kind-switch')
    .getByRole('radio', { name: way.t(key) })
    .click();

/** Chooses in the menu that is open. */
const choose = (way: Way, key: MessageKey): Promise<void> =>
  way.page.getByRole('menuitem', { name: way.t(key) }).click();

/** Chooses in the window's own menu, by what it asks of the page. */
const command = (way: Way, id: string): Promise<void> =>
  way.opened.app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);

/** Before a vault is open. */
export const outside: readonly Screen[] = [
  ['the start', (way) => way.heading('app.start.heading')],
  ['founding: whose it is', (way) => way.press('app.start.create')],
  ['founding: mistakes', (way) => way.press('app.founding.next')],
  ['founding: the passphrase', (way) => foundingPassphrase(way)],
  ['leaving the founding', async (way) => (await way.press('app.founding.give-up'), alert(way))],
  [
    'restoring: sheets',
    async (way) => {
      await way.hand.press(
        way.page.getByRole('alertdialog').getByRole('button', { name: way.t('app.founding.give-up') }),
      );
      await way.press('app.start.paper');
      await way.heading('app.restore.heading');
    },
  ],
];

async function foundingPassphrase(way: Way): Promise<void> {
  for (const field of ['organisation', 'owner', 'label'] as const)
    await way.write(`app.founding.${field}`, 'Granudda');
  await way.press('app.founding.next');
  await way.heading('app.founding.passphrase.heading');
}

/** Behind the lock. */
export const locked: readonly Screen[] = [
  ['unlocking', (way) => way.heading('app.unlock.heading')],
  [
    'a wrong passphrase',
    async (way) => {
      await way.write('app.unlock.passphrase', examplePassphrase.slice(1));
      await way.press('app.unlock.unlock');
      await way.page.getByText(way.t('errors.wrong-secret')).first().waitFor();
    },
  ],
  ['the door text', async (way) => (await way.press('app.unlock.door-text'), dialog(way))],
  ['unlocking with cards', async (way) => (await escape(way), way.press('app.unlock.door-card'))],
  [
    'unlocking with the code',
    async (way) => (await way.press('app.unlock.back'), way.press('app.unlock.door-code')),
  ],
];

/** Everyone who can be reached, and the forms for them. */
export const contacts: readonly Screen[] = [
  ['contacts', (way) => way.heading('app.contacts.heading')],
  [
    'contacts, none found',
    async (way) => {
      await way.page.getByRole('searchbox').fill('qqqq');
      await way.heading('app.items.none-found', { query: 'qqqq' });
    },
  ],
  ['a contact', async (way) => (await way.press('app.items.empty-search'), row(way))],
  [
    'what more can be done with it',
    async (way) => (await way.press('app.items.more'), way.page.getByRole('menu').waitFor()),
  ],
  ['its history', async (way) => (await choose(way, 'app.items.history'), dialog(way))],
  ['its form', async (way) => (await escape(way), await gone(way), way.press('app.items.edit'))],
  [
    'a new contact without a name',
    async (way) => {
      await way.press('app.frame.cancel');
      await way.press('app.items.new.contact');
      await way.press('app.form.save');
      await way.page.locator('.field-error').waitFor();
    },
  ],
  [
    'a new contact with all fields',
    async (way) => {
      await way.press('app.form.more');
      await way.press('app.channels.add');
      await way.field('app.field.verify_phrase').waitFor();
    },
  ],
  [
    'leaving it unfinished',
    async (way) => {
      await way.write('app.field.given', 'Ylva');
      await way.press('app.frame.cancel');
      await alert(way);
    },
  ],
  [
    'what was left unfinished',
    async (way) => {
      await way.hand.press(way.page.getByRole('alertdialog').getByRole('button').last());
      await way.press('app.items.new.contact');
      await way.write('app.field.given', 'Ylva');
      await way.go('app.frame.place-logins');
      await way.go('app.frame.place-contacts');
      await way.button('app.draft.drop').waitFor();
    },
  ],
  [
    'organisations',
    async (way) => (await way.press('app.draft.drop'), kind(way, 'app.items.kinds.organisation')),
  ],
  ['an organisation', (way) => row(way)],
  ['a function', async (way) => (await kind(way, 'app.items.kinds.function'), row(way))],
];

/** Lists, logins and what is hidden in them. */
export const listsAndLogins: readonly Screen[] = [
  ['a call list', async (way) => (await way.press('app.import.show'), way.go('app.frame.place-lists'))],
  [
    'which list',
    async (way) => {
      await way.page.locator('.list-choice button').click();
      await way.page.getByRole('listbox').waitFor();
    },
  ],
  ['logins', async (way) => (await escape(way), way.go('app.frame.place-logins'))],
  ['a login', row],
  ['a login’s form', (way) => way.press('app.items.edit')],
  ['all fields of a login', (way) => way.press('app.form.more')],
  [
    'a secret',
    async (way) => {
      await way.press('app.frame.cancel');
      await way.press('app.logins.show-field', { field: way.t('app.field.secret') });
      await way.page.locator('.secret-groups').waitFor();
    },
  ],
  [
    'why it is shown',
    async (way) => {
      await escape(way);
      await gone(way);
      await way.press('app.items.more');
      await choose(way, 'app.logins.show-with-reason');
      await way.button('app.logins.ask.show').waitFor();
    },
  ],
  [
    'a system',
    async (way) => {
      await escape(way);
      await gone(way);
      await kind(way, 'app.items.kinds.system');
      await row(way);
    },
  ],
];

/** From the choice to the printer. */
export const printing: readonly Screen[] = [
  ['what to print', (way) => way.go('app.frame.place-print')],
  [
    'secrets chosen for print',
    (way) => way.press('app.print.choose-group', { group: way.t('app.print.group-envelopes') }),
  ],
  [
    'a finished print',
    async (way) => {
      await way.press('app.print.choose-group', { group: way.t('app.print.group-envelopes') });
      await way.hand.choose(way.page.getByRole('checkbox', { name: way.t('app.print-set.first-hour') }));
      await way.press('app.print.prepare');
      await way.page.locator('.viewer-page img').waitFor();
    },
  ],
  [
    'a page of it, larger',
    async (way) => {
      await way.press('app.print.zoom-in');
      await way.button('app.print.zoom-fit').waitFor();
    },
  ],
  [
    'choosing a printer',
    async (way) => {
      await way.press('app.print.zoom-fit');
      const main = way.page.getByRole('main');
      await main.getByRole('button', { name: way.t('app.print.print'), exact: true }).click();
      await dialog(way);
    },
  ],
];

/** What stands around every place: cards and settings, the one search, help, and the lock that comes. */
export const around: readonly Screen[] = [
  ['cards', async (way) => (await escape(way), await gone(way), way.go('app.frame.place-cards'))],
  ['people', async (way) => (await way.go('app.frame.place-people'), way.heading('app.people.heading'))],
  [
    'a right in words',
    async (way) => {
      await way.press('app.people.change-named', { name: 'Exempel' });
      await dialog(way);
    },
  ],
  [
    'a group to make',
    async (way) => {
      await escape(way);
      await gone(way);
      await way.press('app.together.group');
      await way.heading('app.together.group');
    },
  ],
  ['somebody to add', async (way) => (await way.press('app.frame.cancel'), way.press('app.people.add'))],
  ['one’s own passphrase', async (way) => (await way.press('app.frame.cancel'), way.press('app.people.own'))],
  ['next steps', (way) => way.go('app.frame.place-next-steps')],
  ['settings', (way) => way.go('app.frame.place-settings')],
  ['the one search', async (way) => (await way.page.keyboard.press('Control+K'), dialog(way))],
  [
    'the one search, with hits',
    async (way) => {
      await way.page.keyboard.type('an');
      await way.page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  ],
  [
    'the one search, without',
    async (way) => {
      await way.page.keyboard.type('qqqq');
      await way.page.getByText(way.t('app.frame.search-hits', { count: 0 })).waitFor();
    },
  ],
  [
    'the shortcuts',
    async (way) => {
      await escape(way); // what was typed
      await escape(way);
      await gone(way);
      await pressShortcut(way.opened.app, 'F1', []);
      await dialog(way);
    },
  ],
  [
    'what this is',
    async (way) => (await escape(way), await gone(way), await command(way, 'about'), dialog(way)),
  ],
  [
    'the warning before the lock',
    async (way) => {
      await escape(way);
      await gone(way);
      await ask(way.page, 'shell', 'changeSettings', { lockAfterMinutes: 1 });
      await way.page.locator('.side-note[data-soon]').waitFor();
    },
  ],
];
