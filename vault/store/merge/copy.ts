import { realpathSync, statSync } from 'node:fs';
import { checkLocked } from '../check.ts';
import { VaultError, type VaultErrorCode } from '../errors.ts';
import type { Finding, FindingKind } from '../findings.ts';
import { openVault, type LockedInner, type LockedVault } from '../locked.ts';
import { readParts } from '../parts.ts';
import { isGateOpen } from '../restored.ts';
import { readLog } from '../log/log-table.ts';
import { unionOf } from './union.ts';

/** What a copy must not have, or nobody knows what it would bring. */
const refused: readonly FindingKind[] = [
  'file-damaged',
  'entry-damaged',
  'refused',
  'parents-lacking',
  'row-damaged',
  'pack-damaged',
  'rows-missing',
  'listing-unprovable',
  'slot-damaged',
  'slot-forged',
  'slot-missing',
  'wrap-damaged',
  'part-damaged',
];

/**
 * Opens the copy that is to be merged into a vault, to be read only, and verifies all of it that needs no key.
 * Fails as `openVault` does, and with `merge-same-file`, `merge-other-vault`, `merge-damaged`, `merge-not-answered`,
 * `vault-newer`. docs/vault-format.md 15.
 */
export function openCopy(path: string, into: LockedInner, now: number): LockedVault {
  if (isSameFile(path, into.container.path)) throw new VaultError('merge-same-file');
  const copy = openVault(path, 'read', { now });
  try {
    const code = faultOf(copy, into);
    if (code !== null) throw code;
    return copy;
  } catch (error) {
    copy.close();
    throw error;
  }
}

function faultOf(copy: LockedVault, into: LockedInner): VaultError | null {
  const refusal = (code: VaultErrorCode): VaultError => new VaultError(code);
  if (copy.vault !== into.view.vault) return refusal('merge-other-vault');
  if (copy.isNewer) return refusal('vault-newer');
  if (isGateOpen(copy.inner.log, copy.inner.view)) return refusal('merge-not-answered');
  const count = Math.min(damageIn(checkLocked(copy)).length, damageByItsClaims(copy));
  return count === 0 ? null : new VaultError('merge-damaged', { count });
}

/**
 * The damage that a copy has when its own claims are believed: whoever wrote them wrote on as if they held, and sealed
 * anew what only counts with them.
 */
function damageByItsClaims({ inner, ...copy }: LockedVault): number {
  const claims = new Set(inner.view.findings.flatMap((each) => (each.kind === 'claim' ? [each.entry] : [])));
  if (claims.size === 0) return Infinity;
  const { log, view } = unionOf(readLog(inner.container.db), (fresh) => {
    fresh.applyClaims(claims);
  });
  const parts = readParts(inner.container.db, log, view);
  const ofFile = copy.findings.filter(({ kind }) => kind === 'entry-damaged');
  const findings = [...ofFile, ...view.findings, ...parts.findings];
  return damageIn(checkLocked({ ...copy, findings, inner: { ...inner, log, view, parts } })).length;
}

/** What of a file's findings stands in the way of a merge. */
export function damageIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ kind }) => refused.includes(kind));
}

/** By path, and by what the file system says of both: a link to a vault is the vault. */
function isSameFile(one: string, other: string): boolean {
  try {
    const [first, second] = [statSync(one), statSync(other)];
    return realpathSync(one) === realpathSync(other) || (first.ino !== 0 && sameNode(first, second));
  } catch {
    return false;
  }
}

function sameNode(one: { ino: number; dev: number }, other: { ino: number; dev: number }): boolean {
  return one.ino === other.ino && one.dev === other.dev;
}
