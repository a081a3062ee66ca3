import type { EngineToMain } from '../contract/index.ts';
import type { MessagePortMain } from 'electron';
import { startAct, startDerivation, startEngine, type Ending, type Engine } from './engine.ts';

export interface Processes {
  /** The engine of the moment; the first is started when it is first asked for. */
  readonly engine: () => Engine;
  /** Whether the engine of the moment has ended; one that nobody asked for yet has not. */
  readonly isGone: () => boolean;
  /** Has the next who asks get another engine; the last one must have ended. */
  readonly renew: () => void;
  /** Has a derivation process warm itself, where none is at hand. */
  readonly prepare: () => void;
  /** Ends them all, for certain. */
  readonly end: () => Promise<void>;
}

/** What an engine tells of itself. */
export interface Heard {
  readonly opened: () => void;
  readonly settled: (said: { readonly path: string }) => void;
  /** A port to a second engine, for the page; resolves when the page has it. */
  readonly act: (port: MessagePortMain) => Promise<void>;
}

/** One engine at a time, at most one derivation process and one second engine. What an engine says after its end is not heard. */
export function createProcesses(dataFolder: string, heard: Heard): Processes {
  let current: Engine | undefined;
  const derivations = createDerivations(() => current);
  const acts = createActs(() => current, heard.act);

  function hear(said: EngineToMain): void {
    switch (said.kind) {
      case 'heard':
        return;
      case 'derivation-wanted':
        derivations.want(said);
        return;
      case 'act-wanted':
        acts.start();
        return;
      case 'act-over':
        void acts.end();
        return;
      case 'opened':
        void derivations.end(); // It holds a quarter of a gigabyte that nobody needs now.
        heard.opened();
        return;
      case 'settled':
        heard.settled(said);
    }
  }
  function startHeard(): Engine {
    derivations.forget();
    const started: Engine = startEngine(dataFolder, (said) => {
      if (started === current) hear(said);
    });
    return started;
  }
  const engine = () => (current ??= startHeard());
  return {
    engine,
    isGone: () => current?.isGone() ?? false,
    renew: () => {
      current = undefined;
    },
    prepare: () => {
      engine();
      derivations.prepare();
    },
    end: async () => {
      await Promise.all([current?.kill(), derivations.end(), acts.end()]);
    },
  };
}

/** The second engine of the moment: one act, one process. */
function createActs(engine: () => Engine | undefined, hand: Heard['act']) {
  let latest: Ending | undefined;
  const end = async () => {
    const ending = latest;
    latest = undefined;
    await ending?.kill();
  };
  return {
    end,
    start: () => {
      void end();
      const wanting = engine();
      if (wanting && !wanting.isGone()) latest = startAct(wanting, hand);
    },
  };
}

/** The derivation process beside the engine of the moment, and how many that engine was given. */
function createDerivations(engine: () => Engine | undefined) {
  let latest: Ending | undefined;
  let given = 0;
  let isStarting = false;
  const end = async () => {
    const ending = latest;
    latest = undefined;
    await ending?.kill();
  };
  const start = async (warm: boolean) => {
    const wanting = engine();
    given += 1;
    isStarting = true;
    await end();
    isStarting = false;
    if (!wanting || wanting !== engine() || wanting.isGone()) return;
    latest = startDerivation(wanting, warm);
  };
  return {
    // One that is on its way is not killed: the person may already wait for it.
    want: ({ now, taken }: { readonly now: boolean; readonly taken: number }) => {
      if (taken === given) void start(!now);
    },
    prepare: () => {
      if (!isStarting && (!latest || latest.isGone())) void start(true);
    },
    /** Another engine counts anew. */
    forget: () => {
      given = 0;
    },
    end,
  };
}
