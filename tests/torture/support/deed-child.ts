import { readFileSync, writeSync } from 'node:fs';
import { cryptoReady } from '../../../crypto/index.ts';
import { toRefusal } from '../../../vault/work/errors/index.ts';
import { deedNamed } from './deeds.ts';
import {
  changesCounted,
  dieAt,
  failAt,
  leaveAlone,
  mark,
  type DiskError,
  type Moment,
} from './disk-orders.ts';
import { placeIn } from './place.ts';

/** What a process of its own is to do in a folder. */
export interface Task {
  readonly deed: string;
  readonly folder: string;
  /** Which change of the disk is the last. */
  readonly death?: { readonly at: number; readonly moment: Moment };
  /** Which change of the disk fails. */
  readonly failure?: { readonly at: number; readonly error: DiskError; readonly how: 'once' | 'on' };
  /** A file through which the number of changes is told. */
  readonly scratch: string;
}

/** The program is given a file with a list of these. One line on standard output for each of these, before anything else happens. */
export type Line =
  | { readonly begun: string }
  | { readonly done: string }
  /** A step that was refused, or the whole work where no step had begun. */
  | { readonly refused: string; readonly step?: string }
  | { readonly changes: number };

function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

async function run({ deed, folder, death, failure, scratch }: Task): Promise<void> {
  const place = placeIn(folder);
  leaveAlone();
  if (death !== undefined) dieAt(death.at, death.moment);
  if (failure !== undefined) failAt(failure.at, failure.error, failure.how);
  try {
    await deedNamed(deed).run(place, stepping);
  } catch (error) {
    say({ refused: codeOf(error) });
  }
  const changes = changesCounted(scratch);
  leaveAlone();
  say({ changes });
}

async function stepping(name: string, act: () => unknown): Promise<boolean> {
  say({ begun: name });
  mark(`begun ${name}`);
  try {
    await act();
  } catch (error) {
    say({ refused: codeOf(error), step: name });
    return false;
  }
  mark(`done ${name}`);
  say({ done: name });
  return true;
}

function codeOf(error: unknown): string {
  const { code } = toRefusal(error);
  return code === 'unexpected' ? `unexpected: ${String(error)}` : code;
}

await cryptoReady();
for (const task of JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly Task[])
  await run(task);
