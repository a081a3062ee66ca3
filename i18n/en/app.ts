import { appCards } from './app-cards.ts';
import { appCheck } from './app-check.ts';
import { appContacts } from './app-contacts.ts';
import { appCopies } from './app-copies.ts';
import { appDamaged } from './app-damaged.ts';
import { appErasures } from './app-erasures.ts';
import { appFields } from './app-fields.ts';
import { appFork } from './app-fork.ts';
import { appFounding } from './app-founding.ts';
import { appFrame } from './app-frame.ts';
import { appImport } from './app-import.ts';
import { appLog } from './app-log.ts';
import { appLogins } from './app-logins.ts';
import { appNextSteps } from './app-next-steps.ts';
import { appPeople } from './app-people.ts';
import { appPrint } from './app-print.ts';
import { appQuarantine } from './app-quarantine.ts';
import { appRestore } from './app-restore.ts';
import { appMenu } from './app-menu.ts';
import { appMerge } from './app-merge.ts';
import { appSettings } from './app-settings.ts';
import { appShared } from './app-shared.ts';
import { appStart } from './app-start.ts';
import { appTogether } from './app-together.ts';

/** Sentences of the window. */
export const app = {
  ...appCards,
  ...appCheck,
  ...appContacts,
  ...appCopies,
  ...appDamaged,
  ...appErasures,
  ...appFields,
  ...appImport,
  ...appLog,
  ...appLogins,
  ...appFork,
  ...appFounding,
  ...appFrame,
  ...appNextSteps,
  ...appPeople,
  ...appPrint,
  ...appQuarantine,
  ...appRestore,
  ...appMenu,
  ...appMerge,
  ...appSettings,
  ...appShared,
  ...appStart,
  ...appTogether,
  product: 'Sigill',
  'recovery-code': 'Recovery code',
  places: 'Places',
  example: 'EXAMPLE',
  'example.explained': 'There is no Granudda kommun. All names and numbers are made up.',
  'other-language': 'Visa på svenska',
  'try-again': 'Try again',
  'call-in-this-order': 'Call in this order',
  'list-facts':
    '{list}, {organisation}. {count, plural, =0 {Nobody to call} one {One to call} other {# to call}}. Updated {updated}.',
  'say-this': 'Say this',
  quoted: '“{words}”',
  'your-name': '[your name]',
  order: 'Order',
  'name-and-function': 'Name and function',
  'call-first': 'Call first',
  deputy: 'Deputy',
  vacant: 'Nobody appointed',
  'no-deputy': 'No deputy',
  'no-number': 'No number',
  'list-empty': 'The list is empty',
  'list-empty.explained': 'When someone is put on the list they show here, in the order you choose.',
} as const;
