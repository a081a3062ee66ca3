/** What the engine gives the second engine that it has started for one act. */
export interface ActGiven {
  /** A copy of the vault's file, for this act alone. */
  readonly copy: string;
  /** Where this machine remembers vaults; only read. */
  readonly memory: string;
  readonly act: unknown;
  readonly facts: unknown;
  /** Keys of the person whose session it is. */
  readonly lent: unknown;
}

/** The second engine has written into the copy: the engine merges it before anything is shown. */
export interface ActWritten {
  readonly kind: 'written';
}

/** Whether the vault has it now; or why the copy could not be merged. */
export type ActKept =
  | { readonly ok: true; readonly noted: boolean }
  | { readonly ok: false; readonly code: string; readonly numbers: Readonly<Record<string, number>> };
