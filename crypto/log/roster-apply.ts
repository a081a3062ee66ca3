import { vaultCompartment, type CompartmentId, type PrincipalId } from '../ids.ts';
import type { EntryBody, PrincipalStatement, Right } from './body.ts';
import { takingsOf, type LogNode } from './node.ts';
import type { Taking } from './need.ts';
import type { RosterState } from './roster.ts';
import { nobody, type PrincipalState, type StatedKeys } from './statements.ts';

/** The roster after an entry that counts, whose ancestors' roster is `before`. */
export function applyEntry(before: RosterState, at: LogNode, owners: ReadonlySet<PrincipalId>): RosterState {
  const { principals, compartments, keys, door } = at.entry.body;
  if (!principals && !compartments && !keys && !door) return before;
  return {
    principals: principals ? withPrincipals(before, principals, at, owners) : before.principals,
    compartments: compartments ? withCompartments(before, compartments, at) : before.compartments,
    kids: keys ? withKids(before, keys, at) : before.kids,
    doors: door === undefined ? before.doors : [{ at, hash: door }],
  };
}

function withPrincipals(
  before: RosterState,
  statements: readonly PrincipalStatement[],
  at: LogNode,
  owners: ReadonlySet<PrincipalId>,
): RosterState['principals'] {
  const principals = new Map(before.principals);
  for (const statement of statements) {
    const state = principals.get(statement.id) ?? nobody;
    principals.set(statement.id, withStatement(state, statement, at, isByOwner(at, statement, owners)));
  }
  return principals;
}

/** The founder in genesis, and whoever signs a change of keys with the old ones. */
function isByOwner(at: LogNode, { id }: PrincipalStatement, owners: ReadonlySet<PrincipalId>): boolean {
  return at.doors.length === 0 || owners.has(id);
}

function withStatement(
  state: PrincipalState,
  statement: PrincipalStatement,
  at: LogNode,
  byOwner: boolean,
): PrincipalState {
  const { sign, box, removed } = statement;
  const old = state.keys[0];
  const kind = statement.kind ?? old?.kind;
  const hasKeys = sign !== undefined && box !== undefined && kind !== undefined;
  const rights = Object.entries(statement.rights ?? {}) as [CompartmentId, Right][];
  const isReset = hasKeys && !byOwner;
  return {
    keys: hasKeys ? [keysStated(old, { ...statement, kind, sign, box }, at, byOwner)] : state.keys,
    rights: new Map([
      ...(isReset ? vaultRightOnly(state) : state.rights),
      ...rights.map(([id, value]) => [id, [{ at, value, cap: false }]] as const),
    ]),
    resets: isReset ? [{ at, except: new Set(rights.map(([id]) => id)), cap: false }] : state.resets,
    removedBy: removed ? [...state.removedBy, at] : state.removedBy,
    leaked: statement.leaked ? new Set([...state.leaked, ...leakedBy(at, statement.id)]) : state.leaked,
  };
}

/** The old keys that an entry says others may have had. */
function leakedBy(at: LogNode, id: PrincipalId): string[] {
  return takingsOf(at).flatMap((taking) =>
    taking.kind === 'leaked' && taking.principal === id ? [taking.sign] : [],
  );
}

function vaultRightOnly({ rights }: PrincipalState): PrincipalState['rights'] {
  const own = rights.get(vaultCompartment);
  return new Map(own ? [[vaultCompartment, own]] : []);
}

function keysStated(
  old: StatedKeys | undefined,
  { kind, sign, box, k, n, members = [] }: PrincipalStatement & Pick<StatedKeys, 'kind' | 'sign' | 'box'>,
  at: LogNode,
  byOwner: boolean,
): StatedKeys {
  const group = old ?? { k, n, members };
  return { at, kind, k: group.k, n: group.n, members: group.members, sign, box, byOwner };
}

function withCompartments(
  before: RosterState,
  statements: NonNullable<EntryBody['compartments']>,
  at: LogNode,
): RosterState['compartments'] {
  const compartments = new Map(before.compartments);
  for (const { id, kind, step, flags } of statements) {
    const old = compartments.get(id) ?? { made: [], noSingle: false };
    const made =
      kind !== undefined && step !== undefined ? [...old.made, { at, kind, step, flags }] : old.made;
    compartments.set(id, { made, noSingle: old.noSingle || flags.includes('no-single') });
  }
  return compartments;
}

function withKids(
  before: RosterState,
  statements: NonNullable<EntryBody['keys']>,
  at: LogNode,
): RosterState['kids'] {
  const kids = new Map(before.kids);
  for (const { compartment, kid, box } of statements) {
    kids.set(compartment, [...(kids.get(compartment) ?? []), { at, kid, box }]);
  }
  return kids;
}

/** The roster after a sound entry that does not count: what it takes is taken all the same, and nothing is given. */
export function applyTakings(before: RosterState, at: LogNode, takings: readonly Taking[]): RosterState {
  if (takings.length === 0) return before;
  const principals = new Map(before.principals);
  for (const taking of takings) {
    principals.set(taking.principal, withTaking(principals.get(taking.principal) ?? nobody, taking, at));
  }
  return { ...before, principals };
}

function withTaking(state: PrincipalState, taking: Taking, at: LogNode): PrincipalState {
  switch (taking.kind) {
    case 'removed':
      return { ...state, removedBy: [...state.removedBy, at] };
    case 'leaked':
      return { ...state, leaked: new Set([...state.leaked, taking.sign]) };
    case 'reset':
      return { ...state, resets: [...state.resets, { at, except: taking.except, cap: true }] };
    case 'right': {
      const rights = new Map(state.rights);
      const others = rights.get(taking.compartment) ?? [];
      rights.set(taking.compartment, [...others, { at, value: taking.left, cap: true }]);
      return { ...state, rights };
    }
  }
}
