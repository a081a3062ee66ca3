/** After `npm ci`: SQLite loads in this Node. */
import { ensureSqlite } from './lib/sqlite-build.mjs';

ensureSqlite();
