import type { MessagePortMain } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, expect, it } from 'vitest';
import { createDerivations, type Derivations } from '../../electron/engine/derive-elsewhere.ts';

const asked = {
  passphrase: 'EXEMPEL lampa fjord',
  salt: new Uint8Array(16),
  cost: { memoryMib: 1, passes: 1 },
};

/** One end of a channel to a derivation process that makes a secret of nothing but its own number. */
class FakePort extends EventEmitter {
  isOpen = true;
  readonly #number: number;
  /** @param number what its secret is filled with; 0: it dies of the question */
  constructor(number: number) {
    super();
    this.#number = number;
  }
  start() {
    return undefined;
  }
  postMessage() {
    const secret = new Uint8Array(32).fill(this.#number);
    queueMicrotask(() => {
      if (this.#number === 0) this.close();
      else this.emit('message', { data: { ok: true, secret } });
    });
  }
  close() {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.emit('close');
  }
  get main() {
    return this as unknown as MessagePortMain;
  }
}

let wanted: { now: boolean; taken: number }[];
let derivations: Derivations;

beforeEach(() => {
  wanted = [];
  derivations = createDerivations((want) => wanted.push(want));
});

it('asks for a warm process once, and takes it without asking again', async () => {
  derivations.prepare();
  derivations.prepare();
  expect(wanted).toEqual([{ now: false, taken: 0 }]);
  derivations.take(new FakePort(1).main);
  expect((await derivations.derive(asked))[0]).toBe(1);
  expect(wanted).toHaveLength(1);
});

it('waits for the process that is on its way, and asks for no other in its place', async () => {
  derivations.prepare();
  const waiting = derivations.derive(asked);
  expect(wanted).toEqual([{ now: false, taken: 0 }]);
  derivations.take(new FakePort(1).main);
  expect((await waiting)[0]).toBe(1);
});

it('says how many came before, so that main can tell a new wish from one it has met', async () => {
  const first = derivations.derive(asked);
  derivations.take(new FakePort(1).main);
  await first;
  const second = derivations.derive(asked);
  expect(wanted).toEqual([
    { now: true, taken: 0 },
    { now: true, taken: 1 },
  ]);
  derivations.take(new FakePort(2).main);
  expect((await second)[0]).toBe(2);
});

it('gives each who waits a process of its own, one after the other', async () => {
  const both = Promise.all([derivations.derive(asked), derivations.derive(asked)]);
  expect(wanted).toHaveLength(1);
  derivations.take(new FakePort(1).main);
  expect(wanted).toHaveLength(2);
  derivations.take(new FakePort(2).main);
  expect((await both).map((secret) => secret[0])).toEqual([1, 2]);
});

it('ends a process after its one derivation', async () => {
  const port = new FakePort(1);
  derivations.take(port.main);
  await derivations.derive(asked);
  expect(port.isOpen).toBe(false);
});

it('does not use a process that ended while it waited', async () => {
  const ended = new FakePort(1);
  derivations.take(ended.main);
  ended.close();
  const waiting = derivations.derive(asked);
  expect(wanted).toEqual([{ now: true, taken: 1 }]);
  derivations.take(new FakePort(2).main);
  expect((await waiting)[0]).toBe(2);
});

it('says that memory is short when the process ends without a word', async () => {
  derivations.take(new FakePort(0).main);
  await expect(derivations.derive(asked)).rejects.toMatchObject({ code: 'memory-short' });
});
