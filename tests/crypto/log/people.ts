import {
  buildEntry,
  buildGenesis,
  createLog,
  kidOf,
  newCompartmentKey,
  newSeed,
  principalKeys,
  toHex,
  vaultCompartment,
  type CompartmentId,
  type EntryBody,
  type EntryName,
  type Kid,
  type Log,
  type PartHash,
  type PrincipalId,
  type PrincipalKeys,
  type PrincipalStatement,
  type RandomBytes,
  type Right,
} from '../../../crypto/index.ts';

/** Repeatable bytes: a counter through a small mixing function. Only for tests. */
export function seeded(seed: number): RandomBytes {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) & 0xff;
  };
  return (length) => Uint8Array.from({ length }, next);
}

export type Person = { readonly id: PrincipalId; readonly keys: PrincipalKeys };

export function person(random: RandomBytes): Person {
  return { id: toHex<PrincipalId>(random(16)), keys: principalKeys(newSeed(random)) };
}

export function publicKeys({ sign, box }: PrincipalKeys) {
  return { sign: toHex(sign.publicKey), box: toHex(box.publicKey) };
}

/** A statement that makes a new principal. */
export function newPrincipal(
  { id, keys }: Person,
  rights: Record<string, Right> = {},
  kind: 'person' | 'opening-card' = 'opening-card',
): PrincipalStatement {
  return {
    id,
    kind,
    ...publicKeys(keys),
    ...(Object.keys(rights).length > 0 ? { rights: rights } : {}),
  };
}

export const compartmentA = 'a'.repeat(32) as CompartmentId;
export const compartmentB = 'b'.repeat(32) as CompartmentId;
export const journal = 'd'.repeat(32) as CompartmentId;
export const allRights: Record<string, Right> = {
  [vaultCompartment]: 7,
  [compartmentA]: 7,
  [compartmentB]: 7,
  [journal]: 7,
};

export const hash32 = (byte: number) => byte.toString(16).padStart(2, '0').repeat(32);
export const part = (byte: number) => hash32(byte) as PartHash;

/** A vault with a founder who manages two compartments and a journal, each with a key. */
export function foundedLog(seed = 1, log = createLog()) {
  const random = seeded(seed);
  const founder = person(random);
  let clock = 1_000;
  const now = () => (clock += 1_000);
  const all: Uint8Array[] = [];
  const genesis = buildGenesis({
    time: now(),
    founder,
    body: {
      principals: [{ id: founder.id, kind: 'person', ...publicKeys(founder.keys), rights: allRights }],
      compartments: [
        { id: compartmentA, kind: 'contacts', step: 64, flags: [] },
        { id: compartmentB, kind: 'it', step: 256, flags: [] },
        { id: journal, kind: 'journal', step: 64, flags: ['drop'] },
      ],
    },
  });
  const vault = log.add(genesis);
  all.push(genesis);
  const kids = { a: newKid(random), b: newKid(random), journal: newKid(random) };
  /** Adds an entry on top of what counts, or on the given parents, and returns its name. */
  const write = (
    signers: readonly Person[],
    body: EntryBody,
    parents?: readonly EntryName[],
    on: Log = log,
  ) => {
    const bytes = buildEntry(on.view(), { time: now(), body, signers, ...(parents ? { parents } : {}) });
    all.push(bytes);
    return on.add(bytes);
  };
  const keys = write([founder], {
    keys: [
      { compartment: compartmentA, kid: kids.a },
      { compartment: compartmentB, kid: kids.b },
      { compartment: journal, kid: kids.journal, box: publicKeys(person(random).keys).box },
    ],
  });
  return { log, random, founder, genesis: vault, keys, kids, write, now, all };
}

export function newKid(random: RandomBytes): Kid {
  return kidOf(newCompartmentKey(random));
}

/** Rows under a key, as an entry lists them; the root is nobody's. */
export function rowsUnder(kid: Kid, compartment: CompartmentId = compartmentA, count = 1): EntryBody {
  return { rows: [{ compartment, kid, count, root: hash32(0xee) }] };
}
