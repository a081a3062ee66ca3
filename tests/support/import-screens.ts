import path from 'node:path';
import type { Screen } from './screens.ts';

const file = (name: string): string => path.resolve(import.meta.dirname, '../vectors/exchange', name);

/** What others wrote, from a table to what is saved. */
export const importing: readonly Screen[] = [
  ['bringing in', (way) => way.press('app.contacts.import')],
  [
    'what is no table',
    async (way) => {
      await way.write('app.import.paste', 'EXEMPEL');
      await way.press('app.import.look');
      await way.page.getByRole('alert').waitFor();
    },
  ],
  [
    'what would come in, with what is odd',
    async (way) => {
      const rows = [
        'Förnamn\tEfternamn\tMobil\tSkostorlek',
        'Fadumo\tTallryda\t070-174 06 21\t38',
        '\t\tinget\t',
      ];
      await way.write('app.import.paste', rows.join('\n'));
      await way.press('app.import.look');
      await way.heading('app.import.columns');
    },
  ],
  [
    'a file with a password',
    async (way) => {
      await way.press('app.import.again');
      await way.page.locator('input[type=file]').setInputFiles(file('keepassxc-4.0.kdbx'));
      await way.button('app.import.unlock-file').waitFor();
    },
  ],
  [
    'a wrong password',
    async (way) => {
      await way.page.locator('input[type=password]').fill('EXEMPEL fel');
      await way.press('app.import.unlock-file');
      await way.page.locator('.field-error').waitFor();
    },
  ],
  [
    'logins that would come in',
    async (way) => {
      await way.page.locator('input[type=password]').fill('EXEMPEL lösenfras ett');
      await way.press('app.import.unlock-file');
      await way.page.getByRole('radiogroup').waitFor();
    },
  ],
  [
    'what came in',
    async (way) => {
      await way.hand.press(way.page.locator('.import-foot .button').last());
      await way.button('app.import.show').waitFor();
    },
  ],
];
