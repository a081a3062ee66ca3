/**
 * An answer that crosses a process. A throw would lose its code on the way and leave its text in a log,
 * so refusals travel as values.
 */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: WireError };

/**
 * A refusal: the code of an error, numbers for its sentence, and the name of the field at fault where there is one.
 * Never a person's name, a text or a secret.
 */
export interface WireError {
  readonly code: string;
  readonly params: Readonly<Record<string, number>>;
  readonly field?: string;
}
