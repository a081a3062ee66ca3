/** What copies and clears. */
export interface CopiedParts {
  /** What a page copied beside the text, as bytes; empty when there is nothing. */
  readonly readBeside: () => Promise<Buffer>;
  readonly clear: () => void;
}

export interface Copied {
  /** Clears what carries the mark after the seconds, unless something else was copied since. */
  readonly clearLater: (mark: string, seconds: number) => Promise<void>;
  /** Clears at once what is still waiting for it. */
  readonly clearNow: () => Promise<void>;
}

/** Clears the clipboard of what the page copied. The text itself is never read here: the mark beside it tells. */
export function createCopied({ readBeside, clear }: CopiedParts): Copied {
  const carries = async (mark: string) => (await readBeside()).includes(Buffer.from(mark, 'utf16le'));
  let waiting: { readonly clear: () => Promise<void>; readonly timer: NodeJS.Timeout } | undefined;
  return {
    clearLater: async (mark, seconds) => {
      if (waiting) clearTimeout(waiting.timer);
      // Where marks cannot be read at all, clearing too much is better than leaving a password.
      const canTell = await carries(mark);
      const clearOurs = async () => {
        waiting = undefined;
        if (!canTell || (await carries(mark))) clear();
      };
      waiting = { clear: clearOurs, timer: setTimeout(() => void clearOurs(), seconds * 1000) };
    },
    clearNow: async () => {
      if (!waiting) return;
      clearTimeout(waiting.timer);
      await waiting.clear();
    },
  };
}
