import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const program = (name: string) => path.join(root, 'node_modules/.bin', name);

interface Violation {
  readonly rule: string;
  readonly from: string;
}

/** Each file breaks one arrow of the house; the rule beside it must say so. */
const planted: readonly { rule: string; file: string; text: string }[] = [
  { rule: 'pure-zones-have-no-node', file: 'crypto/reads-disk.ts', text: "import 'node:fs';" },
  { rule: 'crypto-rests-on-libsodium-alone', file: 'crypto/zips.ts', text: "import 'fflate';" },
  { rule: 'arrow-from-crypto', file: 'crypto/knows-contacts.ts', text: "import '../vault/model/index.ts';" },
  { rule: 'electron-lives-in-its-zone', file: 'print/pages/opens-window.ts', text: "import 'electron';" },
  {
    rule: 'arrow-from-print-pages',
    file: 'print/pages/reads-vault.ts',
    text: "import '../../vault/model/index.ts';",
  },
  {
    rule: 'arrow-from-renderer-app',
    file: 'renderer/app/opens-vault.ts',
    text: "import '../../crypto/index.ts';",
  },
  { rule: 'arrow-from-cli', file: 'cli/skips-work.ts', text: "import '../vault/store/index.ts';" },
  { rule: 'front-door-of-crypto', file: 'vault/model/climbs-in.ts', text: "import '../../crypto/bytes.ts';" },
  { rule: 'no-cycles', file: 'vault/model/egg.ts', text: "import './hen.ts';" },
  {
    rule: 'contract-is-types-only',
    file: 'electron/contract/takes-values.ts',
    text: "import { value } from '../../vault/model/index.ts';\nexport const taken = value;",
  },
  {
    rule: 'arrow-from-electron-main',
    file: 'electron/main/sees-secrets.ts',
    text: "import '../../vault/work/index.ts';",
  },
  {
    rule: 'sqlite-lives-in-the-store',
    file: 'vault/exchange/asks-sql.ts',
    text: "import 'better-sqlite3';",
  },
  {
    rule: 'the-window-says-its-own-sentences',
    file: 'renderer/app/prints.ts',
    text: "import '../../i18n/index.ts';",
  },
  { rule: 'no-unresolved', file: 'i18n/hopes.ts', text: "import './nowhere.ts';" },
];

/** What stands in the planted tree and breaks nothing, save for one half of the cycle. */
const sound: Readonly<Record<string, string>> = {
  'crypto/index.ts': "export { bytes } from './bytes.ts';",
  'crypto/bytes.ts': "import 'libsodium-wrappers';\nexport const bytes = 1;",
  'vault/model/index.ts': "import '../../crypto/index.ts';\nexport const value = 1;\nexport type Shape = 1;",
  'vault/model/hen.ts': "import './egg.ts';",
  'vault/store/index.ts': "import 'better-sqlite3';\nimport '../model/index.ts';",
  'vault/work/index.ts': "import '../store/index.ts';",
  'electron/contract/index.ts':
    "import type { Shape } from '../../vault/model/index.ts';\nexport type Seen = Shape;",
  'electron/main/main.ts': "import 'electron';\nimport '../contract/index.ts';",
  'i18n/index.ts': "export { said } from './window.ts';",
  'i18n/window.ts': 'export const said = 1;',
  'electron/main/says.ts': "import '../../i18n/window.ts';",
  'cli/main.ts': "import '../vault/work/index.ts';",
};

describe('the arrows of the house', () => {
  let tree: string;
  let found: readonly Violation[];

  beforeAll(async () => {
    tree = await plantTree();
    found = await cruise(tree);
  }, 120_000);
  afterAll(() => rm(tree, { recursive: true, force: true }));

  it.each(planted)('$rule catches $file', ({ rule, file }) => {
    expect(found).toContainEqual({ rule, from: file });
  });

  it('lets sound files be', () => {
    const accused = new Set(found.map(({ from }) => from));
    const soundFiles = Object.keys(sound).filter((file) => file !== 'vault/model/hen.ts');
    expect(soundFiles.filter((file) => accused.has(file))).toEqual([]);
  });

  it('are broken nowhere in this tree', { timeout: 120_000 }, async () => {
    expect(await cruise(root)).toEqual([]);
  });
});

describe('the types of a zone', () => {
  it.each([
    ['crypto', 'document', 'export const title = document.title;'],
    ['crypto', 'process', 'export const place = process.cwd();'],
    ['vault/model', 'setTimeout', 'setTimeout(() => undefined, 1);'],
    ['electron/contract', 'window', 'export const wide = window.innerWidth;'],
    ['renderer/app', 'process', 'export const place = process.cwd();'],
  ])('keep %s from using %s', { timeout: 120_000 }, async (zone, name, text) => {
    expect(await compileAlone(zone, text)).toMatch(new RegExp(`Cannot find name '${name}'`));
  });
});

async function plantTree(): Promise<string> {
  const tree = await mkdtemp(path.join(os.tmpdir(), 'sigill-arrows-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json']) {
    await cp(path.join(root, file), path.join(tree, file));
  }
  await symlink(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  const files = [...Object.entries(sound), ...planted.map(({ file, text }) => [file, text] as const)];
  for (const [file, text] of files) await write(path.join(tree, file), text);
  return tree;
}

async function cruise(tree: string): Promise<Violation[]> {
  const zones = ['crypto', 'i18n', 'vault', 'print', 'electron', 'renderer', 'cli'];
  const { output } = await run(tree, program('depcruise'), [
    ...zones,
    '--config',
    '.dependency-cruiser.cjs',
    '-T',
    'json',
  ]);
  const { summary } = JSON.parse(output) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

/** What the compiler says of one file that stands alone, with the globals that its zone is given. */
async function compileAlone(zone: string, text: string): Promise<string> {
  const tree = await mkdtemp(path.join(os.tmpdir(), 'sigill-types-'));
  const given = JSON.parse(await readFile(path.join(root, zone, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: { lib: string[]; types: string[] };
  };
  const { lib, types } = given.compilerOptions;
  const compilerOptions = { lib, types, composite: false, emitDeclarationOnly: false, noEmit: true };
  await cp(path.join(root, 'tsconfig.base.json'), path.join(tree, 'tsconfig.base.json'));
  await symlink(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  await write(path.join(tree, 'alone.ts'), text);
  await write(
    path.join(tree, 'tsconfig.json'),
    JSON.stringify({ extends: './tsconfig.base.json', compilerOptions, files: ['alone.ts'] }),
  );
  const { output } = await run(tree, program('tsc'), ['-p', '.']);
  await rm(tree, { recursive: true, force: true });
  return output;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${text}\n`);
}

function run(cwd: string, file: string, args: readonly string[]): Promise<{ output: string }> {
  return new Promise((resolve) => {
    execFile(file, args, { cwd, maxBuffer: 1 << 28 }, (_error, stdout) => {
      resolve({ output: stdout });
    });
  });
}
