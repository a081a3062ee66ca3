import type { Database } from 'better-sqlite3';
import {
  createLog,
  CryptoError,
  decodeEntry,
  entryName,
  noVault,
  type Entry,
  type EntryName,
  type Log,
  type LogOptions,
} from '../../crypto/index.ts';
import { VaultError } from './errors.ts';
import type { Finding } from './findings.ts';
import { readLog } from './tables.ts';

interface Decoded {
  readonly entry: Entry;
  readonly bytes: Uint8Array;
}

/**
 * The file's log, verified. The order of the file means nothing: each entry is taken in after those that it names.
 * Entries that are none are named in the findings and left out; the rest stands.
 * Fails with `vault-newer` when genesis has a suite we do not know, `vault-damaged` when there is no genesis.
 */
export function loadLog(db: Database, options: LogOptions): { log: Log; findings: Finding[] } {
  const { entries, damaged, isNewer } = decoded(db);
  const genesis = genesisOf(entries);
  if (genesis === undefined) throw new VaultError(isNewer ? 'vault-newer' : 'vault-damaged');
  const log = createLog(options);
  const waiting = takeIn(log, genesis, entries);
  const left = takeInLacking(log, waiting);
  if (log.view().order.length === 0) throw new VaultError('vault-damaged');
  const findings = [...damaged, ...left].map((entry): Finding => ({ kind: 'entry-damaged', entry }));
  return { log, findings };
}

function decoded(db: Database): { entries: Decoded[]; damaged: EntryName[]; isNewer: boolean } {
  const entries: Decoded[] = [];
  const damaged: EntryName[] = [];
  let isNewer = false;
  for (const { hash, bytes } of readLog(db)) {
    const entry = entryName(bytes) === hash ? decodedOr(bytes) : 'entry-damaged';
    if (typeof entry === 'object') entries.push({ entry, bytes });
    else damaged.push(hash);
    if (entry === 'suite-unknown') isNewer = true;
  }
  return { entries, damaged, isNewer };
}

function decodedOr(bytes: Uint8Array): Entry | CryptoError['code'] {
  try {
    return decodeEntry(bytes);
  } catch (error) {
    if (error instanceof CryptoError) return error.code;
    throw error;
  }
}

/** The entry without parents; were there several, the one that most entries name as their vault. */
function genesisOf(entries: readonly Decoded[]): Decoded | undefined {
  const firsts = entries.filter(({ entry }) => entry.vault === noVault);
  const followers = ({ entry: { name } }: Decoded): number =>
    firsts.length > 1 ? entries.filter(({ entry }) => entry.vault === (name as string)).length : 0;
  return firsts.sort((a, b) => followers(b) - followers(a))[0];
}

/** Takes in all whose parents and doors are there, each after those, and gives the others back. */
function takeIn(log: Log, genesis: Decoded, entries: readonly Decoded[]): Decoded[] {
  const left = new Set(entries);
  const waiting = new Map<EntryName, Decoded[]>();
  const ready = [genesis, ...entries.filter((each) => each !== genesis)].reverse();
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    const { entry, bytes } = next;
    const missing = [...entry.parents, ...entry.doors].find((name) => !log.has(name));
    if (missing !== undefined) {
      const others = waiting.get(missing);
      if (others === undefined) waiting.set(missing, [next]);
      else others.push(next);
      continue;
    }
    if (!isTakenIn(log, bytes, false)) continue;
    left.delete(next);
    ready.push(...(waiting.get(entry.name) ?? []).reverse());
    waiting.delete(entry.name);
  }
  return [...left];
}

/** What lacks parents, as after a restore: allowed here, and judged by the log's own findings. */
function takeInLacking(log: Log, waiting: readonly Decoded[]): EntryName[] {
  let left = waiting;
  for (let before = -1; before !== left.length;) {
    before = left.length;
    left = left.filter(({ bytes }) => !isTakenIn(log, bytes, true));
  }
  return left.map(({ entry }) => entry.name);
}

function isTakenIn(log: Log, bytes: Uint8Array, lacking: boolean): boolean {
  try {
    log.add(bytes, { lacking });
    return true;
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}
