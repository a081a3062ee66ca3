/**
 * The process that keeps copies: main names a vault and the folders, it makes a verified generation in each and ends.
 * It needs no key and holds none, so it can run while the vault is locked.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  cryptoReady,
  generationsFolder,
  keepGeneration,
  openLocked,
  systemContext,
  workingCopyPath,
  writeBackLeft,
} from '../../vault/work/index.ts';
import type { CopiesAsked, CopiesMade } from '../contract/index.ts';
import { toWire } from './to-wire.ts';

const asked: z.ZodType<CopiesAsked> = z.strictObject({
  vault: z.string(),
  second: z.string().nullable(),
  work: z.string(),
});

process.parentPort.once('message', ({ data }) => {
  void cryptoReady().then(() => {
    process.parentPort.postMessage(made(asked.parse(data)));
    process.exit(0);
  });
});

/**
 * What a session left in a working copy goes back to its shared folder. Then a copy beside the vault, and one in the
 * second place; that one failed does not keep the other from being made.
 */
function made({ vault, second, work }: CopiesAsked): CopiesMade {
  const apart = problemOf(() => {
    const written = writeBackLeft(vault, work, systemContext);
    return written.state === 'apart' ? written.problem.code : null;
  });
  const beside = generationsFolder(vault);
  const source = sourceOf(vault, work);
  // An engine that has the vault open writes back itself.
  const problem = keptIn(source, beside) ?? (apart === 'vault-in-use' ? null : apart);
  if (second === null) return { problem, second: null };
  return {
    problem,
    second: { problem: keptIn(source, path.join(second, path.basename(beside))) ?? problem },
  };
}

/** A working copy that is still there has all that its original has, and more. */
function sourceOf(vault: string, work: string): string {
  const copy = workingCopyPath(vault, work);
  return existsSync(copy) ? copy : vault;
}

function keptIn(source: string, folder: string): string | null {
  return problemOf(() => {
    const locked = openLocked(source, 'read', systemContext);
    try {
      keepGeneration(locked, folder, systemContext);
      return null;
    } finally {
      locked.close();
    }
  });
}

function problemOf(deed: () => string | null): string | null {
  try {
    return deed();
  } catch (error) {
    return toWire(error).code;
  }
}
