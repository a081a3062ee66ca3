import fc from 'fast-check';
import {
  buildEntry,
  createLog,
  CryptoError,
  newSeed,
  principalKeys,
  vaultCompartment,
  type CompartmentId,
  type EntryBody,
  type EntryName,
  type EntrySigner,
  type Kid,
  type Log,
  type PrincipalKeys,
  type Right,
} from '../../../crypto/index.ts';
import {
  compartmentA,
  compartmentB,
  foundedLog,
  journal,
  newKid,
  newPrincipal,
  part,
  person,
  publicKeys,
  rowsUnder,
  type Person,
} from './people.ts';

/** One act of somebody in a fork, honest or not. Numbers are taken modulo what there is to choose from. */
export type Act = {
  readonly kind:
    | 'rows'
    | 'note'
    | 'rights'
    | 'remove'
    | 'own-keys'
    | 'keys-for'
    | 'new'
    | 'kid'
    | 'void'
    | 'join'
    | 'compartment'
    | 'parts'
    | 'no-single';
  readonly actor: number;
  readonly second: number;
  readonly target: number;
  readonly value: Right;
  readonly where: number;
  readonly parents: readonly number[];
  readonly flag: boolean;
  /** Whether an older key of the actor signs. */
  readonly stale: boolean;
  /** Milliseconds before or after the time that would be honest. */
  readonly skew: number;
};

const anything: Act['kind'][] = [
  ...(['rows', 'note', 'rights', 'rights', 'remove', 'remove', 'own-keys', 'keys-for', 'new'] as const),
  ...(['kid', 'void', 'void', 'join', 'compartment', 'parts', 'no-single'] as const),
];
const quarrel: Act['kind'][] = [
  'remove',
  'remove',
  'rights',
  'void',
  'void',
  'void',
  'rows',
  'own-keys',
  'join',
  'kid',
];

/** Up to `maxLength` acts: of everybody doing anything, or of the two managers of the vault who fight each other. */
export const acts = (maxLength: number): fc.Arbitrary<Act[]> =>
  fc.oneof(actsOf(anything, 5, maxLength), actsOf(quarrel, 1, maxLength));

function actsOf(kinds: Act['kind'][], people: number, maxLength: number): fc.Arbitrary<Act[]> {
  return fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      actor: fc.nat(people),
      second: fc.oneof({ weight: 4, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(people) }),
      target: fc.nat(people),
      value: fc.constantFrom<Right[]>(0, 1, 3, 7),
      where: fc.nat(3),
      // Mostly on top of what counts, else one or two entries from anywhere.
      parents: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 3, arbitrary: fc.array(fc.nat(40), { minLength: 1, maxLength: 2 }) },
      ),
      flag: fc.boolean(),
      stale: fc.oneof(
        { weight: 6, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      skew: fc.integer({ min: -20_000, max: 20_000 }),
    }),
    { minLength: 3, maxLength },
  );
}

const compartmentC = 'c'.repeat(32) as CompartmentId;
const places = [compartmentA, compartmentB, vaultCompartment, compartmentC];

type World = {
  readonly log: Log;
  readonly names: EntryName[];
  readonly all: Uint8Array[];
  readonly people: { id: Person['id']; keys: PrincipalKeys[] }[];
  readonly kids: Kid[];
  readonly random: (length: number) => Uint8Array;
  clock: number;
};

/** Plays acts on a vault with a founder, another manager, a writer, a manager of one compartment and a new person. */
export function play(
  list: readonly Act[],
  check: (log: Log, all: readonly Uint8Array[]) => void = () => undefined,
): World {
  const base = foundedLog(3);
  const { founder, random, write } = base;
  const manager = person(random);
  const writer = person(random);
  const keeper = person(random);
  const fresh = person(random);
  const given = [
    newPrincipal(manager, { [vaultCompartment]: 7, [compartmentA]: 7 }),
    newPrincipal(writer, { [compartmentA]: 3 }),
    newPrincipal(keeper, { [compartmentA]: 7 }),
    newPrincipal(fresh, { [compartmentA]: 3 }, 'person'),
  ];
  write([founder, manager, writer, keeper, fresh], { principals: given });
  const world: World = {
    log: base.log,
    names: [...base.log.view().order],
    all: [...base.all],
    people: [founder, manager, writer, keeper, fresh].map(({ id, keys }) => ({ id, keys: [keys] })),
    kids: [base.kids.a],
    random,
    clock: 100_000,
  };
  for (const act of list) {
    const bytes = entryOf(act, world);
    if (!bytes || !accepted(world, bytes)) continue;
    check(world.log, world.all);
  }
  return world;
}

function accepted({ log, all, names }: World, bytes: Uint8Array): boolean {
  try {
    const name = log.add(bytes);
    if (!names.includes(name)) names.push(name);
    all.push(bytes);
    return true;
  } catch (error) {
    if (error instanceof CryptoError) return false;
    throw error;
  }
}

const choose = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

function entryOf(act: Act, world: World): Uint8Array | undefined {
  const view = world.log.view();
  const parents =
    act.parents.length === 0
      ? view.countedTips
      : [...new Set(act.parents.map((index) => choose(world.names, index)))];
  const doors = view.doorsSeenFrom(parents);
  const { body, signers } = statementOf(act, world, doors);
  world.clock += 1_000;
  const time = Math.max(1, world.clock + act.skew);
  try {
    return buildEntry(view, {
      time,
      body,
      signers: [...new Map(signers.map((one) => [one.id, one])).values()],
      parents,
    });
  } catch (error) {
    if (error instanceof CryptoError) return undefined;
    throw error;
  }
}

function signer(world: World, index: number, stale: boolean): EntrySigner {
  const { id, keys } = choose(world.people, index);
  return { id, keys: (stale ? keys[0] : keys.at(-1))! };
}

function statementOf(
  act: Act,
  world: World,
  doors: readonly EntryName[],
): { body: EntryBody; signers: EntrySigner[] } {
  const actor = signer(world, act.actor, act.stale);
  const target = choose(world.people, act.target);
  const place = choose(places, act.where);
  const both = act.second < 0 ? [actor] : [signer(world, act.second, false), actor];
  const kid = choose(world.kids, act.target);
  switch (act.kind) {
    case 'rows':
      return { signers: both, body: rowsUnder(kid) };
    case 'note':
      return { signers: both, body: rowsUnder(kid, journal) };
    case 'rights':
      return {
        signers: both,
        body: {
          principals: [{ id: target.id, rights: { [place]: act.value } }],
        },
      };
    case 'remove':
      return { signers: both, body: { principals: [{ id: target.id, removed: true }] } };
    case 'own-keys': {
      const owner = choose(world.people, act.actor);
      const old = owner.keys.at(act.stale ? 0 : -1)!;
      const keys = principalKeys(newSeed(world.random));
      owner.keys.push(keys);
      const leaked = act.flag ? { leaked: true as const } : {};
      return {
        signers: [{ id: owner.id, keys, oldKeys: old }],
        body: { principals: [{ id: owner.id, ...publicKeys(keys), ...leaked }] },
      };
    }
    case 'keys-for': {
      const keys = principalKeys(newSeed(world.random));
      target.keys.push(keys);
      const rights = act.flag
        ? { rights: { [compartmentA]: act.value } as Record<CompartmentId, Right> }
        : {};
      const leaked = act.skew > 0 ? { leaked: true as const } : {};
      return {
        signers: [actor, { id: target.id, keys }],
        body: { principals: [{ id: target.id, ...publicKeys(keys), ...rights, ...leaked }] },
      };
    }
    case 'new': {
      // Now and then the id of somebody who is there: by one who does not know, or who pretends.
      const one = act.flag
        ? person(world.random)
        : { id: target.id, keys: principalKeys(newSeed(world.random)) };
      if (act.flag) world.people.push({ id: one.id, keys: [one.keys] });
      return {
        signers: [actor, one],
        body: {
          principals: [newPrincipal(one, { [place]: act.value }, act.skew > 0 ? 'person' : 'opening-card')],
        },
      };
    }
    case 'kid': {
      const next = newKid(world.random);
      world.kids.push(next);
      return { signers: both, body: { keys: [{ compartment: compartmentA, kid: next }] } };
    }
    case 'void': {
      const side = choose(doors, act.target);
      const named = [act.where + 2, act.value + 3, act.skew < 0 ? 4 : 3].map((index) =>
        choose(world.names, index),
      );
      const others = named.filter((name) => name !== side && name !== world.names[0]);
      return {
        signers: both,
        body: { void: { side, entries: [...new Set([...others, world.names.at(-1)!])] } },
      };
    }
    case 'join':
      return { signers: both, body: {} };
    case 'compartment':
      return {
        signers: both,
        body: {
          compartments: [{ id: compartmentC, kind: 'it', step: 256, flags: [] }],
          principals: [{ id: actor.id, rights: { [compartmentC]: 7 } }],
        },
      };
    case 'parts':
      return {
        signers: both,
        body: act.flag ? { parts: [{ hash: part(act.target) }] } : { gone: [part(act.target)] },
      };
    case 'no-single':
      return {
        signers: both,
        body: {
          compartments: [{ id: place === vaultCompartment ? compartmentC : place, flags: ['no-single'] }],
        },
      };
  }
}

/** The log of the same entries in another order, parents before children, as `pick` chooses among those that are ready. */
export function relaid(all: readonly Uint8Array[], pick: (count: number) => number): Log {
  const log = createLog();
  let left = [...all];
  while (left.length > 0) {
    const ready = left.filter((bytes) => canAdd(log, bytes));
    const bytes = ready[pick(ready.length)]!;
    log.add(bytes);
    left = left.filter((other) => other !== bytes);
  }
  return log;
}

function canAdd(log: Log, bytes: Uint8Array): boolean {
  try {
    log.preview(bytes);
    return true;
  } catch {
    return false;
  }
}
