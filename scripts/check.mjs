/**
 * `npm run check`: what must hold before a commit, quickest first. All steps run; those that fail are named last.
 */
import { root, say, secondsSince } from './lib/places.mjs';
import { runInFront } from './lib/run.mjs';

const zones = ['crypto', 'i18n', 'vault', 'print', 'electron', 'renderer', 'cli', 'tests'];
/** What needs a screen is for `npm test`. */
const steps = [
  ['format', ['prettier', '--check', '.', '--log-level', 'warn']],
  ['lint', ['eslint', '.', '--max-warnings', '0']],
  ['types', ['tsc', '-b']],
  ['arrows', ['depcruise', ...zones, '--config', '.dependency-cruiser.cjs', '--output-type', 'err']],
  ['unused', ['knip']],
  ['unit tests', ['vitest', 'run', '--project', 'units', '--reporter=dot']],
];

const failed = [];
for (const [name, [program, ...args]] of steps) {
  const start = Date.now();
  const code = await runInFront('npx', ['--no-install', program, ...args], { cwd: root });
  say(`${name}: ${code === 0 ? 'holds' : 'FAILS'}, ${secondsSince(start)}`);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) say(`fails: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
