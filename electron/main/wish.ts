import type { CommandLine } from 'electron';
import path from 'node:path';

/** What was asked for on the command line. */
export interface Wish {
  /** Where the window keeps its files, instead of the user's own folder. */
  readonly dataFolder: string | undefined;
  /** Make the example vault anew, with dates counted from today, and open it. */
  readonly freshDemo: boolean;
  /** Where the picture of the first settled screen goes; the window ends after it. */
  readonly screenshot: string | undefined;
  /** A vault to open: named with `--vault=`, or double-clicked and so named alone. */
  readonly file: string | undefined;
}

/** Reads our own switches. `args` are those of the process, its program first. */
export function readWish(commandLine: CommandLine, args: readonly string[]): Wish {
  const valueOf = (name: string) =>
    commandLine.hasSwitch(name) ? commandLine.getSwitchValue(name) : undefined;
  const named = valueOf('vault');
  return {
    dataFolder: valueOf('data'),
    freshDemo: commandLine.hasSwitch('demo'),
    screenshot: valueOf('screenshot'),
    file: vaultFile(named) ?? args.slice(1).map(vaultFile).find(Boolean),
  };
}

/** The absolute path of what looks like a vault's file, else undefined. */
export function vaultFile(given: unknown): string | undefined {
  if (typeof given !== 'string' || given.startsWith('-') || given.includes('\0')) return undefined;
  return given.toLowerCase().endsWith('.sigill') ? path.resolve(given) : undefined;
}
