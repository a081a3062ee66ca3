import type { CallListView } from './call-list.ts';
import type { Method } from './method.ts';
import type { Answer } from './result.ts';
import type { ShellEvent } from './shell-events.ts';
import type { ShellMethods, ShellState, WindowSettings } from './shell.ts';
import type { ActMethods, VaultEvent, VaultMethods } from './vault/index.ts';

/**
 * Everything the window may ask. A method without its entry in the table of methods, its parser or its handler
 * does not compile.
 */
export interface Doors {
  /** Served by the engine over a port of its own, so that nothing of a vault passes through main. */
  readonly vault: VaultMethods & {
    /** A list of the opened vault, or of the example where none is open, as it is called; the longest call list without an id. */
    readonly showCallList: Method<{ readonly id?: string | undefined }, CallListView>;
  };
  /** Served by a second engine, started for one act of several persons and ended after it. */
  readonly act: ActMethods;
  /** Served by main: the window itself. Sees no content and no secret. */
  readonly shell: ShellMethods;
}

export type DoorName = keyof Doors;
export type MethodName<Door extends DoorName> = Extract<keyof Doors[Door], string>;
type AnyMethod = Method<unknown, unknown>;
type MethodOf<Door extends DoorName, Name extends MethodName<Door>> = Doors[Door][Name] extends AnyMethod
  ? Doors[Door][Name]
  : never;
export type RequestOf<Door extends DoorName, Name extends MethodName<Door>> = MethodOf<Door, Name>['request'];
export type ValueOf<Door extends DoorName, Name extends MethodName<Door>> = MethodOf<Door, Name>['value'];

type DoorApi<Door extends DoorName> = {
  readonly [Name in MethodName<Door>]: (
    request: RequestOf<Door, Name>,
  ) => Promise<Answer<ValueOf<Door, Name>>>;
};

/** Hears what comes unasked; what it returns ends the hearing. */
export type Listen<Event> = (handler: (event: Event) => void) => () => void;

/** What the page finds as `window.sigill`. */
export interface WindowApi {
  readonly vault: DoorApi<'vault'>;
  readonly act: DoorApi<'act'>;
  readonly shell: Omit<DoorApi<'shell'>, 'clearCopied'> & CopySecret;
  readonly onVault: Listen<VaultEvent>;
  readonly onShell: Listen<ShellEvent>;
  /** What the first screen is drawn from, asked for before the page's own code is read. */
  readonly first: FirstAnswers;
}

/** As `readSettings` and `state` of the shell door answer them at the start of a page. */
export interface FirstAnswers {
  readonly settings: Promise<Answer<WindowSettings>>;
  readonly state: Promise<Answer<ShellState>>;
}

interface CopySecret {
  /**
   * Copies a text in the page's own process, so that it does not pass through main's memory, and has it cleared
   * after so many seconds (5-600) unless something else was copied since. Only upon a click or a key.
   */
  readonly copySecret: (request: {
    readonly text: string;
    readonly seconds: number;
  }) => Promise<Answer<null>>;
}

/** What a door runs once a request is parsed. */
export type Handlers<Door extends DoorName> = {
  readonly [Name in MethodName<Door>]: (
    request: RequestOf<Door, Name>,
  ) => ValueOf<Door, Name> | Promise<ValueOf<Door, Name>>;
};

/** Turns what came over a door into a request, or throws. */
export type Parsers<Door extends DoorName> = {
  readonly [Name in MethodName<Door>]: (input: unknown) => RequestOf<Door, Name>;
};
