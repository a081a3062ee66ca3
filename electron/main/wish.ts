import type { CommandLine } from 'electron';

/** What was asked for on the command line. */
export interface Wish {
  /** Where the window keeps its files, instead of the user's own folder. */
  readonly dataFolder: string | undefined;
  /** Make the demo vault anew, with dates counted from today. */
  readonly freshDemo: boolean;
  /** Where the picture of the first settled screen goes; the window ends after it. */
  readonly screenshot: string | undefined;
}

/** Reads our own switches. */
export function readWish(commandLine: CommandLine): Wish {
  const valueOf = (name: string) =>
    commandLine.hasSwitch(name) ? commandLine.getSwitchValue(name) : undefined;
  return {
    dataFolder: valueOf('data'),
    freshDemo: commandLine.hasSwitch('demo'),
    screenshot: valueOf('screenshot'),
  };
}
