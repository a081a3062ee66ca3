/** Seconds before the lock in which the page says that it is coming. */
export const warnedSeconds = 30;

export interface IdleClock {
  /** Somebody touched the window. */
  readonly touch: () => void;
  /** Looks at the time; to be called every second or so. */
  readonly tick: () => void;
}

/**
 * Tells when a window has not been touched for some time.
 * @param clock `now` in milliseconds; `afterMinutes` read anew at each tick
 */
export function createIdleClock(
  clock: { readonly now: () => number; readonly afterMinutes: () => number },
  tell: {
    readonly soon: (seconds: number) => void;
    readonly notYet: () => void;
    readonly lock: () => void;
  },
): IdleClock {
  let touched = clock.now();
  let isWarned = false;
  const touch = () => {
    touched = clock.now();
    if (isWarned) tell.notYet();
    isWarned = false;
  };
  return {
    touch,
    tick: () => {
      const left = clock.afterMinutes() * 60_000 - (clock.now() - touched);
      if (left <= 0) {
        touched = clock.now();
        isWarned = false;
        tell.lock();
      } else if (left <= warnedSeconds * 1000 && !isWarned) {
        isWarned = true;
        tell.soon(Math.ceil(left / 1000));
      }
    },
  };
}
