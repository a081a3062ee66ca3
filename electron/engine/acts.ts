import type { MessagePortMain } from 'electron';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  copyVault,
  factsOfAct,
  lendKeys,
  mergeWith,
  type Act,
  type ActFacts,
  type Instead,
  type LockedVault,
  type Session,
  type WorkContext,
} from '../../vault/work/index.ts';
import type { ActGiven, ActKept } from '../contract/index.ts';
import { toWire } from './to-wire.ts';

/** What an act is done on. */
export interface ActDesk {
  readonly locked: LockedVault;
  readonly session: Session;
  readonly context: WorkContext;
  /** Is told when the vault has changed. */
  readonly changed: () => void;
}

/** The act that several persons are at, and the second engine that serves it. */
export interface Acts {
  /** Names the act and has a second engine started for it. Fails as `factsOfAct` and copying do. */
  readonly begin: (desk: ActDesk, act: Act) => Promise<ActFacts>;
  /** Takes the port to the second engine. */
  readonly take: (port: MessagePortMain) => void;
  readonly end: () => void;
  /**
   * What stands in for the second person: the reason of who goes on alone, or the act that was witnessed, which is then
   * used up.
   */
  readonly instead: (now: number, asked: Act, alone: string | undefined) => Instead | undefined;
}

/** An act that was done and signed by all: once, and soon after it, the first engine may do what it was for. */
interface Passed {
  readonly act: Act;
  readonly noted: boolean;
  readonly at: number;
}

/** Milliseconds for which a passed act holds: enough to press what it was for. */
const longest = 120_000;

/**
 * Copies lie in a folder of ours, which is emptied at the start too: an engine that was killed left its last one there,
 * sealed like the vault.
 * @param dataFolder where this machine remembers vaults, and where copies lie while an act lasts
 * @param tell asks main for a second engine, or says that it is over
 */
export function createActs(dataFolder: string, tell: (kind: 'act-wanted' | 'act-over') => void): Acts {
  const memory = join(dataFolder, 'memory');
  const folder = join(dataFolder, 'acts');
  rmSync(folder, { recursive: true, force: true });
  let port: MessagePortMain | null = null;
  let isBegun = false;
  let passed: Passed | null = null;
  let arrived: ((came: MessagePortMain) => void) | undefined;
  const end = () => {
    if (!isBegun) return;
    isBegun = false;
    port?.close();
    port = null;
    rmSync(folder, { recursive: true, force: true });
    tell('act-over');
  };
  return {
    begin: async (desk, act) => {
      const { locked, session, context } = desk;
      end();
      passed = null;
      const facts = factsOfAct(session, act);
      const copy = join(folder, 'act.sigill');
      isBegun = true;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      copyVault(locked, copy, { now: context.now(), random: context.random });
      const coming = new Promise<MessagePortMain>((resolve) => (arrived = resolve));
      tell('act-wanted');
      const came = await coming;
      port = came;
      hear(desk, came, copy, (noted) => {
        passed = { act, noted, at: context.now() };
      });
      came.postMessage({ copy, memory, act, facts, lent: lendKeys(session) } satisfies ActGiven);
      return facts;
    },
    take: (came) => arrived?.(came),
    end,
    instead: (now, asked, alone) => {
      if (alone !== undefined) return { alone };
      if (passed === null || !isSame(passed.act, asked)) return undefined;
      const { noted, at } = passed;
      passed = null;
      return now - at > longest ? undefined : { witnessed: { noted } };
    },
  };
}

/** When the second engine has written, its copy is merged, and it may show what it was asked for. */
function hear(desk: ActDesk, port: MessagePortMain, copy: string, onKept: (noted: boolean) => void): void {
  port.on('message', () => {
    const kept = keep(desk, copy);
    if (kept.ok) onKept(kept.noted);
    port.postMessage(kept);
  });
  port.start();
}

function keep({ session, context, changed }: ActDesk, copy: string): ActKept {
  try {
    if (session.readOnlyBecause() !== null) return { ok: true, noted: false };
    mergeWith(session, copy, context.now());
    changed();
    return { ok: true, noted: true };
  } catch (error) {
    const { code, params } = toWire(error);
    return { ok: false, code, numbers: params };
  }
}

/** Acts are plain values, made by the same parsers; a reason may be written anew. */
function isSame(one: Act, other: Act): boolean {
  const bare = ({ ...act }: Act) => JSON.stringify('reason' in act ? { ...act, reason: '' } : act);
  return bare(one) === bare(other);
}
