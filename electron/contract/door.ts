import type { DoorName, Handlers, MethodName, Parsers } from './doors.ts';
import type { Answer, WireError } from './result.ts';

/** A question on its way to a door. The number pairs the answer with it where answers come in any order. */
export interface Call {
  readonly number: number;
  readonly method: string;
  readonly request: unknown;
}

export interface Reply {
  readonly number: number;
  readonly answer: Answer<unknown>;
}

/** Something told unasked, on the same port. */
export interface Telling<Event> {
  readonly event: Event;
}

/**
 * Makes the function that answers a door's calls: known method, parsed request, handler run, error mapped.
 * It never throws. Whether the asker may ask at all is the caller's to see to, before.
 * @param toWire what a handler's error becomes on the wire
 * @param ready what a handler waits for before it runs
 */
export function createDoor<Door extends DoorName>(
  _door: Door,
  parsers: Parsers<Door>,
  handlers: Handlers<Door>,
  toWire: (error: unknown) => WireError,
  ready: () => Promise<unknown> = () => Promise.resolve(),
): (method: string, request: unknown) => Promise<Answer<unknown>> {
  const isMethod = (name: string): name is MethodName<Door> => Object.hasOwn(handlers, name);
  return async (method, request) => {
    if (!isMethod(method)) return refusal('request-unknown');
    let parsed;
    try {
      parsed = parsers[method](request);
    } catch {
      return refusal('request-refused');
    }
    try {
      await ready();
      return { ok: true, value: await handlers[method](parsed) };
    } catch (error) {
      return { ok: false, error: toWire(error) };
    }
  };
}

function refusal(code: string): Answer<never> {
  return { ok: false, error: { code, params: {} } };
}
