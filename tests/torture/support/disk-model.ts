import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DiskChange } from './disk-record.ts';

/** How much of what was not synced a power loss leaves. */
export interface Luck {
  /** Whether a piece of a write that was not synced is there; `isLast` for pieces of the last write before the loss. */
  readonly keepsPiece: (isLast: boolean) => boolean;
  readonly keepsTruncation: () => boolean;
  /** How many of some changes of names are there: they reach the disk in their order. */
  readonly keepsNames: (of: number) => number;
}

/** What a disk writes whole or not at all. */
const sector = 512;

type Content = Extract<DiskChange, { what: 'write' } | { what: 'truncate' }>;
type Naming = Exclude<DiskChange, Content | { what: 'sync' } | { what: 'mark' }>;

/** A file apart from its names: what was synced, and what was not. */
interface File {
  synced: Uint8Array;
  readonly waiting: Content[];
}

/** A folder's names as they were synced, and how they were changed since. */
interface Names {
  readonly waiting: { readonly change: Naming; readonly file: File | undefined }[];
}

/**
 * A disk that keeps apart what was synced and what was not: files by fsync of the file, names by fsync of the folder.
 * Nothing is taken for granted that POSIX does not promise, save that names of one folder change in order and that a
 * sector is written whole.
 */
export interface Disk {
  readonly apply: (change: DiskChange) => void;
  /** What a machine finds that loses power now: contents by path, null for a folder. */
  readonly afterLoss: (luck: Luck) => Map<string, Uint8Array | null>;
}

/** A disk that holds a folder as it lies there, all of it synced. */
export function diskOf(folder: string): Disk {
  const synced = new Map<string, File | null>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    synced.set(name, statSync(path).isDirectory() ? null : { synced: readFileSync(path), waiting: [] });
  }
  const live = new Map(synced);
  const folders = new Map<string, Names>();
  let last: Content | undefined;
  return {
    apply: (change) => {
      if (change.what === 'write' || change.what === 'truncate') {
        live.get(change.path)?.waiting.push(change);
        last = change;
      } else if (change.what === 'sync') sync(change.path, live, synced, folders);
      else if (change.what !== 'mark') rename(change, live, folders);
    },
    afterLoss: (luck) => {
      const found = new Map(synced);
      for (const { waiting } of folders.values())
        for (const { change, file } of waiting.slice(0, luck.keepsNames(waiting.length)))
          nameIn(found, change, file);
      const reachable = [...found].filter(([path]) => isReachable(path, found));
      return new Map(
        reachable.map(([path, file]) => [path, file === null ? null : contentAfter(file, last, luck)]),
      );
    },
  };
}

function sync(
  path: string,
  live: Map<string, File | null>,
  synced: Map<string, File | null>,
  folders: Map<string, Names>,
): void {
  const file = live.get(path);
  if (file !== undefined && file !== null) {
    file.synced = written(file.synced, file.waiting);
    file.waiting.length = 0;
    return;
  }
  for (const { change, file: named } of folders.get(path)?.waiting ?? []) nameIn(synced, change, named);
  folders.delete(path);
}

function rename(change: Naming, live: Map<string, File | null>, folders: Map<string, Names>): void {
  const file = change.what === 'create' ? { synced: new Uint8Array(0), waiting: [] } : live.get(change.path);
  nameIn(live, change, file ?? undefined);
  const folder = dirname(change.path).replace(/^\.$/, '');
  const names = folders.get(folder) ?? { waiting: [] };
  names.waiting.push({ change, file: file ?? undefined });
  folders.set(folder, names);
}

function nameIn(names: Map<string, File | null>, change: Naming, file: File | undefined): void {
  if (change.what === 'unlink' || change.what === 'rename') names.delete(change.path);
  if (change.what === 'mkdir') names.set(change.path, null);
  if (file === undefined) return;
  if (change.what === 'create') names.set(change.path, file);
  if (change.what === 'rename' || change.what === 'link') names.set(change.to, file);
}

function isReachable(path: string, names: ReadonlyMap<string, unknown>): boolean {
  const folder = dirname(path);
  return folder === '.' || (names.has(folder) && isReachable(folder, names));
}

function written(bytes: Uint8Array, changes: readonly Content[]): Uint8Array {
  return changes.reduce((before, change) => {
    if (change.what === 'truncate') return resized(before, change.length);
    return put(before, change.offset, change.data);
  }, bytes);
}

function contentAfter({ synced, waiting }: File, last: Content | undefined, luck: Luck): Uint8Array {
  return waiting.reduce<Uint8Array>((before, change) => {
    if (change.what === 'truncate') return luck.keepsTruncation() ? resized(before, change.length) : before;
    return piecesOf(change.offset, change.data)
      .filter(() => luck.keepsPiece(change === last))
      .reduce((bytes, piece) => put(bytes, piece.offset, piece.data), before);
  }, synced);
}

/** A write cut at the borders of sectors. */
function piecesOf(offset: number, data: Uint8Array): { offset: number; data: Uint8Array }[] {
  const pieces = [];
  for (let at = 0; at < data.length;) {
    const end = Math.min(data.length, at + sector - ((offset + at) % sector));
    pieces.push({ offset: offset + at, data: data.subarray(at, end) });
    at = end;
  }
  return pieces;
}

function put(bytes: Uint8Array, offset: number, data: Uint8Array): Uint8Array {
  const result = resized(bytes, Math.max(bytes.length, offset + data.length));
  result.set(data, offset);
  return result;
}

function resized(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length);
  result.set(bytes.subarray(0, length));
  return result;
}

/** Lays what a machine found into an empty folder. */
export function layOut(files: ReadonlyMap<string, Uint8Array | null>, folder: string): void {
  const byDepth = [...files].sort(([a], [b]) => a.length - b.length);
  for (const [path, bytes] of byDepth)
    if (bytes === null) mkdirSync(join(folder, path));
    else writeFileSync(join(folder, path), bytes);
}
