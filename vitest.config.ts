import { defineConfig } from 'vitest/config';

/** One run for everything: units, properties, frozen files, the command line and the real window. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: process.env['SIGILL_SWEEPS'] === '1' ? [] : ['tests/**/*.sweep.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { TZ: 'Europe/Stockholm' },
  },
});
