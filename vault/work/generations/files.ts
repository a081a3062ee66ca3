import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A verified copy of a vault as it was. */
export interface Generation {
  /** When it was made and of what: `20261124T101500Z-1a2b3c4d5e6f7081`. Also its file's name. */
  readonly id: string;
  readonly path: string;
  /** Milliseconds since 1970 UTC, to the second. */
  readonly at: number;
  /** The first 16 hex characters of its newest entry that counts. */
  readonly tip: string;
  readonly bytes: number;
}

/** The folder beside a vault where its generations lie. */
export function generationsFolder(vault: string): string {
  return join(dirname(vault), `${basename(vault)}.generations`);
}

/** The id of a generation that is made at a moment. */
export function generationId(at: number, tip: string): string {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${stamp}-${tip.slice(0, 16)}`;
}

const named = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([0-9a-f]{16})\.sigill$/;

/** The generations in a folder, newest first; none where there is no such folder. Other files are left alone. */
export function generationsIn(folder: string): Generation[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const found = named.exec(name);
      if (found === null) return [];
      const [, year, month, day, hour, minute, second, tip = ''] = found;
      const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
      const path = join(folder, name);
      return Number.isNaN(at)
        ? []
        : [{ id: name.slice(0, -'.sigill'.length), path, at, tip, bytes: statSync(path).size }];
    })
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

const draft = /^\.\d{8}T\d{6}Z-[0-9a-f]{16}\.sigill\.[0-9a-f]{12}\.copy(-journal)?$/;
/** Nobody is so long at one copy without writing in it. */
const longestPause = 3_600_000;

/**
 * Copies that a process was making when it died, and which no process is making now: nothing was written in them for an
 * hour when the newest generation was. By the disk's own clock, since ours may be wrong.
 */
export function abandonedIn(folder: string, newest: string): string[] {
  const { mtimeMs } = statSync(newest);
  return readdirSync(folder)
    .filter((name) => draft.test(name))
    .map((name) => join(folder, name))
    .filter(
      (path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? mtimeMs) < mtimeMs - longestPause,
    );
}
