import { join } from 'node:path';

/**
 * Where the command line keeps what this machine remembers of vaults, by the system's own custom; undefined where the
 * environment names no home, and then nothing is remembered.
 */
export function memoryPlace(env: NodeJS.ProcessEnv): string | undefined {
  return ownPlace(env, 'memory');
}

/** Where it works on vaults of shared folders; undefined where the environment names no home: they are then worked on there. */
export function workPlace(env: NodeJS.ProcessEnv): string | undefined {
  return ownPlace(env, 'shared');
}

function ownPlace(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const home = env['LOCALAPPDATA'] ?? env['XDG_STATE_HOME'] ?? underHome(env['HOME']);
  return home === undefined || home === '' ? undefined : join(home, 'sigill', name);
}

function underHome(home: string | undefined): string | undefined {
  return home === undefined || home === '' ? undefined : join(home, '.local', 'state');
}
