/** A call list as the window may see it: names and numbers to call, in the order to call them. */
export interface CallListView {
  /** Whose list it is, such as a municipality's name. */
  readonly organisation: string;
  readonly name: string;
  /** Whether all of it is made up for show. */
  readonly isExample: boolean;
  /** ISO 8601 with zone: the latest change in what the list shows. */
  readonly updatedAt: string;
  /** What the caller reads out, or nothing. */
  readonly message: string | null;
  readonly entries: readonly CallListEntry[];
}

export interface CallListEntry {
  /** Place in the order, from 1. */
  readonly order: number;
  readonly functionName: string;
  /** null while nobody holds the function. */
  readonly person: CallablePerson | null;
  readonly deputy: CallablePerson | null;
}

export interface CallablePerson {
  readonly name: string;
  /** Grouped for reading, the one to call first first; empty when no number is known. */
  readonly numbers: readonly string[];
}
