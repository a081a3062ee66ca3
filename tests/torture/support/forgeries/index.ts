import { join } from 'node:path';
import type { Arena } from '../arena.ts';
import { chanceOf } from '../chance.ts';
import { forged, told, type Told } from '../told.ts';
import type { Forgery } from './forgery.ts';
import { entryForgeries } from './entries.ts';
import { packForgeries } from './packs.ts';
import { partForgeries } from './parts.ts';
import { rowForgeries } from './rows.ts';
import { writerForgeries } from './writers.ts';

/** Every kind of forgery, with what it must be told as. */
export const forgeries: readonly Forgery[] = [
  ...rowForgeries,
  ...packForgeries,
  ...entryForgeries,
  ...writerForgeries,
  ...partForgeries,
];

/** What a forgery did that it must not: another code than the table has, or something shown that nobody wrote. */
export interface Fault {
  readonly name: string;
  readonly seed: number;
  readonly said: string;
  readonly strange: readonly string[];
}

const whole = new WeakMap<Uint8Array, Told>();

/** Forges in a copy of the arena's file and looks at it. @returns null when all is as the table has it */
export function tried(arena: Arena, folder: string, forgery: Forgery, seed: number): Fault | null {
  const bytes = arena[forgery.base ?? 'now'];
  const path = join(folder, 'forged.sigill');
  const before = whole.get(bytes) ?? untouched(arena, path, bytes);
  whole.set(bytes, before);
  forged(path, bytes, (db) => {
    forgery.forge(db, arena, chanceOf(seed));
  });
  const { said, shown } = told(path, arena.town);
  const strange = shown.filter((line) => !before.shown.includes(line));
  return forgery.told.includes(said) && strange.length === 0
    ? null
    : { name: forgery.name, seed, said, strange };
}

function untouched({ town }: Arena, path: string, bytes: Uint8Array): Told {
  forged(path, bytes, () => undefined);
  const found = told(path, town);
  if (found.said !== '' || found.shown.length === 0) throw new Error(`the file is not whole: ${found.said}`);
  return found;
}
