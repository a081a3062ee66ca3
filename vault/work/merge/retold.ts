import { compareRekeyed, openVaultCopy, VaultError, type Finding, type Session } from '../../store/index.ts';
import { generationsFolder, generationsIn } from '../generations/files.ts';
import { memberNames } from '../items/index.ts';

/** Who gave new keys and left out or rewrote something, and how many revisions. */
export interface RetoldBy {
  readonly by: string;
  readonly count: number;
}

/**
 * Whom to ask after `merge-would-lose` or `merge-texts-differ`: who gave the new keys, by name where the vault has one,
 * and how much is not as it was. docs/vault-format.md 17.2. Fails as `openVaultCopy` does.
 */
export function whoRetold(session: Session, other: string, now: number): RetoldBy[] {
  const copy = openVaultCopy(session, other, now);
  try {
    const names = memberNames(session);
    const counts = new Map<string, number>();
    for (const { signers } of compareRekeyed(session, copy)) {
      const by = signers.map((id) => names.get(id) ?? id).join(' + ');
      counts.set(by, (counts.get(by) ?? 0) + 1);
    }
    return [...counts].map(([by, count]) => ({ by, count }));
  } finally {
    copy.close();
  }
}

/**
 * Compares a vault with the newest copy of it that was kept here: whether somebody gave new keys since and left out or
 * rewrote something. None where there is no such copy, or it cannot be compared.
 */
export function checkAgainstGeneration(session: Session, path: string, now: number): readonly Finding[] {
  const [newest] = generationsIn(generationsFolder(path));
  if (newest === undefined) return [];
  try {
    const copy = openVaultCopy(session, newest.path, now);
    try {
      return compareRekeyed(session, copy);
    } finally {
      copy.close();
    }
  } catch (error) {
    // A copy that is damaged, or of a vault that was put in this one's place, says nothing of this one.
    if (error instanceof VaultError) return [];
    throw error;
  }
}
