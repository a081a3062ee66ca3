import type { SaveKind } from '../contract/index.ts';

/** A name that any file system takes, whatever the page suggested. */
export function fileName(suggested: string, kind: SaveKind): string {
  const bare = suggested
    .normalize('NFC')
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim();
  return withEnding(bare === '' ? 'Sigill' : bare, kind);
}

/** The name with its kind's ending, once. */
export function withEnding(file: string, kind: SaveKind): string {
  return file.toLowerCase().endsWith(`.${kind}`) ? file : `${file}.${kind}`;
}
