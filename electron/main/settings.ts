import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { WindowSettings } from '../contract/index.ts';

const stored = z.object({ language: z.enum(['sv', 'en']) });
const first: WindowSettings = { language: 'sv' };

export interface Settings {
  readonly read: () => WindowSettings;
  /** Keeps the change for the next start; a folder that cannot be written loses it silently. */
  readonly change: (part: Partial<WindowSettings>) => void;
}

/** The window's own settings: a small file in the user's folder. What cannot be read is as if it was not there. */
export function openSettings(folder: string): Settings {
  const file = path.join(folder, 'settings.json');
  let current = readStored(file) ?? first;
  return {
    read: () => current,
    change: (part) => {
      current = { ...current, ...part };
      writeStored(file, current);
    },
  };
}

function readStored(file: string): WindowSettings | undefined {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function writeStored(file: string, settings: WindowSettings): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(settings));
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
}
