/**
 * better-sqlite3 13 ships binaries for Node-API 10 (Node 22.14, Electron 35 and later). On a runtime with
 * Node-API 9 (Node 20, Electron 33) they take the process down at load. The same sources, built with
 * NAPI_EXPERIMENTAL, run on all of these: references to strings are the one later feature they use, and Node 20
 * offers it under that name. better-sqlite3 looks in build/Release before its own binaries.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { hasProgram, run, succeeds } from './run.mjs';
import { cache, root, say, secondsSince } from './places.mjs';
import { installPackages } from './system-packages.mjs';

const packageFolder = path.join(root, 'node_modules/better-sqlite3');
const placed = path.join(packageFolder, 'build/Release/better_sqlite3.node');

/** What the recipe changes in binding.gyp. Link-time optimisation is dropped: it costs a third of the time. */
const changes = [
  [
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'NODE_API_EXPERIMENTAL_NO_WARNING'",
  ],
  ["'-flto'", "'-fno-lto'"],
];

/**
 * Makes better-sqlite3 load in the runtime: the shipped binary where it can, else a local build, kept in the
 * cache. Each is tried in a process of its own, since a binary that does not fit ends the process.
 * @param {string} runtime path of the node or electron program that must load it
 */
export function ensureSqlite(runtime = process.execPath) {
  if (loads(runtime)) return;
  const kept = path.join(cache, 'native', nameOfBuild());
  if (fs.existsSync(kept)) place(kept);
  if (loads(runtime)) return;
  build(kept);
  place(kept);
  if (!loads(runtime)) throw new Error(`The local build of better-sqlite3 does not load in ${runtime}.`);
}

function loads(runtime) {
  const probe =
    "const D = require('better-sqlite3'); const d = new D(':memory:');" +
    "d.exec('create table t(a text) strict'); d.prepare('insert into t values (?)').run('å');" +
    "if (d.prepare('select a from t').pluck().get() !== 'å') process.exit(1);";
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return succeeds(runtime, ['-e', probe], { cwd: root, env });
}

function nameOfBuild() {
  const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const recipe = createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 8);
  return `better-sqlite3-${version}-${process.platform}-${process.arch}-${recipe}.node`;
}

function place(file) {
  fs.mkdirSync(path.dirname(placed), { recursive: true });
  fs.copyFileSync(file, `${placed}.new`);
  fs.renameSync(`${placed}.new`, placed);
}

function build(target) {
  const start = Date.now();
  say('the shipped better-sqlite3 does not load in this runtime; builds it here, about 75 s, once');
  installPackages(missingTools(), 'building SQLite');
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'sigill-sqlite-'));
  try {
    layOutSources(work);
    compile(work);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(work, 'build/Release/better_sqlite3.node'), `${target}.new`);
    fs.renameSync(`${target}.new`, target);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  say(`built in ${secondsSince(start)}, kept at ${target}`);
}

function missingTools() {
  const tools = { python3: 'python3', make: 'make', 'g++': 'g++' };
  return Object.keys(tools)
    .filter((program) => !hasProgram(program))
    .map((program) => tools[program]);
}

function layOutSources(work) {
  const isSource = (file) => !/^[/\\](prebuilds|build)([/\\]|$)/.test(file.slice(packageFolder.length));
  fs.cpSync(packageFolder, work, { recursive: true, filter: isSource });
  fs.cpSync(path.join(root, 'node_modules/node-addon-api'), path.join(work, 'node_modules/node-addon-api'), {
    recursive: true,
  });
  const recipe = path.join(work, 'binding.gyp');
  let text = fs.readFileSync(recipe, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from))
      throw new Error('better-sqlite3 has a new binding.gyp: look over scripts/lib/sqlite-build.mjs.');
    text = text.replaceAll(from, to);
  }
  fs.writeFileSync(recipe, text);
}

function compile(work) {
  const headers = path.resolve(process.execPath, '../..');
  const atHand = fs.existsSync(path.join(headers, 'include/node/node_api.h')) ? [`--nodedir=${headers}`] : [];
  run(process.execPath, [nodeGyp(), 'configure', '--release', '--force_build=1', ...atHand], { cwd: work });
  run('make', ['-C', 'build', 'BUILDTYPE=Release', `-j${os.availableParallelism()}`, 'better_sqlite3'], {
    cwd: work,
  });
  succeeds('strip', ['--strip-unneeded', path.join(work, 'build/Release/better_sqlite3.node')]);
}

/** npm brings its own node-gyp; it stands beside npm's program, or in npm's global folder. */
function nodeGyp() {
  const places = [process.env.npm_execpath, path.join(run('npm', ['root', '-g']).trim(), 'npm/package.json')];
  for (const place of places.filter(Boolean)) {
    try {
      return createRequire(place).resolve('node-gyp/bin/node-gyp.js');
    } catch {
      continue;
    }
  }
  throw new Error('npm stands without its node-gyp; reinstall npm.');
}
