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
  'recovery-code': 'Återställningskod',
  places: 'Platser',
  example: 'EXEMPEL',
  'example.explained': 'Granudda kommun finns inte. Alla namn och nummer är påhittade.',
  'other-language': 'Show in English',
  'try-again': 'Försök igen',
  'call-in-this-order': 'Ring i den här ordningen',
  'list-facts':
    '{list}, {organisation}. {count, plural, =0 {Ingen att ringa} one {En att ringa} other {# att ringa}}. Uppdaterad {updated}.',
  'say-this': 'Säg så här',
  quoted: '”{words}”',
  'your-name': '[ditt namn]',
  order: 'Ordning',
  'name-and-function': 'Namn och funktion',
  'call-first': 'Ring först',
  deputy: 'Ersättare',
  vacant: 'Ingen utsedd',
  'no-deputy': 'Ingen ersättare',
  'no-number': 'Inget nummer',
  'list-empty': 'Listan är tom',
  'list-empty.explained': 'När någon förs in på listan syns den här, i den ordning du väljer.',
} as const;
