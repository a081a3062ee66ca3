import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { Call } from '../../electron/contract/index.ts';
import { createPortCaller } from '../../electron/preload/port-caller.ts';

/** A caller on one end of a real channel, and the other end. */
function channel() {
  const { port1, port2 } = new NodeChannel();
  return { ask: createPortCaller(Promise.resolve(port1 as unknown as MessagePort)), engine: port2 };
}

it('pairs answers that come in another order than their questions', async () => {
  const { ask, engine } = channel();
  const calls: Call[] = [];
  engine.on('message', (call: Call) => {
    calls.unshift(call);
    if (calls.length < 3) return;
    for (const { number, request } of calls)
      engine.postMessage({ number, answer: { ok: true, value: request } });
  });
  const answers = await Promise.all([ask('a', 1), ask('b', 2), ask('c', 3)]);
  expect(answers).toEqual([1, 2, 3].map((value) => ({ ok: true, value })));
  engine.close();
});

it('answers engine-gone to what waits and to what is asked later, when the port closes', async () => {
  const { ask, engine } = channel();
  const waiting = ask('a', 1);
  engine.once('message', () => {
    engine.close();
  });
  const gone = { ok: false, error: { code: 'engine-gone', params: {} } };
  expect(await waiting).toEqual(gone);
  expect(await ask('b', 2)).toEqual(gone);
});
