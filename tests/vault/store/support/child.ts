import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { buildProgram } from '../../../support/program.ts';
import type { Asked, Said } from './store-child.ts';

/** The store as a program of its own, so that a test can have two processes, or one of another user. */
export interface StoreProgram {
  /** Starts it and waits for what it says. It goes on running when it was asked to hold the vault. */
  start(asked: Asked, uid?: number): Promise<{ readonly said: Said; readonly process: ChildProcess }>;
  remove(): void;
}

/** Builds the program into a folder of the repository, from where it finds its packages. */
export async function buildStoreProgram(): Promise<StoreProgram> {
  const program = await buildProgram(join(import.meta.dirname, 'store-child.ts'));
  return {
    start: (asked, uid) => start(program.path, asked, uid),
    remove: () => {
      program.remove();
    },
  };
}

function start(program: string, asked: Asked, uid: number | undefined): ReturnType<StoreProgram['start']> {
  const child = spawn(process.execPath, [program, JSON.stringify(asked)], {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let [out, err] = ['', ''];
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString();
      if (out.includes('\n')) resolve({ said: JSON.parse(out) as Said, process: child });
    });
    child.on('error', reject);
    child.on('exit', () => {
      reject(new Error(`the program said nothing: ${err}`));
    });
  });
}
