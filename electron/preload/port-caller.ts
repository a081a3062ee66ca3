import type { Answer, Call, Reply } from '../contract/index.ts';

const gone: Answer<never> = { ok: false, error: { code: 'engine-gone', params: {} } };

/**
 * Asks over a message port and pairs the answers, which come in any order.
 * When the other side is gone, what waits and what is asked later is answered with `engine-gone`.
 * @param arriving the port; calls made before it is there wait for it
 */
export function createPortCaller(
  arriving: Promise<MessagePort>,
): (method: string, request: unknown) => Promise<Answer<unknown>> {
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  let last = 0;
  let isGone = false;
  const connected = arriving.then((port) => {
    port.onmessage = ({ data }: MessageEvent<Reply>) => {
      waiting.get(data.number)?.(data.answer);
      waiting.delete(data.number);
    };
    port.addEventListener('close', () => {
      isGone = true;
      for (const answer of waiting.values()) answer(gone);
      waiting.clear();
    });
    return port;
  });
  return async (method, request) => {
    const port = await connected;
    if (isGone) return gone;
    const number = (last += 1);
    return new Promise((resolve) => {
      waiting.set(number, resolve);
      port.postMessage({ number, method, request } satisfies Call);
    });
  };
}
