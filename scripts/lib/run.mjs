import { spawn, spawnSync } from 'node:child_process';
import os from 'node:os';

/**
 * Runs a program and waits. Its output is kept, and thrown with the error when it fails.
 * @param {string} program @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {string} what it wrote on standard output
 */
export function run(program, args, options = {}) {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (done.error) throw done.error;
  if (done.status === 0) return String(done.stdout ?? '');
  const said = `${done.stdout ?? ''}\n${done.stderr ?? ''}`.trim().split('\n').slice(-25).join('\n');
  throw new Error(`${program} ${args.join(' ')} ended with ${done.status ?? done.signal}\n${said}`);
}

/** Whether the program ran and ended with 0; what it said is dropped. */
export function succeeds(program, args, options = {}) {
  return spawnSync(program, args, { stdio: 'ignore', ...options }).status === 0;
}

/**
 * Runs a program in front of the user: its output is ours, what would end us ends it first, and its end is ours.
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function runInFront(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const passOn = (signal) => child.kill(signal);
    for (const signal of endings) process.on(signal, passOn);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const one of endings) process.off(one, passOn);
      resolve(code ?? 128 + os.constants.signals[signal]);
    });
  });
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Whether a program of this name is on the PATH. */
export function hasProgram(name) {
  return succeeds('sh', ['-c', 'command -v -- "$1"', 'sh', name]);
}
