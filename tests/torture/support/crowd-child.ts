import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { cryptoReady } from '../../../crypto/index.ts';
import { readHolder, type Session } from '../../../vault/store/index.ts';
import { toRefusal } from '../../../vault/work/errors/index.ts';
import { addItem } from '../../../vault/work/items/index.ts';
import { namesIn, placeIn, withSession, type Place } from './place.ts';

/** One of many who want to write in the same vault. */
export interface Member {
  readonly folder: string;
  readonly name: string;
  /** How many changes it is to save before it ends. */
  readonly saves: number;
}

/** One line on standard output for each of these. */
export type Told =
  | { readonly saved: string }
  /** Who writes instead, and what a snapshot lacks of what this one had saved. */
  | { readonly holder: number | null; readonly lacking: readonly string[] }
  /** Two wrote at the same time. */
  | { readonly crowded: true }
  | { readonly refused: string };

function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`);
}

async function join({ folder, name, saves }: Member): Promise<void> {
  const place = placeIn(folder);
  const mine: string[] = [];
  while (mine.length < saves) {
    const next = `${name} nummer ${mine.length}`;
    const code = await attempted(() =>
      withSession(place, (session) => {
        saveAlone(session, place, next);
      }),
    );
    if (code === undefined) {
      mine.push(next);
      tell({ saved: next });
    } else if (code === 'vault-in-use') await readInstead(place, mine);
    else tell({ refused: code });
    // So that others come to their turn.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, mine.length % 7);
  }
}

/** A file that is made while one writes tells when another writes too. */
function saveAlone(session: Session, { folder }: Place, name: string): void {
  const inside = `${folder}/inside`;
  try {
    closeSync(openSync(inside, 'wx'));
  } catch {
    tell({ crowded: true });
  }
  try {
    addItem(session, 'contact', { given: name });
  } finally {
    rmSync(inside, { force: true });
  }
}

async function readInstead(place: Place, mine: readonly string[]): Promise<void> {
  const holder = readHolder(place.path)?.pid ?? null;
  const code = await attempted(() =>
    withSession(
      place,
      (session) => {
        const there = namesIn(session);
        tell({ holder, lacking: mine.filter((name) => !there.has(name)) });
      },
      'read',
    ),
  );
  if (code !== undefined) tell({ refused: code });
}

async function attempted(act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    const { code } = toRefusal(error);
    return code === 'unexpected' ? `unexpected: ${String(error)}` : code;
  }
}

await cryptoReady();
await join(JSON.parse(process.argv[2] ?? '{}') as Member);
