import { basename } from 'node:path';
import { parseInput, toRecordData } from '../../model/index.ts';
import { copyVault, type LockedVault, type Session } from '../../store/index.ts';
import { openRegister } from '../session/card-words.ts';
import type { WorkContext } from '../session/context.ts';

/** A copy of the vault file that was made to be carried away. */
export interface MediumCopy {
  readonly bytes: number;
  readonly entries: number;
  /** Whether the register knows of it: a session that may not write there still copies. */
  readonly registered: boolean;
}

/**
 * Copies the vault to where a person said (on a stick, as a rule), checked; then notes it in the register. The dialog
 * has asked before it gives a name that is taken. Fails as `copyVault` does.
 */
export function copyToMedium(
  locked: LockedVault,
  session: Session,
  to: string,
  context: Pick<WorkContext, 'now' | 'random'>,
): MediumCopy {
  const { bytes, entries, tips } = copyVault(locked, to, {
    now: context.now(),
    random: context.random,
    replace: true,
  });
  const register = openRegister(session);
  if (register === undefined) return { bytes, entries, registered: false };
  const [entry = ''] = tips;
  const fields = parseInput('medium', {
    label: basename(to),
    kind: 'usb',
    entry,
    written_at: new Date(context.now()).toISOString(),
  });
  const change = {
    compartment: register.id,
    record: session.newRecord(),
    data: toRecordData('medium', fields),
  };
  session.save([change]);
  return { bytes, entries, registered: true };
}
