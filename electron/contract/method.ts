/** One question that a page may ask: what it is given and what it answers. */
export interface Method<Request, Value> {
  readonly request: Request;
  readonly value: Value;
}

/** A method that needs to be told nothing. */
export type Nothing = Readonly<Record<string, never>>;
