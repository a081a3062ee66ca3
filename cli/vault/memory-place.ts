import { join } from 'node:path';

/**
 * Where the command line keeps what this machine remembers of vaults, by the system's own custom; undefined where the
 * environment names no home, and then nothing is remembered.
 */
export function memoryPlace(env: NodeJS.ProcessEnv): string | undefined {
  const home = env['LOCALAPPDATA'] ?? env['XDG_STATE_HOME'] ?? underHome(env['HOME']);
  return home === undefined || home === '' ? undefined : join(home, 'sigill', 'memory');
}

function underHome(home: string | undefined): string | undefined {
  return home === undefined || home === '' ? undefined : join(home, '.local', 'state');
}
