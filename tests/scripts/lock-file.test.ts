import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';

it('the lock file keeps npm 10 from building better-sqlite3 by itself', async () => {
  const file = path.resolve(import.meta.dirname, '../../package-lock.json');
  const { packages } = JSON.parse(await readFile(file, 'utf8')) as {
    packages: Record<string, { gypfile?: boolean }>;
  };
  expect(packages['node_modules/better-sqlite3']?.gypfile, 'run: node scripts/postinstall.mjs').toBe(false);
});
