import {
  CreditCard,
  Eraser,
  GitFork,
  Inbox,
  KeyRound,
  ListChecks,
  ListOrdered,
  Printer,
  ScrollText,
  Settings as Cog,
  ShieldCheck,
  UserCog,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { MessageKey } from '../../../i18n/window.ts';
import { CardsScreen } from '../screens/cards/index.ts';
import { CheckScreen } from '../screens/check/index.ts';
import { ContactsScreen } from '../screens/contacts/index.ts';
import { CopiesScreen } from '../screens/copies/index.ts';
import { ErasuresScreen } from '../screens/erasures/index.ts';
import { ForkScreen } from '../screens/fork/index.ts';
import { CallListScreen } from '../screens/lists/call-list-screen.tsx';
import { LogScreen } from '../screens/log/index.ts';
import { LoginsScreen } from '../screens/logins/index.ts';
import { NextStepsScreen } from '../screens/next-steps/index.ts';
import { PeopleScreen } from '../screens/people/index.ts';
import { PrintScreen } from '../screens/print/index.ts';
import { QuarantineScreen } from '../screens/quarantine/index.ts';
import { SettingsScreen } from '../screens/settings/settings-screen.tsx';
import type { PlaceName } from './place-name.ts';

export interface Place {
  readonly name: PlaceName;
  readonly title: MessageKey;
  readonly icon: LucideIcon;
  readonly Screen: ComponentType;
  /** Where in the side bar: among the places, at its foot, or under another place, which leads to it. */
  readonly stands: 'above' | 'foot' | { readonly under: PlaceName };
  /** Kinds of items that the one search leads here with. */
  readonly kinds: readonly string[];
}

/** The places that work, in the order of the side bar. A place comes in with its screen, never before it. */
export const places: readonly Place[] = [
  {
    name: 'contacts',
    title: 'app.frame.place-contacts',
    icon: Users,
    Screen: ContactsScreen,
    stands: 'above',
    kinds: ['contact', 'organisation', 'function'],
  },
  {
    name: 'lists',
    title: 'app.frame.place-lists',
    icon: ListOrdered,
    Screen: CallListScreen,
    stands: 'above',
    kinds: ['list'],
  },
  {
    name: 'logins',
    title: 'app.frame.place-logins',
    icon: KeyRound,
    Screen: LoginsScreen,
    stands: 'above',
    kinds: ['credential', 'system'],
  },
  {
    name: 'print',
    title: 'app.frame.place-print',
    icon: Printer,
    Screen: PrintScreen,
    stands: 'above',
    kinds: [],
  },
  {
    name: 'cards',
    title: 'app.frame.place-cards',
    icon: CreditCard,
    Screen: CardsScreen,
    stands: 'above',
    kinds: [],
  },
  {
    name: 'next-steps',
    title: 'app.frame.place-next-steps',
    icon: ListChecks,
    Screen: NextStepsScreen,
    stands: 'above',
    kinds: [],
  },
  {
    name: 'people',
    title: 'app.frame.place-people',
    icon: UserCog,
    Screen: PeopleScreen,
    stands: 'above',
    kinds: [],
  },
  ...under('people', [{ name: 'fork', title: 'app.frame.place-fork', icon: GitFork, Screen: ForkScreen }]),
  {
    name: 'copies',
    title: 'app.frame.place-copies',
    icon: ShieldCheck,
    Screen: CopiesScreen,
    stands: 'foot',
    kinds: [],
  },
  ...under('copies', [
    { name: 'check', title: 'app.frame.place-check', icon: ShieldCheck, Screen: CheckScreen },
    { name: 'log', title: 'app.frame.place-log', icon: ScrollText, Screen: LogScreen },
    { name: 'erasures', title: 'app.frame.place-erasures', icon: Eraser, Screen: ErasuresScreen },
    { name: 'quarantine', title: 'app.frame.place-quarantine', icon: Inbox, Screen: QuarantineScreen },
  ]),
  {
    name: 'settings',
    title: 'app.frame.place-settings',
    icon: Cog,
    Screen: SettingsScreen,
    stands: 'foot',
    kinds: [],
  },
];

function under(place: PlaceName, rooms: readonly Omit<Place, 'stands' | 'kinds'>[]): readonly Place[] {
  return rooms.map((room) => ({ ...room, stands: { under: place }, kinds: [] }));
}

/** The place of the side bar that one is at, or under. */
export function standingPlace(name: string): PlaceName {
  const { stands, name: own } = placeOf(name);
  return typeof stands === 'object' ? stands.under : own;
}

/** The place of that name, or the first where it is not there. */
export function placeOf(name: string): Place {
  const place = places.find((one) => one.name === name) ?? places[0];
  if (!place) throw new RangeError('there is no place at all');
  return place;
}

/** The place that shows items of the kind, or undefined. */
export function placeOfKind(kind: string): Place | undefined {
  return places.find(({ kinds }) => kinds.includes(kind));
}
