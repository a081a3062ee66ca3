/**
 * `npm test`: prepares, builds, runs every test once, the real window among them.
 * The last line says how many passed, failed and were skipped; the exit code is 0 only when none failed.
 *
 *   --sweeps   also the long sweeps (`npm run test:release`)
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.mjs';
import { root } from './lib/places.mjs';
import { runInFront } from './lib/run.mjs';
import { countTests } from './lib/test-count.mjs';
import { offerTestTools } from './lib/test-tools.mjs';
import { prepare } from './prepare.mjs';

const options = { sweeps: { type: 'boolean', default: false } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const report = path.join(root, 'out/test/report.json');

fs.rmSync(report, { force: true });
const ready = await prepare({ virtualScreen: process.platform === 'linux' });
offerTestTools();
await buildAll();
const code = await runTests();
ready.stop();

const count = countTests(
  fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined,
  code,
);
process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
process.exitCode = count.failed === 0 ? 0 : 1;

function runTests() {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { ...process.env };
  if (ready.display) env.DISPLAY = ready.display;
  if (values.sweeps) env.SIGILL_SWEEPS = '1';
  return runInFront(process.execPath, [vitest, 'run', ...reporters, ...positionals], { cwd: root, env });
}
