import { mkdirSync, openSync, closeSync, fsyncSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { WindowSettings } from '../contract/index.ts';

/** Where the window stood on the screen, in points of the screen. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
  readonly zoom: number;
}

export interface Stored extends WindowSettings {
  readonly placed: Placed | null;
  /** Paths of vaults, the latest first. */
  readonly recent: readonly string[];
  /** Folders that a person said others write in, too. */
  readonly sharedFolders: readonly string[];
}

const mostRecent = 8;
const mostShared = 100;
const coordinate = z.int().min(-32_000).max(32_000);

// Each part falls back by itself: one that a later version wrote differently does not lose the others.
const stored = z.object({
  language: z.enum(['sv', 'en']).catch('sv'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  lockAfterMinutes: z.int().min(1).max(120).catch(5),
  secondPlace: z.string().max(4_000).nullable().catch(null),
  lastCopy: z
    .object({ at: z.int(), problem: z.string().max(80).nullable() })
    .nullable()
    .catch(null),
  placed: z
    .object({
      x: coordinate,
      y: coordinate,
      width: z.int().min(200).max(32_000),
      height: z.int().min(200).max(32_000),
      maximized: z.boolean(),
      zoom: z.number().min(1).max(2),
    })
    .nullable()
    .catch(null),
  recent: z.array(z.string().max(4_000)).max(mostRecent).catch([]),
  sharedFolders: z.array(z.string().max(4_000)).max(mostShared).catch([]),
});

export interface Settings {
  readonly read: () => Stored;
  /** Keeps the change for the next start; a folder that cannot be written loses it silently. */
  readonly change: (part: Partial<Stored>) => void;
}

/** The window's own settings: a small file in the user's folder. What cannot be read is as if it was not there. */
export function openSettings(folder: string): Settings {
  const file = path.join(folder, 'settings.json');
  let current: Stored = readStored(file);
  return {
    read: () => current,
    change: (part) => {
      current = { ...current, ...part };
      writeStored(file, current);
    },
  };
}

/** What of them the page may know. */
export function shownSettings({
  language,
  theme,
  lockAfterMinutes,
  secondPlace,
  lastCopy,
}: Stored): WindowSettings {
  return { language, theme, lockAfterMinutes, secondPlace, lastCopy };
}

/** The list with this vault first, each once. */
export function withRecent(recent: readonly string[], file: string): readonly string[] {
  return [file, ...recent.filter((one) => one !== file)].slice(0, mostRecent);
}

function readStored(file: string): Stored {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return stored.parse({});
  }
}

/** Written beside, brought to the disk, and then put in place: at no moment is there half a file. */
function writeStored(file: string, settings: Stored): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const fresh = openSync(`${file}.new`, 'w', 0o600);
    writeSync(fresh, JSON.stringify(settings));
    fsyncSync(fresh);
    closeSync(fresh);
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
}
