import type { EngineToMain } from '../contract/index.ts';
import { startDerivation, startEngine, type Ending, type Engine } from './engine.ts';

export interface Processes {
  readonly engine: () => Engine;
  /** Starts another engine; the last one must have ended. */
  readonly start: () => void;
  /** Has a derivation process warm itself, where none is at hand. */
  readonly prepare: () => void;
  /** Ends both, for certain. */
  readonly end: () => Promise<void>;
}

/** What an engine tells of itself. */
export interface Heard {
  readonly opened: () => void;
  readonly settled: (said: { readonly path: string }) => void;
}

/** One engine at a time, and at most one derivation process. What an engine says after its end is not heard. */
export function createProcesses(dataFolder: string, heard: Heard): Processes {
  let derivation: Ending | undefined;
  let given = 0;
  let engine = startHeard();

  function hear(said: EngineToMain): void {
    switch (said.kind) {
      case 'heard':
        return;
      case 'derivation-wanted':
        // One that is on its way is not killed: the person may already wait for it.
        if (said.taken === given) void derive(!said.now);
        return;
      case 'opened':
        void endDerivation(); // It holds a quarter of a gigabyte that nobody needs now.
        heard.opened();
        return;
      case 'settled':
        heard.settled(said);
    }
  }
  function startHeard(): Engine {
    given = 0;
    const started: Engine = startEngine(dataFolder, (said) => {
      if (started === engine) hear(said);
    });
    return started;
  }
  const endDerivation = async () => {
    const ending = derivation;
    derivation = undefined;
    await ending?.kill();
  };
  const derive = async (warm: boolean) => {
    const wanting = engine;
    given += 1;
    await endDerivation();
    if (wanting !== engine || engine.isGone()) return;
    derivation = startDerivation(engine, warm);
  };
  return {
    engine: () => engine,
    start: () => {
      engine = startHeard();
    },
    prepare: () => {
      if (!derivation || derivation.isGone()) void derive(true);
    },
    end: async () => {
      await Promise.all([engine.kill(), endDerivation()]);
    },
  };
}
