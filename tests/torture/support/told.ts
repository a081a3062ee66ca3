import { writeFileSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import type { Finding, Session } from '../../../vault/store/index.ts';
import { toRefusal } from '../../../vault/work/errors/index.ts';
import { openLocked, unlockVault } from '../../../vault/work/session/index.ts';
import type { Town } from '../../vault/store/support/people.ts';

/** What a file is said to be: a refusal's code, or the kinds of findings with `+` between, '' for none; and what it shows. */
export interface Told {
  readonly said: string;
  /** Every revision that is shown, a line each. */
  readonly shown: readonly string[];
}

/** Opens a file with the recovery code, which costs no derivation and opens all, and checks it. */
export function told(path: string, { context, recoveryCode }: Town): Told {
  try {
    const locked = openLocked(path, 'read', context);
    try {
      const asked = { unlocking: { kind: 'recovery-code', code: recoveryCode } } as const;
      const session = unlockVault(locked, asked, context);
      try {
        return { said: kindsOf([...locked.findings, ...session.check()]), shown: revisionsOf(session) };
      } finally {
        session.close();
      }
    } finally {
      locked.close();
    }
  } catch (error) {
    const { code } = toRefusal(error);
    return { said: code === 'unexpected' ? `unforeseen: ${String(error)}` : code, shown: [] };
  }
}

function kindsOf(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ kind }) => kind))].sort().join('+');
}

/** All that is shown of records and notes: where, who, what. */
function revisionsOf(session: Session): string[] {
  return session
    .compartments()
    .flatMap(({ id, kind }) =>
      [...session.records(id)].flatMap(({ record, revisions }) =>
        [...revisions.values()].map(
          ({ revision, by, data }) => `${kind} ${record} ${revision} ${by} ${JSON.stringify(data)}`,
        ),
      ),
    )
    .sort();
}

/** Writes a file and changes it behind the program's back. */
export function forged(path: string, bytes: Uint8Array, change: (db: Database) => void): void {
  writeFileSync(path, bytes);
  const db = new Sqlite(path);
  try {
    // Only the forged file is looked at: what a power failure would do to it is no matter here.
    db.pragma('synchronous = OFF');
    db.pragma('journal_mode = MEMORY');
    db.transaction(() => {
      change(db);
    })();
  } finally {
    db.close();
  }
}
