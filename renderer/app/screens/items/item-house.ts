import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { ItemLineView, ItemView, SessionView } from '../../../../electron/contract/index.ts';
import type { MessageKey } from '../../../../i18n/window.ts';
import type { ShellCommand } from '../../../../electron/contract/index.ts';
import type { ItemKind } from './types.ts';

/** What one screen of items is about: which kinds, how a row looks, which words it uses. */
export interface ItemHouse {
  /** Name for the style sheet, which sets the columns by it. */
  readonly name: 'contacts' | 'logins';
  readonly kinds: readonly [ItemKind, ...ItemKind[]];
  readonly heading: MessageKey;
  readonly search: MessageKey;
  readonly empty: MessageKey;
  readonly emptyNext: MessageKey;
  readonly icon: LucideIcon;
  readonly addIcon: LucideIcon;
  /** The menu's command for something new of the first kind. */
  readonly addCommand: ShellCommand;
  /** What is to be known above the list, if anything. */
  readonly Notice?: ComponentType;
  readonly Head: ComponentType<{ readonly kind: ItemKind }>;
  readonly Row: ComponentType<{ readonly line: ItemLineView }>;
  readonly Body: ComponentType<{ readonly item: ItemView }>;
}

const writing = 2;
const notForLogins = new Set(['contacts', 'private', 'register', 'journal']);

/** The compartments in which items of a kind lie: logins in any of their kind, all others with the contacts. */
function compartmentsOf(kind: ItemKind, { compartments }: SessionView) {
  return compartments.filter((compartment) =>
    kind === 'credential' ? !notForLogins.has(compartment.kind) : compartment.kind === 'contacts',
  );
}

/** Whether this session can read items of a kind at all. */
export function canRead(kind: ItemKind, session: SessionView): boolean {
  return compartmentsOf(kind, session).some(({ readable }) => readable);
}

/** Whether this session can add an item of a kind somewhere. */
export function canAdd(kind: ItemKind, session: SessionView): boolean {
  return compartmentsOf(kind, session).some(({ right }) => (right & writing) !== 0);
}
