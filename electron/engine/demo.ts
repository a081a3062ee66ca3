import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  createDemoVault,
  cryptoReady,
  openLocked,
  systemContext,
  unlockVault,
  type LockedVault,
  type Session,
  type WorkContext,
} from '../../vault/work/index.ts';

/** No secret: the example vault opens to anyone, and holds nothing that is true. */
export const example = {
  passphrase: 'EXEMPEL granudda kommun finns inte',
  label: 'Exempel',
  seed: 1,
} as const;
/** The least work that the app accepts: nothing stands behind this passphrase. */
const context: WorkContext = { ...systemContext, cost: { memoryMib: 64, passes: 3 } };

export interface OpenedDemo {
  readonly path: string;
  readonly locked: LockedVault;
  readonly session: Session;
  readonly label: string;
}

/** Where the example lies. @param folder for our files */
export function examplePath(folder: string): string {
  return path.join(folder, 'demo', 'demo.sigill');
}

/**
 * Opens the example vault, and makes it first where it is not there. Fails as a founding does.
 * @param where the folder for our files; `fresh` makes the vault anew, with dates counted from today; its sentences are in
 * the `language` that the window had when it was made
 */
export async function openDemo(
  where: {
    readonly folder: string;
    readonly fresh: boolean;
    readonly language?: 'sv' | 'en' | undefined;
  },
  access: 'read' | 'write',
): Promise<OpenedDemo> {
  await cryptoReady();
  const file = examplePath(where.folder);
  const folder = path.dirname(file);
  if (where.fresh) rmSync(folder, { recursive: true, force: true });
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    createDemoVault({ path: file, size: 'municipality', language: where.language, ...example }, context);
  }
  const locked = openLocked(file, access, context);
  const unlocking = { kind: 'passphrase', passphrase: example.passphrase } as const;
  return { path: file, locked, session: unlockVault(locked, { unlocking }, context), label: example.label };
}
