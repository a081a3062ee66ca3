import { rmSync } from 'node:fs';
import { copyVault, markRestored, type LockedVault, type Session } from '../../store/index.ts';
import { answerRestoreGate } from '../paper/index.ts';
import type { WorkContext } from '../session/context.ts';
import { openLocked } from '../session/unlock.ts';
import type { Generation } from './files.ts';

export interface GenerationRestore {
  readonly out: string;
  /** Unlocks the new file, as somebody who could open it then. */
  readonly open: (locked: LockedVault) => Session | Promise<Session>;
  /**
   * The gate's answer: labels of those who were removed since the generation was made, an empty list for nobody;
   * undefined leaves the vault read-only until someone answers.
   */
  readonly removed?: readonly string[] | undefined;
}

/**
 * Makes a new vault file of a generation, and says in its log that it was restored; the generation is only read. Then
 * the gate stands, as after a restore from paper. docs/vault-format.md 20.4, 20.5.
 * @returns whether the gate is answered, so that the vault can be changed
 * Fails as `copyVault` and unlocking do; then there is no file.
 */
export async function restoreGeneration(
  { path }: Pick<Generation, 'path'>,
  restore: GenerationRestore,
  context: WorkContext,
): Promise<{ readonly writable: boolean }> {
  const { out } = restore;
  const source = openLocked(path, 'read', context);
  try {
    copyVault(source, out, { now: context.now(), random: context.random });
  } finally {
    source.close();
  }
  try {
    return { writable: await marked(restore, context) };
  } catch (error) {
    rmSync(out, { force: true });
    throw error;
  }
}

async function marked({ out, open, removed }: GenerationRestore, context: WorkContext): Promise<boolean> {
  const locked = openLocked(out, 'write', context);
  try {
    const session = await open(locked);
    try {
      markRestored(session);
      if (removed !== undefined) answerRestoreGate(session, removed);
      return session.readOnlyBecause() === null;
    } finally {
      session.close();
    }
  } finally {
    locked.close();
  }
}
