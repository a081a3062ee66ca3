import type { CallListView } from './call-list.ts';
import type { Answer } from './result.ts';

/**
 * Everything the window may ask. One line is one method: what it is given and what it answers.
 * A method without its entry in the table below, its parser or its handler does not compile.
 */
export interface Doors {
  /** Served by the engine over a port of its own, so that nothing of a vault passes through main. */
  readonly vault: {
    readonly showCallList: Method<Nothing, CallListView>;
  };
  /** Served by main: the window itself. Sees no content and no secret. */
  readonly shell: {
    readonly readSettings: Method<Nothing, WindowSettings>;
    readonly chooseLanguage: Method<{ readonly language: WindowLanguage }, null>;
    /** The first screen shows what it is going to show. */
    readonly reportSettled: Method<Nothing, null>;
  };
}

/** A method that needs to be told nothing. */
type Nothing = Readonly<Record<string, never>>;

export interface Method<Request, Value> {
  readonly request: Request;
  readonly value: Value;
}

export type WindowLanguage = 'sv' | 'en';

export interface WindowSettings {
  readonly language: WindowLanguage;
}

export type DoorName = keyof Doors;
export type MethodName<Door extends DoorName> = Extract<keyof Doors[Door], string>;
type AnyMethod = Method<unknown, unknown>;
type MethodOf<Door extends DoorName, Name extends MethodName<Door>> = Doors[Door][Name] extends AnyMethod
  ? Doors[Door][Name]
  : never;
export type RequestOf<Door extends DoorName, Name extends MethodName<Door>> = MethodOf<Door, Name>['request'];
export type ValueOf<Door extends DoorName, Name extends MethodName<Door>> = MethodOf<Door, Name>['value'];

/** The methods at run time: preload offers exactly these, and a door answers no other. */
export const methods: { readonly [Door in DoorName]: { readonly [Name in MethodName<Door>]: true } } = {
  vault: { showCallList: true },
  shell: { readSettings: true, chooseLanguage: true, reportSettled: true },
};

/** What the page finds as `window.sigill`. */
export type WindowApi = {
  readonly [Door in DoorName]: {
    readonly [Name in MethodName<Door>]: (
      request: RequestOf<Door, Name>,
    ) => Promise<Answer<ValueOf<Door, Name>>>;
  };
};

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
