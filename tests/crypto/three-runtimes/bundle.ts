import path from 'node:path';
import { build, type Rolldown } from 'vite';

/**
 * One script without imports that runs the operations: what a page, Node and Electron all can run.
 * Its value is a promise of the digest.
 */
export async function bundleOperations(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: path.join(import.meta.dirname, 'operations.ts'),
        name: 'operations',
        formats: ['iife'],
      },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  return `${output!.output[0].code}\noperations.digestOfOperations();`;
}
