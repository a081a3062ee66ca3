import type { Database } from 'better-sqlite3';
import {
  createLog,
  CryptoError,
  decodeEntry,
  entryName,
  isDoorEntry,
  noVault,
  type Entry,
  type EntryName,
  type Log,
  type VaultId,
} from '../../crypto/index.ts';
import { VaultError } from './errors.ts';
import type { Finding } from './findings.ts';
import { readLog, type NamedEntry } from './log/log-table.ts';

/** A file's log as it was taken in. */
export interface LoadedLog {
  readonly log: Log;
  readonly findings: Finding[];
  /** Entries whose signatures were left for unlocking, when what this machine remembers can be opened. */
  readonly deferred: readonly EntryName[];
}

/**
 * The file's log, verified. The order of the file means nothing: each entry is taken in after those that it names.
 * Entries that are none are named in the findings and left out; the rest stands.
 * Where this machine remembers the vault, only the signatures of door entries are checked now: they say who opens what.
 * Fails with `vault-newer` when genesis has a suite we do not know, `vault-damaged` when there is no genesis.
 */
export function loadLog(db: Database, isRemembered: (vault: VaultId) => boolean): LoadedLog {
  return logOf(readLog(db), (genesis, entries) =>
    isRemembered(genesis.name as string as VaultId) ? entries.filter((entry) => !isDoorEntry(entry)) : [],
  );
}

/**
 * The log that stored entries make, from whichever files they come: see `loadLog`. `unchecked` are those whose
 * signatures are not checked now, because that was or will be done elsewhere.
 */
export function logOf(
  stored: readonly NamedEntry[],
  unchecked: (genesis: Entry, entries: readonly Entry[]) => readonly Entry[],
): LoadedLog {
  const { entries, damaged, isNewer } = decoded(stored);
  const genesis = genesisOf(entries);
  if (genesis === undefined) throw new VaultError(isNewer ? 'vault-newer' : 'vault-damaged');
  const later = new Set(unchecked(genesis, entries).map(({ name }) => name));
  const log = createLog({ verified: (name) => later.has(name) });
  const waiting = takeIn(log, genesis, entries);
  const left = takeInLacking(log, waiting);
  if (log.view().order.length === 0) throw new VaultError('vault-damaged');
  const findings = [...damaged, ...left].map((entry): Finding => ({ kind: 'entry-damaged', entry }));
  return { log, findings, deferred: [...later].filter((name) => log.has(name)) };
}

function decoded(stored: readonly NamedEntry[]): {
  entries: Entry[];
  damaged: EntryName[];
  isNewer: boolean;
} {
  const entries: Entry[] = [];
  const damaged: EntryName[] = [];
  let isNewer = false;
  for (const { hash, bytes } of inOnePiece(stored)) {
    const entry = entryName(bytes) === hash ? decodedOr(bytes) : 'entry-damaged';
    if (typeof entry === 'object') entries.push(entry);
    else damaged.push(hash);
    if (entry === 'suite-unknown') isNewer = true;
  }
  return { entries, damaged, isNewer };
}

/** The same entries over one piece of memory: one each would cost more than what most of them say. */
function* inOnePiece(stored: readonly NamedEntry[]): Generator<NamedEntry> {
  const all = new Uint8Array(stored.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { hash, bytes } of stored) {
    all.set(bytes, at);
    yield { hash, bytes: all.subarray(at, (at += bytes.length)) };
  }
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
function genesisOf(entries: readonly Entry[]): Entry | undefined {
  const firsts = entries.filter(({ vault }) => vault === noVault);
  const followers = ({ name }: Entry): number =>
    firsts.length > 1 ? entries.filter(({ vault }) => vault === (name as string)).length : 0;
  return firsts.sort((a, b) => followers(b) - followers(a))[0];
}

/** Takes in all whose parents and doors are there, each after those, and gives the others back. */
function takeIn(log: Log, genesis: Entry, entries: readonly Entry[]): Entry[] {
  const left = new Set(entries);
  const waiting = new Map<EntryName, Entry[]>();
  const ready = [genesis, ...entries.filter((each) => each !== genesis)].reverse();
  for (let entry = ready.pop(); entry !== undefined; entry = ready.pop()) {
    const missing = [...entry.parents, ...entry.doors].find((name) => !log.has(name));
    if (missing !== undefined) {
      const others = waiting.get(missing);
      if (others === undefined) waiting.set(missing, [entry]);
      else others.push(entry);
      continue;
    }
    if (!isTakenIn(log, entry, false)) continue;
    left.delete(entry);
    ready.push(...(waiting.get(entry.name) ?? []).reverse());
    waiting.delete(entry.name);
  }
  return [...left];
}

/** What lacks parents, as after a restore: allowed here, and judged by the log's own findings. */
function takeInLacking(log: Log, waiting: readonly Entry[]): EntryName[] {
  let left = waiting;
  for (let before = -1; before !== left.length;) {
    before = left.length;
    left = left.filter((entry) => !isTakenIn(log, entry, true));
  }
  return left.map(({ name }) => name);
}

function isTakenIn(log: Log, entry: Entry, lacking: boolean): boolean {
  try {
    log.add(entry, { lacking });
    return true;
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}
