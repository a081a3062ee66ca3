/** Milliseconds without a question after which nobody is taken to wait for an answer. */
const quiet = 150;
/** Milliseconds after which work in the background goes on whoever asks, so that it comes to its end. */
const longest = 2_000;

/** Lets whoever uses the window go before what is done in the background. */
export interface Patience {
  /** Somebody asks something. */
  readonly asked: () => void;
  /** Runs a piece of work when nobody has asked for a while, at once where that is so already. */
  readonly whenQuiet: (work: () => void) => void;
}

/** @param now milliseconds */
export function createPatience(now: () => number): Patience {
  let last = Number.NEGATIVE_INFINITY;
  return {
    asked: () => {
      last = now();
    },
    whenQuiet: (work) => {
      const since = now();
      const look = () => {
        const left = Math.min(last + quiet, since + longest) - now();
        if (left > 0) setTimeout(look, left);
        else setImmediate(work);
      };
      look();
    },
  };
}
