import type {
  Answer,
  CallListView,
  Method,
  Nothing,
  VaultEvent,
  VaultMethods,
} from '../../electron/contract/index.ts';
import type { ShellMethods } from './shell-methods.ts';

type AnyMethod = Method<unknown, unknown>;

/** Methods as the page calls them. */
export type Asks<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends AnyMethod
    ? (request: Methods[Name]['request']) => Promise<Answer<Methods[Name]['value']>>
    : never;
};

interface ExampleMethods {
  readonly showCallList: Method<Nothing, CallListView>;
}

/** What the page finds as `window.sigill`. */
export interface SigillDoors {
  readonly vault: Asks<VaultMethods & ExampleMethods>;
  readonly shell: Asks<ShellMethods>;
  /** Hears what the engine tells without being asked, until the function it returns is called. */
  readonly listen?: (hear: (event: VaultEvent) => void) => () => void;
}

/** The two doors: all that this page can ask for. */
export const sigill: SigillDoors = (window as unknown as { readonly sigill: SigillDoors }).sigill;
