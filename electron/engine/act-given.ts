import { z } from 'zod';
import {
  cryptoReady,
  memoryFolder,
  openLocked,
  systemContext,
  unlockLent,
  type Act,
  type ActFacts,
  type LentKeys,
  type Session,
  type WorkContext,
} from '../../vault/work/index.ts';

const given = z.strictObject({
  copy: z.string(),
  memory: z.string(),
  act: z.custom<Act>(),
  facts: z.custom<ActFacts>(),
  lent: z.custom<LentKeys>(),
});

/** An act that waits for others to join. */
export interface OpenedAct {
  readonly session: Session;
  readonly context: WorkContext;
  readonly act: Act;
  readonly facts: ActFacts;
}

/** Opens the copy with the keys that were lent. What this machine remembers is read, and never written from here. */
export async function openAct(data: unknown): Promise<OpenedAct> {
  const { copy, memory, act, facts, lent } = given.parse(data);
  await cryptoReady();
  const context = { ...systemContext, memory: { ...memoryFolder(memory), write: () => true } };
  const locked = openLocked(copy, 'write', context);
  return { session: unlockLent(locked, lent, context), context, act, facts };
}
