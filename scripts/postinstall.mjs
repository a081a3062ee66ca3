/** After `npm ci`: SQLite loads in this Node, and `npx sigill` works. */
import { keepGypWord } from './lib/lock-file.mjs';
import { say } from './lib/places.mjs';
import { ensureSqlite } from './lib/sqlite-build.mjs';

keepGypWord();
ensureSqlite();

const { bundleCommandLine } = await import('./lib/bundle.mjs').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  say('the bundler is not installed, so the command line was not built');
  return { bundleCommandLine: () => undefined };
});
await bundleCommandLine();
