import type { Deed } from './deed.ts';
import { backup, found, generation, repair } from './deeds-files.ts';
import { passphrase, rekey } from './deeds-keys.ts';
import { erase, importing, merge, save } from './deeds-records.ts';

/** All kinds of work that change a vault or make one. There are no migrations yet: the container has one version. */
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
];

export function deedNamed(name: string): Deed {
  const deed = deeds.find((each) => each.name === name);
  if (deed === undefined) throw new TypeError(`no deed is called ${name}`);
  return deed;
}
