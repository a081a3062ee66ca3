import type { EntryName } from '../../../crypto/index.ts';
import { logRecords, type LockedVault, type LogRecord, type Session } from '../../store/index.ts';
import { callerOf } from './lines.ts';

/** What this machine remembers of a vault, against the copy that is open. docs/vault-format.md 16. */
export type Recalled =
  | { readonly state: 'agrees' }
  /** `at`: when this machine saw the `lacking` entries that are not here. The copy is older, or was edited apart. */
  | { readonly state: 'older'; readonly at: number; readonly lacking: number }
  /** Something that counted does not any more: who took it away, and when. */
  | {
      readonly state: 'contradicted';
      readonly changes: readonly { readonly by: string; readonly at: number }[];
    };

/** Says what the memory says. The alarm comes before the plain word that something is lacking. */
export function recalledOf(locked: LockedVault, session: Session): Recalled {
  const findings = session.findings();
  const lost = findings.flatMap((each) => (each.kind === 'memory-contradicted' ? [each.entry] : []));
  if (lost.length > 0) return { state: 'contradicted', changes: takersOf(locked, session, lost) };
  const older = findings.find((each) => each.kind === 'rolled-back');
  if (older === undefined) return { state: 'agrees' };
  return { state: 'older', at: older.at, lacking: Math.max(1, older.before - older.now) };
}

/** Those who took rights from whoever signed what no longer counts. */
function takersOf(
  locked: LockedVault,
  session: Session,
  lost: readonly EntryName[],
): { by: string; at: number }[] {
  const called = callerOf(session);
  const records = logRecords(locked);
  const gone = new Set<string>(lost);
  const signers = new Set<string>(
    records.filter(({ name }) => gone.has(name)).flatMap((each) => each.signers),
  );
  return records
    .filter((record) => record.counts && takesFrom(record, signers))
    .map(({ signers: by, at }) => ({ by: by.map(called).join(', '), at }));
}

const taking = ['principal-removed', 'rights-changed', 'keys-changed'] as const;

function takesFrom({ deeds, signers: by }: LogRecord, signers: ReadonlySet<string>): boolean {
  return deeds.some(
    (deed) =>
      taking.some((what) => what === deed.what) &&
      'principal' in deed &&
      signers.has(deed.principal) &&
      !by.includes(deed.principal),
  );
}
