import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { Asked, Said } from './store-child.ts';

/** The store as a program of its own, so that a test can have two processes, or one of another user. */
export interface StoreProgram {
  /** Starts it and waits for what it says. It goes on running when it was asked to hold the vault. */
  start(asked: Asked, uid?: number): Promise<{ readonly said: Said; readonly process: ChildProcess }>;
  remove(): void;
}

/** Builds the program into a folder of the repository, from where it finds its packages. */
export async function buildStoreProgram(): Promise<StoreProgram> {
  const folder = fileURLToPath(new URL('../../../../node_modules/.cache/sigill-tests/', import.meta.url));
  const program = join(folder, `store-child-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(program, await bundled());
  return {
    start: (asked, uid) => start(program, asked, uid),
    remove: () => {
      rmSync(program, { force: true });
    },
  };
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: /^(?!better-sqlite3|node:)/ },
    build: {
      write: false,
      minify: false,
      target: 'node20',
      ssr: join(import.meta.dirname, 'store-child.ts'),
      rolldownOptions: { external: ['better-sqlite3'] },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  return output!.output[0].code;
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
