/**
 * Where the window's program lies: the repository itself, or, when the ordinary user cannot read it there
 * (a clone in root's home), a copy of what runs: out/ and the packages it imports.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cache, root } from './places.mjs';
import { ordinaryUserReads } from './ordinary-user.mjs';
import { run } from './run.mjs';

const leftOut = /[/\\](deps|src|prebuilds|obj\.target|obj)$|\.map$/;

/** The folder to hand to Electron. A copy is made once for what was built, and kept while it may be running. */
export function stagedApp() {
  const mustRead = ['out/main/main.mjs', 'node_modules/better-sqlite3/package.json'];
  if (mustRead.every((file) => ordinaryUserReads(path.join(root, file)))) return root;
  const stage = path.join(cache, `app-${fingerprint()}`);
  if (!fs.existsSync(stage)) copyTo(stage);
  dropOldCopies();
  return stage;
}

/** Changes with each build, and with each install. */
function fingerprint() {
  const marks = ['main/main.mjs', 'preload/preload.cjs', 'engine/engine.mjs', 'renderer/index.html']
    .map((file) => `out/${file}`)
    .concat('node_modules/.package-lock.json')
    .map((file) => fs.statSync(path.join(root, file)).mtimeMs);
  return createHash('sha256')
    .update([root, ...marks].join(' '))
    .digest('hex')
    .slice(0, 12);
}

function copyTo(stage) {
  const fresh = `${stage}-${process.pid}`;
  for (const file of ['package.json', 'out', ...runtimePackages()]) {
    fs.cpSync(path.join(root, file), path.join(fresh, file), {
      recursive: true,
      filter: (source) => !leftOut.test(source) || !source.includes('better-sqlite3'),
    });
  }
  run('chmod', ['-R', 'a+rX', fresh]);
  if (fs.existsSync(stage)) fs.rmSync(fresh, { recursive: true });
  else fs.renameSync(fresh, stage);
}

function dropOldCopies() {
  const yesterday = Date.now() - 86_400_000;
  for (const name of fs.readdirSync(cache).filter((one) => one.startsWith('app-'))) {
    const copy = path.join(cache, name);
    if (fs.statSync(copy).ctimeMs < yesterday) fs.rmSync(copy, { recursive: true, force: true });
  }
}

/** Folders of the packages named under dependencies and of all that they need, relative to the root. */
function runtimePackages() {
  const found = new Set();
  const visit = (folder) => {
    const { dependencies = {} } = JSON.parse(
      fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    for (const name of Object.keys(dependencies)) {
      const place = placeOf(name, folder);
      if (place === undefined || found.has(place)) continue;
      found.add(place);
      visit(place);
    }
  };
  visit('.');
  return [...found];
}

/** Node's own search: beside the asking package, then upwards. */
function placeOf(name, from) {
  const place = path.join(from, 'node_modules', name);
  if (fs.existsSync(path.join(root, place, 'package.json'))) return place;
  return from === '.' ? undefined : placeOf(name, path.dirname(from));
}
