import { once } from 'node:events';
import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { Call, VaultEvent } from '../../electron/contract/index.ts';
import { createPortCaller } from '../../electron/preload/port-caller.ts';

const gone = { ok: false, error: { code: 'engine-gone', params: {} } };

/** A caller with one end of a real channel, and the other end. */
function channel() {
  const caller = createPortCaller(() => undefined);
  const engine = more(caller);
  return { caller, engine };
}

function more(caller: ReturnType<typeof createPortCaller>) {
  const { port1, port2 } = new NodeChannel();
  caller.take(port1 as unknown as MessagePort);
  return port2;
}

it('pairs answers that come in another order than their questions', async () => {
  const { caller, engine } = channel();
  const calls: Call[] = [];
  engine.on('message', (call: Call) => {
    calls.unshift(call);
    if (calls.length < 3) return;
    for (const { number, request } of calls)
      engine.postMessage({ number, answer: { ok: true, value: request } });
  });
  const answers = await Promise.all([caller.ask('a', 1), caller.ask('b', 2), caller.ask('c', 3)]);
  expect(answers).toEqual([1, 2, 3].map((value) => ({ ok: true, value })));
  engine.close();
});

it('answers engine-gone to what waits and to what is asked later, when the port closes', async () => {
  const { caller, engine } = channel();
  const told: VaultEvent[] = [];
  caller.events((event) => told.push(event));
  const waiting = caller.ask('a', 1);
  engine.once('message', () => {
    engine.close();
  });
  expect(await waiting).toEqual(gone);
  expect(await caller.ask('b', 2)).toEqual(gone);
  expect(told).toEqual([{ kind: 'locked' }]);
});

it('asks the next engine once it has its port, and tells what waits that the last one is gone', async () => {
  const { caller, engine } = channel();
  const asked = once(engine, 'message');
  const waiting = caller.ask('a', 1);
  await asked;
  const next = more(caller);
  next.on('message', ({ number }: Call) => {
    next.postMessage({ number, answer: { ok: true, value: 'next' } });
  });
  expect(await waiting).toEqual(gone);
  expect(await caller.ask('b', 2)).toEqual({ ok: true, value: 'next' });
  engine.close();
  next.close();
});

it('asks for a port once, with the first question, and asks nobody before it is there', async () => {
  let wanted = 0;
  const caller = createPortCaller(() => (wanted += 1));
  expect(wanted).toBe(0);
  const waiting = [caller.ask('a', 1), caller.ask('b', 2)];
  expect(wanted).toBe(1);
  const engine = more(caller);
  engine.on('message', ({ number, request }: Call) => {
    engine.postMessage({ number, answer: { ok: true, value: request } });
  });
  expect(await Promise.all(waiting)).toEqual([1, 2].map((value) => ({ ok: true, value })));
  expect(await caller.ask('c', 3)).toEqual({ ok: true, value: 3 });
  expect(wanted).toBe(1);
  engine.close();
});

it('tells what comes unasked to all who listen, until they stop', async () => {
  const { caller, engine } = channel();
  const heard: string[] = [];
  const stop = caller.events(({ kind }) => heard.push(`first ${kind}`));
  caller.events(({ kind }) => heard.push(`second ${kind}`));
  const tell = async () => {
    engine.postMessage({ event: { kind: 'changed' } });
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await tell();
  stop();
  await tell();
  expect(heard).toEqual(['first changed', 'second changed', 'second changed']);
  engine.close();
});
