import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeKdbx } from '../../../vault/exchange/index.ts';
import {
  kindMember,
  searchableText,
  titleOf,
  type Fields,
  type ItemKind,
} from '../../../vault/model/index.ts';
import { spreads, type Figures, type Spread } from './figures.ts';
import { cacheFolder, forgetPages } from './place.ts';
import { benchItems, familyOfFirst, type BenchItem } from './records.ts';
import { context, passphrase, type Subject } from './vault.ts';

/** A program that keeps secrets, as whole processes: what it is given, and what it then needs for each task. */
interface Program {
  readonly title: string;
  readonly file: string;
  readonly command: string;
  readonly input: string;
  readonly tasks: Readonly<Record<Task, readonly string[]>>;
}

type Task = 'open and list' | 'search' | 'add one';

/**
 * Whole processes of our own command line and, where it is installed, of KeePassXC's, on the same records with the same
 * derivation: start, derive, do one thing, end. Cold: the file was forgotten by the kernel before each.
 */
export async function compareTask(
  subject: Subject,
  task: Task,
  runs: number,
): Promise<{ title: string; spreads: ReadonlyMap<string, Spread> }[]> {
  const programs = [sigill(subject), ...(await keepass(subject))];
  return programs.map((program) => ({ title: program.title, spreads: measured(program, task, runs) }));
}

function measured(program: Program, task: Task, runs: number): ReadonlyMap<string, Spread> {
  const run = (isCold: boolean): Figures => {
    if (isCold) forgetPages(program.file);
    const start = performance.now();
    const child = spawnSync(program.command, program.tasks[task], {
      input: program.input,
      stdio: ['pipe', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(`${program.title}: ${child.stderr}`);
    return { [`${task}, whole process ${isCold ? 'cold' : 'warm'}, ms`]: performance.now() - start };
  };
  const cold = Array.from({ length: runs }, () => run(true));
  run(false);
  const warm = Array.from({ length: runs }, () => run(false));
  return spreads([...cold, ...warm, { 'file, bytes': statSync(program.file).size }]);
}

function sigill({ path }: Subject): Program {
  const file = `${path}.cli.sigill`;
  if (!existsSync(file)) copyFileSync(path, file);
  const secret = `${path}.passphrase`;
  writeFileSync(secret, passphrase);
  const command = (...words: readonly string[]): string[] => [
    join(process.cwd(), 'out/bench-cli/sigill.mjs'),
    ...words,
    ...['--vault', file, '--passphrase-file', secret],
  ];
  return {
    title: 'sigill',
    file,
    command: process.execPath,
    input: '',
    tasks: {
      'open and list': command('list', 'contact'),
      search: command('search', familyOfFirst),
      'add one': command('add', 'contact', '--data', '{"given":"Eva","family":"Porsudd"}'),
    },
  };
}

async function keepass(subject: Subject): Promise<Program[]> {
  const isThere = spawnSync('keepassxc-cli', ['--version'], { encoding: 'utf8' });
  if (isThere.status !== 0) return [];
  const file = `${subject.path}.kdbx`;
  if (!existsSync(file)) copyFileSync(await kdbxOf(subject.contacts), file);
  let added = 0;
  return [
    {
      title: `keepassxc-cli ${isThere.stdout.trim()}`,
      file,
      command: 'keepassxc-cli',
      input: `${passphrase}\n`,
      tasks: {
        'open and list': ['ls', '-q', '-R', '-f', file],
        search: ['search', '-q', file, familyOfFirst],
        get 'add one'() {
          return ['add', '-q', '-u', 'exempel', file, `Eva Porsudd ${String(++added)}`];
        },
      },
    },
  ];
}

/** A KDBX 4 file of the same items, made by our own writer and kept from run to run: kdbxweb needs long, and gigabytes. */
async function kdbxOf(contacts: number): Promise<string> {
  const file = join(cacheFolder(), `items-${contacts}.kdbx`);
  if (existsSync(file)) return file;
  let next = 0;
  const items = [...benchItems(contacts, () => (++next).toString(16).padStart(32, '0'))];
  const bytes = await writeKdbx(items.map(asLogin), {
    name: 'Region Nordfjäll (lasttest)',
    password: passphrase,
    cost: context.cost,
    now: context.now(),
  });
  writeFileSync(file, bytes);
  return file;
}

/** An item as KeePass can hold it: its name as title, everything that is searched of it as notes. */
function asLogin({ kind, data }: BenchItem): Parameters<typeof writeKdbx>[0][number] {
  const fields = data as Fields<ItemKind>;
  const note = searchableText(kind, fields).other.join('\n');
  return { kind: 'credential', data: { [kindMember]: 'credential', label: titleOf(kind, fields), note } };
}
