import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** One change of the disk, as disk-shim.c noted it; paths are relative to the watched folder. */
export type DiskChange =
  | { readonly what: 'write'; readonly path: string; readonly offset: number; readonly data: Uint8Array }
  | { readonly what: 'truncate'; readonly path: string; readonly length: number }
  | { readonly what: 'sync'; readonly path: string }
  | { readonly what: 'create' | 'unlink' | 'mkdir'; readonly path: string }
  | { readonly what: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly what: 'mark'; readonly text: string };

const kinds = [
  '',
  'write',
  'truncate',
  'sync',
  'create',
  'rename',
  'link',
  'unlink',
  'mark',
  'mkdir',
] as const;

/** Reads a record, in the order in which the changes were made. */
export function readRecord(log: string, folder: string): DiskChange[] {
  const bytes = readFileSync(log);
  const changes: DiskChange[] = [];
  let at = 0;
  const text = (): string => {
    const length = bytes.readUInt32LE(at);
    at += 4 + length;
    return bytes.toString('utf8', at - length, at);
  };
  while (at < bytes.length) {
    const what = kinds[bytes.readUInt8(at++)] ?? '';
    const [one, other] = [text(), text()];
    const offset = Number(bytes.readBigInt64LE(at));
    const length = bytes.readUInt32LE(at + 8);
    at += 12 + length;
    const data = bytes.subarray(at - length, at);
    changes.push(changeOf(what, one, other, { offset, data, folder }));
  }
  return changes;
}

function changeOf(
  what: (typeof kinds)[number],
  one: string,
  other: string,
  { offset, data, folder }: { readonly offset: number; readonly data: Uint8Array; readonly folder: string },
): DiskChange {
  const path = relative(folder, one);
  switch (what) {
    case 'write':
      return { what, path, offset, data };
    case 'truncate':
      return { what, path, length: offset };
    case 'sync':
    case 'create':
    case 'unlink':
    case 'mkdir':
      return { what, path };
    case 'rename':
    case 'link':
      return { what, path, to: relative(folder, other) };
    case 'mark':
      return { what, text: one };
    case '':
      throw new TypeError('the record is not one of ours');
  }
}
