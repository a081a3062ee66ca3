/** Where the command line reads and writes: the process itself, or a test that looks over its shoulder. */
export interface Terminal {
  /** Answers: one JSON document, or text for people. */
  readonly out: (text: string) => void;
  /** Messages and progress. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks a person and does not show what is typed; absent where nobody sits. */
  readonly askHidden?: (question: string) => Promise<string>;
}
