import { defineConfig } from 'vitest/config';

/** What opens a real window. One screen has one clipboard and one focus, so these run one after the other. */
const windows = [
  'tests/e2e/{window,window-*,whole-way,axe*,first-paint*}.test.ts',
  'tests/renderer/{gallery,print-cards-restore}.test.ts',
  'tests/crypto/three-runtimes/*.test.ts',
];
const sweeps = process.env['SIGILL_SWEEPS'] === '1' ? [] : ['tests/**/*.sweep.test.ts'];

/** One run for everything: units, properties, frozen files, the command line and the real window. */
export default defineConfig({
  test: {
    // What hangs fails; what is slow on a loaded machine does not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'Europe/Stockholm' },
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...windows, ...sweeps],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'windows',
          include: windows,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
