import { MessageChannelMain, type MessagePortMain } from 'electron';
import type { Engine } from './engine.ts';
import { createProcesses } from './processes.ts';
import { noTarget, type Target } from './target.ts';

/** The engine of the moment and the derivation process beside it. */
export interface VaultSide {
  readonly target: () => Target;
  /** Whether something is unlocked in it. */
  readonly isOpened: () => boolean;
  /** Ends both processes, for certain, and starts an engine on this. */
  readonly restart: (target: Target) => Promise<void>;
  /** Names another target to an engine that was told of none; else restarts. @returns whether it is another engine */
  readonly turnTo: (target: Target) => Promise<boolean>;
  /** Has a derivation process warm itself for the unlock or the founding that is coming. */
  readonly prepare: () => void;
  readonly ticket: (ticket: number, path: string) => Promise<void>;
  /** Starts the engine, if nobody asked anything of it yet: somebody soon will. */
  readonly warm: () => void;
  /** A new port to the engine for the page; closed at its other end when the engine is gone. */
  readonly port: () => MessagePortMain;
  readonly end: () => Promise<void>;
}

/** What the vault side tells: nothing of content. */
export interface Told {
  /** A vault was founded or restored at a path that main gave. */
  readonly settled: () => void;
  /** Something was unlocked. */
  readonly opened: () => void;
  /** Something else is behind the door, and it is locked. */
  readonly turned: () => void;
  /** The window's language, in which an example is made. */
  readonly language: () => 'sv' | 'en';
  /** Whether a person said that others write in the folder of this file. */
  readonly isShared: (file: string) => boolean;
  /** A session in a person's vault is over, and its engine gone: the file lies still. */
  readonly ended: (vault: string) => void;
  /** The page's port to a second engine; resolves when the page has it. */
  readonly act: (port: MessagePortMain) => Promise<void>;
}

/** The engine starts when a vault is named, when the page asks for its port, or when it has been painted. */
export function createVaultSide(dataFolder: string, told: Told): VaultSide {
  let target: Target = noTarget;
  let isOpened = false;
  const given = new Set<string>();
  const processes = createProcesses(dataFolder, {
    act: told.act,
    opened: () => {
      isOpened = true;
      told.opened();
    },
    settled: ({ path }) => {
      if (!given.has(path) && !isPlace(target, path)) return;
      target = { kind: 'vault', path, isExample: false };
      told.settled();
    },
  });
  async function name(next: Target): Promise<void> {
    target = next;
    told.turned();
    await nameTo(processes.engine(), next, { ...told, folder: dataFolder });
  }
  async function end(): Promise<void> {
    const ended = isOpened ? ownFile(target) : [];
    isOpened = false;
    given.clear();
    await processes.end().then(() => void ended.map(told.ended));
  }
  async function restart(next: Target): Promise<void> {
    await end();
    processes.renew();
    void name(next); // The page's port comes after it on the same way, so nobody needs to wait.
  }
  return {
    target: () => target,
    isOpened: () => isOpened,
    ...{ restart, end, prepare: processes.prepare },
    turnTo: async (next) => {
      const isUsed = target.kind !== 'none' || isOpened || processes.isGone();
      await (isUsed ? restart(next) : name(next));
      return isUsed;
    },
    ticket: (ticket, path) => {
      given.add(path);
      return processes.engine().name({ kind: 'ticket', ticket, path });
    },
    warm: () => void processes.engine(),
    port: () => portTo(processes.engine()),
  };
}

function isPlace(target: Target, path: string): boolean {
  return target.kind === 'place' && target.path === path;
}

/** The file of a person's own vault; none of the example's. */
function ownFile(target: Target): string[] {
  return target.kind === 'vault' && !target.isExample ? [target.path] : [];
}

async function nameTo(
  engine: Engine,
  target: Target,
  { folder, language, isShared }: Pick<Told, 'language' | 'isShared'> & { readonly folder: string },
): Promise<void> {
  switch (target.kind) {
    case 'none':
      return;
    case 'vault':
      return engine.name({
        kind: 'vault',
        path: target.path,
        access: 'write',
        isShared: isShared(target.path),
      });
    case 'place':
      return engine.name(target);
    case 'example':
      return engine.name({ ...target, folder, language: language() });
  }
}

function portTo(engine: Engine): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain();
  if (engine.isGone()) port1.close();
  else engine.post({ kind: 'page' }, [port1]);
  return port2;
}
