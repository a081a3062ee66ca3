/**
 * Stands in for Electron's own starter in the registry runtime: `electron [switches] FOLDER [arguments]`.
 * An ES module with a top-level await on purpose: Electron then holds back `ready` until our main has run.
 */
import { app } from 'electron/main';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('usage: electron FOLDER\n');
  process.exit(2);
}
const here = path.resolve(folder);
const description = JSON.parse(fs.readFileSync(path.join(here, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setVersion(description.version);
app.name = description.productName ?? description.name;
app.setAppPath(here);
await import(pathToFileURL(path.join(here, description.main)).href);
