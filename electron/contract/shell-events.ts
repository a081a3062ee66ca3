import type { ShellCommand } from './shell-commands.ts';
import type { WindowSettings } from './shell.ts';

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
