import path from 'node:path';

/** What lies, or is to lie, behind the vault door. */
export type Target =
  | { readonly kind: 'none' }
  | { readonly kind: 'vault'; readonly path: string; readonly isExample: boolean }
  /** A place where a vault is to be founded. */
  | { readonly kind: 'place'; readonly path: string }
  /** The example, to be unlocked by the engine itself. */
  | { readonly kind: 'example'; readonly fresh: boolean };

export const noTarget: Target = { kind: 'none' };

/** Where the example lies, in the window's own folder. */
export function examplePath(dataFolder: string): string {
  return path.join(dataFolder, 'demo', 'demo.sigill');
}

/** What is behind the door after a lock: the example is then a vault as any other, to be unlocked by a person. */
export function lockedTarget(target: Target, dataFolder: string): Target {
  return target.kind === 'example'
    ? { kind: 'vault', path: examplePath(dataFolder), isExample: true }
    : target;
}

/** The vault's file of a target; null where there is none yet. */
export function fileOf(target: Target, dataFolder: string): string | null {
  if (target.kind === 'vault') return target.path;
  return target.kind === 'example' ? examplePath(dataFolder) : null;
}
