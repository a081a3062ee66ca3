import type { WindowSettings } from './shell.ts';

/** What a menu asks of the page. Those the window can do itself (lock, theme, zoom, full screen) never come. */
export const shellCommands = [
  'found',
  'restore',
  'new-contact',
  'new-credential',
  'import',
  'print',
  'settings',
  'search',
  'filter',
  'edit',
  'save',
  'remove',
  'show-contacts',
  'show-lists',
  'show-credentials',
  'show-print',
  'reveal',
  'copy',
  'history',
  'confirm',
  'make-cards',
  'shortcuts',
  'about',
] as const;
export type ShellCommand = (typeof shellCommands)[number];

/** What main tells the page without being asked. */
export type ShellEvent =
  /** Keep what is unfinished, then call `readyToLock`; after one second the page is gone in any case. */
  | { readonly kind: 'locking' }
  /** Nobody has touched the window: it locks in so many seconds. */
  | { readonly kind: 'lock-soon'; readonly seconds: number }
  /** Somebody did: it does not. */
  | { readonly kind: 'lock-not-yet' }
  | { readonly kind: 'command'; readonly command: ShellCommand }
  /** Changed, by the page or by a menu. */
  | { readonly kind: 'settings'; readonly settings: WindowSettings }
  /** Another vault, or none, lies behind the vault door now: ask `state`. */
  | { readonly kind: 'state' };
