import { mkdirSync, readFileSync } from 'node:fs';

/** Where in one change of the disk the process is ended. */
export type Moment = 'before' | 'after' | 'half';
export type DiskError = 'EIO' | 'ENOSPC';

const numbers: Readonly<Record<DiskError, number>> = { EIO: 5, ENOSPC: 28 };

/*
 * Orders, for a process that has the library loaded. Changes are counted from the order on; what changes the disk is a
 * write, a truncation, a sync, a new file, a new name, a link, and a name that goes.
 */

/** Ends this process with SIGKILL at the n-th change. */
export function dieAt(n: number, moment: Moment): void {
  order(`kill/${n}/${moment}`);
}

/** Lets the n-th change fail, and with `on` all that follow too: a disk that is full cuts its last write in two. */
export function failAt(n: number, error: DiskError, how: 'once' | 'on'): void {
  order(`fail/${n}/${numbers[error]}/${how}`);
}

/** No more deaths and failures; counting begins anew. */
export function leaveAlone(): void {
  order('off');
}

/** Puts a mark into the record of changes. */
export function mark(text: string): void {
  order(`mark/${text}`);
}

/** How many changes were counted since the last order. The file is a scratch file outside the watched folder. */
export function changesCounted(scratch: string): number {
  order(`count${scratch}`);
  return Number(readFileSync(scratch, 'utf8'));
}

function order(text: string): void {
  mkdirSync(`/sigill-shim/${text}`);
}
