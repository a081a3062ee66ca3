import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** A TypeScript file as a program that Node runs, so that a test can have processes of its own. */
export interface Program {
  readonly path: string;
  remove(): void;
}

/** A folder of the repository for what tests make and throw away; programs find the packages from there. */
export function cacheFolder(): string {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/sigill-tests/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Bundles a file with all that it imports, save packages that are native or given by name. */
export async function buildProgram(source: string, external: readonly string[] = []): Promise<Program> {
  const path = join(cacheFolder(), `${basename(source, '.ts')}-${process.pid}.mjs`);
  writeFileSync(path, await bundled(source, ['better-sqlite3', ...external]));
  return {
    path,
    remove: () => {
      rmSync(path, { force: true });
    },
  };
}

async function bundled(source: string, external: readonly string[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: new RegExp(`^(?!${external.join('|')}|node:)`) },
    build: {
      write: false,
      minify: false,
      target: 'node20',
      ssr: source,
      rolldownOptions: { external: [...external], output: { codeSplitting: false } },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}
