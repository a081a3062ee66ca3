import {
  CreditCard,
  HardDriveDownload,
  KeyRound,
  Printer,
  RotateCcw,
  UserPlus,
  type LucideIcon,
} from 'lucide-react';
import type { StepKeyView } from '../../../../electron/contract/index.ts';
import type { MessageKey } from '../../../../i18n/window.ts';
import type { PlaceName } from '../../frame/place-name.ts';

/** The button that leads to where a step is done: a place, a copy, the road of restoring. */
export type StepWay = {
  readonly icon: LucideIcon;
  readonly words: MessageKey;
} & (
  | { readonly kind: 'place'; readonly place: PlaceName; readonly item: string | null }
  | { readonly kind: 'copy' }
  | { readonly kind: 'restore' }
);

/** The way to each step. */
export const stepWays: Readonly<Record<StepKeyView, StepWay>> = {
  stick: { kind: 'copy', icon: HardDriveDownload, words: 'app.next-steps.stick.start' },
  cards: toPlace('cards', CreditCard, 'app.next-steps.cards.start'),
  'second-owner': toPlace('people', UserPlus, 'app.next-steps.second-owner.start'),
  logins: toPlace('logins', KeyRound, 'app.next-steps.logins.start'),
  'paper-vault': toPlace('print', Printer, 'app.next-steps.paper-vault.start', 'paper-vault'),
  'test-restore': { kind: 'restore', icon: RotateCcw, words: 'app.next-steps.test-restore.start' },
};

function toPlace(place: PlaceName, icon: LucideIcon, words: MessageKey, item: string | null = null): StepWay {
  return { kind: 'place', place, item, icon, words };
}
