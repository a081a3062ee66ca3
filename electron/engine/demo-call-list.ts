import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { CallListView } from '../contract/index.ts';
import { createTranslator } from '../../i18n/index.ts';
import {
  createDemoVault,
  cryptoReady,
  longestCallList,
  openLocked,
  systemContext,
  unlockVault,
  type Session,
  type WorkContext,
} from '../../vault/work/index.ts';
import type { CallListSource } from './vault-door.ts';

/** No secret: the example vault opens to anyone, and holds nothing that is true. */
const example = { passphrase: 'EXEMPEL granudda kommun finns inte', label: 'Exempel', seed: 1 } as const;
/** The least work that the app accepts: nothing stands behind this passphrase. */
const context: WorkContext = { ...systemContext, cost: { memoryMib: 64, passes: 3 } };

/**
 * The call list of a demo vault that lies in a folder of its own: made at the first question, opened once, kept open.
 * A failure is told to who asked; the next question tries again.
 * @param where the folder for our files; `fresh` makes the vault anew, with dates counted from today
 */
export function openDemoCallList(where: { folder: string; fresh: boolean }): CallListSource {
  const folder = path.join(where.folder, 'demo');
  if (where.fresh) rmSync(folder, { recursive: true, force: true });
  let opened: Promise<Session> | undefined;
  return async () => {
    opened ??= openDemo(folder);
    try {
      return viewOf(await opened);
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
}

async function openDemo(folder: string): Promise<Session> {
  await cryptoReady();
  const file = path.join(folder, 'demo.sigill');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    createDemoVault({ path: file, size: 'municipality', ...example }, context);
  }
  const unlocking = { kind: 'passphrase', passphrase: example.passphrase } as const;
  return unlockVault(openLocked(file, 'read', context), { unlocking }, context);
}

function viewOf(session: Session): CallListView {
  const list = longestCallList(session, { now: context.now(), t: createTranslator('sv') });
  return { ...list, updatedAt: new Date(list.updatedAt).toISOString() };
}
