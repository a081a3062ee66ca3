import {
  principalKeys,
  newSeed,
  vaultCompartment,
  type CompartmentId,
  type EntryName,
  type PrincipalId,
  type Right,
} from '../../../crypto/index.ts';
import { compartmentA, foundedLog, newPrincipal, person, publicKeys, type Person } from './people.ts';

export const rightsIn = (rights: Record<string, Right>) => rights as Record<CompartmentId, Right>;
export const removal = (id: PrincipalId) => ({ principals: [{ id, removed: true as const }] });
export const counted = { kind: 'counts' };

/** A founder, another manager of the vault and of A, and a writer in A. */
export function town() {
  const base = foundedLog(11);
  const manager = person(base.random);
  const writer = person(base.random);
  const before = base.write([base.founder, manager, writer], {
    principals: [
      newPrincipal(manager, { [vaultCompartment]: 7, [compartmentA]: 7 }),
      newPrincipal(writer, { [compartmentA]: 3 }),
    ],
  });
  const verdict = (name: EntryName) => base.log.view().verdict(name);
  return { ...base, manager, writer, before, verdict };
}

/** New keys of somebody, signed by the new and the old ones. */
export function ownKeys({ id, keys }: Person, random: (length: number) => Uint8Array, leaked = false) {
  const next = principalKeys(newSeed(random));
  const statement = { id, ...publicKeys(next), ...(leaked ? { leaked: true as const } : {}) };
  return {
    person: { id, keys: next },
    signer: { id, keys: next, oldKeys: keys },
    body: { principals: [statement] },
  };
}
