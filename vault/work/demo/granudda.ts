import type { Language } from '../../../i18n/index.ts';
import { addOutside } from './contacts-outside.ts';
import { addCredentials } from './credentials.ts';
import { addEnvelopes } from './envelopes.ts';
import { addFunctions } from './functions.ts';
import { addHistory } from './history.ts';
import type { DemoItem } from './items.ts';
import { addLists } from './lists.ts';
import { addPeople } from './people.ts';
import { addRegister } from './register.ts';
import { addSystems } from './systems.ts';
import { addUnits } from './units.ts';
import { createWorld } from './world.ts';

/** Everything in the vault of Granudda kommun, a municipality that does not exist. */
export function granudda(seed: number, now: number, language: Language): readonly DemoItem[] {
  const world = createWorld(seed, now, language);
  addUnits(world);
  const staff = addPeople(world);
  const outside = addOutside(world);
  addFunctions(world);
  addLists(world, staff, outside);
  addSystems(world);
  addCredentials(world);
  addEnvelopes(world);
  addRegister(world);
  addHistory(world);
  return world.items;
}
