import type { ShellCommand } from '../contract/index.ts';

/** The native menus, rebuilt when what they say or offer changes. */
export interface MenuKeeper {
  readonly rebuild: () => void;
  /** The page says which commands mean something where it stands. */
  readonly offer: (commands: readonly ShellCommand[]) => void;
  /** A new page: until it says so itself, what stands to reason is offered. */
  readonly forgetOffer: () => void;
}
