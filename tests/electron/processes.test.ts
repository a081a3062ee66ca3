import { beforeEach, expect, it, vi } from 'vitest';
import type { EngineToMain } from '../../electron/contract/index.ts';
import { createProcesses, type Processes } from '../../electron/main/processes.ts';

interface Fake {
  readonly what: string;
  isAlive: boolean;
  /** What it tells main. */
  readonly say: (said: EngineToMain) => void;
}

const started = vi.hoisted((): Fake[] => []);

vi.mock('../../electron/main/engine.ts', () => {
  const start = (what: string, say: Fake['say'] = () => undefined) => {
    const fake: Fake = { what, isAlive: true, say };
    started.push(fake);
    return {
      isGone: () => !fake.isAlive,
      kill: () => {
        fake.isAlive = false;
        return Promise.resolve();
      },
    };
  };
  return {
    startEngine: (_folder: string, hear: Fake['say']) => start('engine', hear),
    startDerivation: (_engine: unknown, warm: boolean) => start(warm ? 'warm' : 'cold'),
  };
});

const turn = () => new Promise((resolve) => setImmediate(resolve));
const alive = () => started.filter(({ isAlive }) => isAlive).map(({ what }) => what);
let processes: Processes;
let opened: number;

beforeEach(() => {
  started.length = 0;
  opened = 0;
  processes = createProcesses('/nowhere', {
    opened: () => (opened += 1),
    settled: () => undefined,
    act: () => Promise.resolve(),
  });
});

const say = (said: EngineToMain) => {
  started.findLast(({ what }) => what === 'engine')?.say(said);
};

it('starts no engine before somebody asks for it, and one then', () => {
  expect(started).toEqual([]);
  expect(processes.isGone()).toBe(false);
  expect(processes.engine()).toBe(processes.engine());
  expect(alive()).toEqual(['engine']);
});

it('leaves a warming derivation alone that the person already waits for', async () => {
  processes.prepare();
  await turn();
  say({ kind: 'derivation-wanted', now: true, taken: 0 });
  await turn();
  expect(alive()).toEqual(['engine', 'warm']);
  expect(started).toHaveLength(2);
});

it('starts one derivation where it is wanted from both sides at once', async () => {
  processes.engine();
  say({ kind: 'derivation-wanted', now: true, taken: 0 });
  processes.prepare();
  await turn();
  expect(alive()).toEqual(['engine', 'cold']);
  processes.prepare();
  say({ kind: 'derivation-wanted', now: true, taken: 0 });
  await turn();
  expect(started).toHaveLength(2);
});

it('starts the next when the last was taken', async () => {
  processes.prepare();
  await turn();
  say({ kind: 'derivation-wanted', now: false, taken: 1 });
  await turn();
  expect(alive()).toEqual(['engine', 'warm']);
  expect(started).toHaveLength(3);
});

it('ends the derivation when the vault is open', async () => {
  processes.prepare();
  await turn();
  say({ kind: 'opened' });
  await turn();
  expect(alive()).toEqual(['engine']);
  expect(opened).toBe(1);
});

it('ends both, gives the next who asks another engine, and hears the last one no more', async () => {
  processes.prepare();
  await turn();
  await processes.end();
  expect(alive()).toEqual([]);
  expect(processes.isGone()).toBe(true);
  const [last] = started;
  processes.renew();
  processes.engine();
  last?.say({ kind: 'opened' });
  last?.say({ kind: 'derivation-wanted', now: true, taken: 0 });
  await turn();
  expect(alive()).toEqual(['engine']);
  expect(opened).toBe(0);
});
