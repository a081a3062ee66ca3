import { VaultError } from './errors.ts';
import { translating } from './sqlite.ts';
import type { SessionState } from './state.ts';

/** Of so many pages one lies unused before the file is laid out anew. */
const roomy = 4;

/** Lays the file out anew where a write left much of it unused, as a re-key does. See `compact`. */
export function compactIfRoomy(state: SessionState): void {
  const { db } = state.container;
  const count = (pragma: string): number => translating(() => Number(db.pragma(pragma, { simple: true })));
  if (count('freelist_count') * roomy > count('page_count')) compact(state);
}

/**
 * Lays the file out anew, without the room that nothing uses, in a transaction of its own. What was written before it
 * stands, whatever becomes of this: where it fails the file is as it was, and nothing is said. Only where the disk
 * itself failed the session is used no more, since nobody can say what the disk keeps. docs/vault-format.md 4.
 */
export function compact(state: SessionState): void {
  try {
    translating(() => state.container.db.exec('VACUUM'));
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    if (error.code === 'disk-failed') state.isOutOfStep = true;
  }
}
