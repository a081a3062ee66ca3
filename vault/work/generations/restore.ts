import { rmSync } from 'node:fs';
import { copyVault, markRestored } from '../../store/index.ts';
import { answerRestoreGate } from '../paper/index.ts';
import type { WorkContext } from '../session/context.ts';
import { openLocked, unlockVault } from '../session/unlock.ts';
import type { Generation } from './files.ts';

type Asked = Parameters<typeof unlockVault>[1];

export interface GenerationRestore {
  readonly out: string;
  readonly asked: Asked;
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
export function restoreGeneration(
  { path }: Generation,
  { out, asked, removed }: GenerationRestore,
  context: WorkContext,
): { readonly writable: boolean } {
  const source = openLocked(path, 'read', context);
  try {
    copyVault(source, out, { now: context.now(), random: context.random });
  } finally {
    source.close();
  }
  try {
    return { writable: marked(out, asked, removed, context) };
  } catch (error) {
    rmSync(out, { force: true });
    throw error;
  }
}

function marked(
  out: string,
  asked: Asked,
  removed: readonly string[] | undefined,
  context: WorkContext,
): boolean {
  const locked = openLocked(out, 'write', context);
  try {
    const session = unlockVault(locked, asked, context);
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
