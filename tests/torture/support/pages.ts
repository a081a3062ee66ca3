import { writeFileSync } from 'node:fs';
import type { Arena } from './arena.ts';
import { told, type Told } from './told.ts';

/** One change of a file's pages. */
export interface PageDeed {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

/** What came of deeds, and those that came of which somebody would not have been told. */
export interface PageFigures {
  deeds: number;
  told: number;
  unharmed: number;
  readonly faults: string[];
}

/** Bytes of a page; a vault's first page says it. */
export function pageSize(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint16(16);
}

/** A copy of a file with a page in the place of one. */
function withPage(bytes: Uint8Array, at: number, page: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy.set(page, at * page.length);
  return copy;
}

const pageAt = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.slice(at * pageSize(bytes), (at + 1) * pageSize(bytes));

/** Pages zeroed, doubled, swapped with the next and with a far one, and those of an older file put into the new one. */
export function pageDeeds(now: Uint8Array, older: Uint8Array): PageDeed[] {
  const size = pageSize(now);
  const pages = Array.from({ length: now.length / size }, (_, at) => at);
  const swapped = (one: number, other: number): Uint8Array =>
    withPage(withPage(now, one, pageAt(now, other)), other, pageAt(now, one));
  const next = (at: number, by: number): number => (at + by) % pages.length;
  return pages.flatMap((at) => [
    { name: `page ${at} zeroed`, bytes: () => withPage(now, at, new Uint8Array(size)) },
    { name: `page ${at} doubled over the next`, bytes: () => withPage(now, next(at, 1), pageAt(now, at)) },
    { name: `page ${at} swapped with the next`, bytes: () => swapped(at, next(at, 1)) },
    { name: `page ${at} swapped with a far one`, bytes: () => swapped(at, next(at, 17)) },
    ...((at + 1) * size <= older.length
      ? [{ name: `page ${at} of the older file`, bytes: () => withPage(now, at, pageAt(older, at)) }]
      : []),
  ]);
}

/** The file cut off at each border, and with zeros or with its own pages after its end. */
export function lengthDeeds(now: Uint8Array): PageDeed[] {
  const size = pageSize(now);
  const count = now.length / size;
  const longer = (more: Uint8Array): Uint8Array => Buffer.concat([now, more]);
  return Array.from({ length: count }, (_, at): PageDeed[] => [
    { name: `cut off after ${at} pages`, bytes: () => now.slice(0, at * size) },
    { name: `cut off within page ${at}`, bytes: () => now.slice(0, at * size + size / 2) },
    { name: `${at + 1} pages of zeros after the end`, bytes: () => longer(new Uint8Array((at + 1) * size)) },
    { name: `page ${at} again after the end`, bytes: () => longer(pageAt(now, at)) },
  ]).flat();
}

/** Every bit of the head of the file: SQLite's own 100 bytes, and the head of the first page's tree. */
export function headerDeeds(now: Uint8Array): PageDeed[] {
  return Array.from({ length: 112 * 8 }, (_, bit) => ({
    name: `bit ${bit % 8} of byte ${bit >> 3} of the head`,
    bytes: () => {
      const copy = new Uint8Array(now);
      copy[bit >> 3]! ^= 1 << (bit % 8);
      return copy;
    },
  }));
}

/** Does each deed to a file and looks: what is neither told nor shown as before is a fault. */
export function afterDeeds(arena: Arena, path: string, deeds: readonly PageDeed[]): PageFigures {
  const figures: PageFigures = { deeds: deeds.length, told: 0, unharmed: 0, faults: [] };
  writeFileSync(path, arena.now);
  const before = told(path, arena.town);
  for (const deed of deeds) {
    writeFileSync(path, deed.bytes());
    const fault = faultOf(before, told(path, arena.town));
    if (fault === 'told' || fault === 'unharmed') figures[fault] += 1;
    else figures.faults.push(`${deed.name}: ${fault}`);
  }
  return figures;
}

function faultOf(before: Told, after: Told): string {
  if (after.said.startsWith('unforeseen')) return after.said;
  const strange = after.shown.filter((line) => !before.shown.includes(line));
  if (strange.length > 0) return `shows what nobody wrote: ${strange[0] ?? ''}`;
  if (after.said !== '') return 'told';
  return after.shown.length === before.shown.length ? 'unharmed' : 'silent';
}
