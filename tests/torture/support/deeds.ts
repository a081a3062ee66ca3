import type { Deed } from './deed.ts';
import { compact } from './deeds-compact.ts';
import { backup, found, generation, repair } from './deeds-files.ts';
import { passphrase, rekey } from './deeds-keys.ts';
import { migration } from './deeds-migration.ts';
import { erase, importing, merge, save } from './deeds-records.ts';

/** All kinds of work that change a vault or make one. */
export const deeds: readonly Deed[] = [
  save,
  passphrase,
  rekey,
  importing,
  erase,
  merge,
  generation,
  backup,
  found,
  repair,
  migration,
  compact,
];

export function deedNamed(name: string): Deed {
  const deed = deeds.find((each) => each.name === name);
  if (deed === undefined) throw new TypeError(`no deed is called ${name}`);
  return deed;
}
