import type { Answer, Call, Reply, Telling, VaultEvent } from '../contract/index.ts';
import { createTeller, type Teller } from './teller.ts';

const gone: Answer<never> = { ok: false, error: { code: 'engine-gone', params: {} } };

export interface PortCaller {
  /** Asks over the port; the first question asks for it too, and waits for it. When the other side is gone the answer is `engine-gone`. */
  readonly ask: (method: string, request: unknown) => Promise<Answer<unknown>>;
  /** Takes another engine's port in place of the last; what waits for the last one's answer is told that it is gone. */
  readonly take: (port: MessagePort) => void;
  /** What the engine tells unasked; `locked` when it is gone. */
  readonly events: Teller<VaultEvent>['listen'];
}

/**
 * Asks over message ports, one after the other, and pairs the answers, which come in any order.
 * @param want asks for the first port, when somebody has a question
 */
export function createPortCaller(want: () => void): PortCaller {
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  const events = createTeller<VaultEvent>();
  let last = 0;
  let isFirstHere = false;
  let isWanted = false;
  let arrived: (() => void) | undefined;
  const first = new Promise<void>((resolve) => (arrived = resolve));
  let current: MessagePort | null = null;
  const dropWaiting = () => {
    for (const answer of waiting.values()) answer(gone);
    waiting.clear();
  };
  return {
    ask: async (method, request) => {
      if (!isFirstHere && !isWanted) want();
      isWanted = true;
      if (!isFirstHere) await first;
      if (current === null) return gone;
      const port = current;
      const number = (last += 1);
      return new Promise((resolve) => {
        waiting.set(number, resolve);
        port.postMessage({ number, method, request } satisfies Call);
      });
    },
    take: (port) => {
      current?.close();
      dropWaiting();
      current = port;
      port.onmessage = ({ data }: MessageEvent<Reply | Telling<VaultEvent>>) => {
        if ('event' in data) {
          events.tell(data.event);
          return;
        }
        waiting.get(data.number)?.(data.answer);
        waiting.delete(data.number);
      };
      port.addEventListener('close', () => {
        if (current !== port) return;
        current = null;
        dropWaiting();
        events.tell({ kind: 'locked' });
      });
      isFirstHere = true;
      arrived?.();
    },
    events: events.listen,
  };
}
