import { fingerprintOf, isCounted, type EntryName, type Log } from '../../../crypto/index.ts';
import { VaultError } from '../errors.ts';
import type { LockedVault } from '../locked.ts';
import { isOnlyNotesSince } from '../since.ts';

/** How a vault stands to a paper: `same` when only notes came after the print, `newer` when more did. */
export type StandToPaper = 'same' | 'newer';

/**
 * Compares a vault with the twenty characters of a paper in hand; needs no key. docs/vault-format.md 16. Fails with
 * `no-such-print` where the vault does not have that print: the paper is another copy's, or the file is older than it.
 */
export function standToPaper(locked: LockedVault, fingerprint: string): StandToPaper {
  const { log } = locked.inner;
  const view = log.view();
  const counted = printsOf([log], fingerprint).filter((name) => {
    const verdict = view.verdict(name);
    return verdict !== undefined && isCounted(verdict);
  });
  if (counted.length === 0) throw new VaultError('no-such-print');
  return counted.some((name) => isOnlyNotesSince(locked, name)) ? 'same' : 'newer';
}

/** Print entries with a fingerprint, however it was typed. Fails with `no-such-print`. */
export function printsOf(logs: readonly Log[], fingerprint: string): EntryName[] {
  const plain = (text: string): string =>
    text
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1');
  const found = logs.flatMap((log) =>
    log
      .view()
      .order.filter(
        (name) =>
          log.entry(name)?.body.print !== undefined && plain(fingerprintOf(name)) === plain(fingerprint),
      ),
  );
  if (found.length === 0) throw new VaultError('no-such-print');
  return [...new Set(found)];
}
