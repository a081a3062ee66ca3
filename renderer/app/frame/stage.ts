import type {
  Answer,
  LockedView,
  SessionView,
  ShellState,
  WireError,
} from '../../../electron/contract/index.ts';
import { sigill } from '../sigill.ts';

/** What can be done with a file that cannot be opened or unlocked. */
export const damagedRooms = ['check', 'copies', 'repair'] as const;
export type DamagedRoom = (typeof damagedRooms)[number];

/** What the page as a whole is doing. */
export type Stage =
  | { readonly name: 'waiting' }
  | { readonly name: 'start'; readonly recent: ShellState['recent'] }
  | { readonly name: 'unlock'; readonly vault: LockedView }
  | { readonly name: 'founding' }
  | { readonly name: 'restoring' }
  | { readonly name: 'open'; readonly session: SessionView }
  | { readonly name: 'damaged'; readonly file: string; readonly room: DamagedRoom }
  | {
      readonly name: 'failed';
      readonly error: WireError;
      readonly recent: ShellState['recent'];
      /** The file that could not be opened, by name. */
      readonly file?: string;
    };

/** The stage that a new page begins with: whole where no vault is chosen, else waiting for the engine. */
export function firstStage(state: Answer<ShellState>): Stage {
  if (!state.ok) return { name: 'failed', error: state.error, recent: [] };
  const { screen, recent } = state.value;
  return screen === 'start' ? { name: 'start', recent } : { name: 'waiting' };
}

/**
 * Asks the doors what the window stands before: nothing, a locked vault, or one that is unlocked already.
 * A vault that cannot be opened is a stage of its own, never a throw.
 */
export async function findStage(): Promise<Stage> {
  const state = await sigill.shell.state({});
  const first = firstStage(state);
  if (first.name !== 'waiting') return first;
  const session = await sigill.vault.session({});
  if (session.ok) return { name: 'open', session: session.value };
  const vault = await sigill.vault.describe({});
  if (vault.ok) return { name: 'unlock', vault: vault.value };
  if (!state.ok) return { name: 'failed', error: vault.error, recent: [] };
  const { recent, file } = state.value;
  return { name: 'failed', error: vault.error, recent, ...(file === null ? {} : { file }) };
}
