/**
 * The process that keeps copies: main names a vault and the folders, it makes a verified generation in each and ends.
 * It needs no key and holds none, so it can run while the vault is locked.
 */
import path from 'node:path';
import { z } from 'zod';
import {
  cryptoReady,
  generationsFolder,
  keepGeneration,
  openLocked,
  systemContext,
} from '../../vault/work/index.ts';
import type { CopiesAsked, CopiesMade } from '../contract/index.ts';
import { toWire } from './to-wire.ts';

const asked: z.ZodType<CopiesAsked> = z.strictObject({ vault: z.string(), second: z.string().nullable() });

process.parentPort.once('message', ({ data }) => {
  void cryptoReady().then(() => {
    process.parentPort.postMessage(made(asked.parse(data)));
    process.exit(0);
  });
});

/** A copy beside the vault, and one in the second place; that one failed does not keep the other from being made. */
function made({ vault, second }: CopiesAsked): CopiesMade {
  const beside = generationsFolder(vault);
  const problem = problemOf(vault, beside);
  if (second === null) return { problem, second: null };
  return { problem, second: { problem: problemOf(vault, path.join(second, path.basename(beside))) } };
}

function problemOf(vault: string, folder: string): string | null {
  try {
    const locked = openLocked(vault, 'read', systemContext);
    try {
      keepGeneration(locked, folder, systemContext);
      return null;
    } finally {
      locked.close();
    }
  } catch (error) {
    return toWire(error).code;
  }
}
