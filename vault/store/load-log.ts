import type { Database } from 'better-sqlite3';
import { createLog, CryptoError, entryName, type Log, type LogOptions } from '../../crypto/index.ts';
import { VaultError } from './errors.ts';
import type { Finding } from './findings.ts';
import { readLog } from './tables.ts';

/**
 * The file's log, verified. Entries that are none are named in the findings and left out; the rest stands.
 * Fails with `vault-newer` when genesis has a suite we do not know, `vault-damaged` when there is no genesis.
 */
export function loadLog(db: Database, options: LogOptions): { log: Log; findings: Finding[] } {
  const log = createLog(options);
  const findings: Finding[] = [];
  for (const [at, { hash, bytes }] of readLog(db).entries()) {
    const fault = entryName(bytes) === hash ? faultOf(log, bytes) : 'entry-damaged';
    if (fault === 'suite-unknown' && at === 0) throw new VaultError('vault-newer');
    if (fault !== undefined) findings.push({ kind: 'entry-damaged', entry: hash });
  }
  if (log.view().order.length === 0) throw new VaultError('vault-damaged');
  return { log, findings };
}

/** Adds an entry; lacking parents are allowed here and judged by the log's own findings. */
function faultOf(log: Log, bytes: Uint8Array): string | undefined {
  try {
    log.add(bytes, { lacking: true });
    return undefined;
  } catch (error) {
    if (error instanceof CryptoError) return error.code;
    throw error;
  }
}
