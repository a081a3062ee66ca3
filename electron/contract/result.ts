/**
 * An answer that crosses a process. A throw would lose its code on the way and leave its text in a log,
 * so refusals travel as values.
 */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: WireError };

/** A refusal: the code of an error, and numbers for its sentence. Never names, texts or secrets. */
export interface WireError {
  readonly code: string;
  readonly params: Readonly<Record<string, number>>;
}
