import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import path from 'node:path';
import { z } from 'zod';
import type { EngineToMain, MainToEngine } from '../contract/index.ts';
import { heapArguments } from './heap.ts';

const said: z.ZodType<EngineToMain> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('derivation-wanted'), now: z.boolean(), taken: z.int() }),
  z.strictObject({ kind: z.literal('settled'), path: z.string().max(4_000) }),
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('act-wanted') }),
  z.strictObject({ kind: z.literal('act-over') }),
  z.strictObject({ kind: z.literal('heard') }),
]);

/** Milliseconds that a process gets to go by itself. It has nothing to tidy: the system frees what it held. */
const grace = 300;

/** A process of ours that can be ended for certain. */
export interface Ending {
  /** Ends it. Resolves when the system says that it is gone. */
  readonly kill: () => Promise<void>;
  readonly isGone: () => boolean;
}

export interface Engine extends Ending {
  /**
   * Names a vault, a place or a ticket. Resolves when the engine has heard it: the page asks on a port of its own,
   * and could else be there first. Resolves too when the engine ends.
   */
  readonly name: (message: MainToEngine) => Promise<void>;
  readonly post: (message: MainToEngine, ports?: MessagePortMain[]) => void;
}

/** Starts the process that will hold a vault. @param hear what it tells main: never content */
export function startEngine(dataFolder: string, hear: (said: EngineToMain) => void): Engine {
  const unheard: (() => void)[] = [];
  const entry = path.join(import.meta.dirname, '../engine/engine.mjs');
  const child = utilityProcess.fork(entry, ['--data', dataFolder], {
    serviceName: 'Sigill',
    execArgv: heapArguments,
  });
  child.on('message', (message: unknown) => {
    const parsed = said.safeParse(message);
    if (!parsed.success) return;
    if (parsed.data.kind === 'heard') unheard.shift()?.();
    else hear(parsed.data);
  });
  child.once('exit', () => {
    for (const resolve of unheard.splice(0)) resolve();
  });
  return {
    ...endingOf(child),
    name: (message) =>
      new Promise((resolve) => {
        unheard.push(resolve);
        child.postMessage(message);
      }),
    post: (message, ports = []) => {
      child.postMessage(message, ports);
    },
  };
}

/**
 * Starts a process for one derivation and gives the engine a port to it.
 * @param warm whether it shall first run once for nothing, so that the real run is quick
 */
export function startDerivation(engine: Engine, warm: boolean): Ending {
  const entry = path.join(import.meta.dirname, '../engine/derivation.mjs');
  const child = utilityProcess.fork(entry, warm ? [] : ['--cold'], { serviceName: 'Sigill derivation' });
  const { port1, port2 } = new MessageChannelMain();
  child.postMessage(null, [port1]);
  engine.post({ kind: 'derivation' }, [port2]);
  return endingOf(child);
}

/**
 * Starts a second engine for one act. The engine gets its port when the page has its own, so that the page finds the
 * act's door open when it is told of it.
 * @param hand gives the page a port, and resolves when it has it
 */
export function startAct(engine: Engine, hand: (port: MessagePortMain) => Promise<void>): Ending {
  const entry = path.join(import.meta.dirname, '../engine/act.mjs');
  const child = utilityProcess.fork(entry, [], { serviceName: 'Sigill act', execArgv: heapArguments });
  const page = new MessageChannelMain();
  const inner = new MessageChannelMain();
  child.postMessage(null, [page.port1, inner.port1]);
  void hand(page.port2).then(() => {
    engine.post({ kind: 'act' }, [inner.port2]);
  });
  return endingOf(child);
}

function endingOf(child: UtilityProcess): Ending {
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isGone = true;
      resolve();
    });
  });
  return {
    isGone: () => isGone,
    kill: async () => {
      if (isGone) return;
      child.kill();
      const { pid } = child;
      const harder = setTimeout(() => {
        if (!isGone && pid !== undefined) killNow(pid);
      }, grace);
      await gone;
      clearTimeout(harder);
    },
  };
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return; // It went meanwhile.
  }
}
