export interface Teller<Event> {
  readonly tell: (event: Event) => void;
  /** Hears what is told from now on. @returns what ends the hearing */
  readonly listen: (handler: (event: Event) => void) => () => void;
}

/** Tells each event to all who listen, in the order they came. One that throws does not keep it from the others. */
export function createTeller<Event>(): Teller<Event> {
  const handlers = new Set<(event: Event) => void>();
  return {
    tell: (event) => {
      for (const handler of handlers)
        queueMicrotask(() => {
          handler(event);
        });
    },
    listen: (handler) => {
      const own = (event: Event) => {
        handler(event);
      };
      handlers.add(own);
      return () => {
        handlers.delete(own);
      };
    },
  };
}
