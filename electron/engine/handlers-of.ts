import type { Method } from '../contract/index.ts';

/** A handler for each method of a part of the vault door. */
export type HandlersOf<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends Method<infer Request, infer Value>
    ? (request: Request) => Value | Promise<Value>
    : never;
};

/** A parser for each: what came over the port as a request, or a throw. */
export type ParsersOf<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends { readonly request: infer Request }
    ? (input: unknown) => Request
    : never;
};
