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

interface Waiting {
  readonly clear: () => Promise<void>;
  readonly timers: readonly NodeJS.Timeout[];
}

/** Milliseconds after which a copy has surely reached the clipboard. */
const momentLater = 1000;

/** Clears the clipboard of what the page copied. The text itself is never read here: the mark beside it tells. */
export function createCopied({ readBeside, clear }: CopiedParts): Copied {
  const carries = async (mark: string) => (await readBeside()).includes(Buffer.from(mark, 'utf16le'));
  let waiting: Waiting | undefined;
  const drop = () => {
    waiting?.timers.forEach(clearTimeout);
    const dropped = waiting;
    waiting = undefined;
    return dropped;
  };
  return {
    clearLater: async (mark, seconds) => {
      drop();
      // Where marks cannot be read at all, clearing too much is better than leaving a password. The page's copy may
      // reach the clipboard a little after the page's word reaches us.
      let canTell = await carries(mark);
      const lookAgain = async () => {
        canTell ||= await carries(mark);
      };
      const clearOurs = async () => {
        if (!canTell || (await carries(mark))) clear();
      };
      const again = setTimeout(() => void lookAgain(), momentLater);
      const end = setTimeout(() => void drop()?.clear(), seconds * 1000);
      waiting = { clear: clearOurs, timers: [again, end] };
    },
    clearNow: async () => {
      await drop()?.clear();
    },
  };
}
