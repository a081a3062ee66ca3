/**
 * better-sqlite3 says `gypfile: false`: npm shall not build it. `npm ci` reads the lock file instead, where npm
 * leaves that word out, and then up to version 10 builds it all the same: with headers from the network, or not
 * at all. So the word is kept in the lock file, and put back whenever npm has written it anew.
 */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

const lockFile = path.join(root, 'package-lock.json');

/** Puts the word back where it is missing; writes nothing otherwise. */
export function keepGypWord() {
  const text = fs.readFileSync(lockFile, 'utf8');
  const lock = JSON.parse(text);
  const entry = lock.packages['node_modules/better-sqlite3'];
  if (entry === undefined || entry.gypfile === false) return;
  entry.gypfile = false;
  fs.writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
}
