import { vaultCompartment, type CompartmentId, type PrincipalId } from '../ids.ts';
import {
  manageRight,
  readRight,
  writeRight,
  type EntryBody,
  type PrincipalStatement,
  type Right,
} from './body.ts';
import type { Need, Taking } from './need.ts';
import { isDrop, kindOf, managersOf, rightOf, standingOf, type RosterState } from './roster.ts';

type Owners = ReadonlySet<PrincipalId>;

/** All that a body needs, for the roster before its entry (specification 14.1). `void` alone is judged elsewhere. */
export function needsOf(body: EntryBody, before: RosterState, owners: Owners): Need[] {
  const needs = [
    ...(body.principals ?? []).flatMap((statement) => principalNeeds(statement, body, before, owners)),
    ...lastManagerNeeds(body, before, owners),
    ...(body.compartments ?? []).map(({ id, kind }) =>
      manage('compartments', kind === undefined ? id : vaultCompartment),
    ),
    ...(body.keys ?? []).map(({ compartment }) => manageIn('keys', compartment, body)),
    ...(body.door === undefined ? [] : [manage('door', vaultCompartment)]),
    ...(body.erase ?? []).map(({ compartment }) => manageIn('erase', compartment, body)),
    ...rowsNeeds(body, before),
    ...printNeeds(body),
    ...anyNeeds(body),
  ];
  return distinct(needs);
}

const manage = (member: Need['member'], compartment: CompartmentId): Need => ({
  member,
  kind: 'right',
  compartment,
  right: manageRight,
});

/** Manage there; for a compartment that the entry itself makes, the right to make it. */
function manageIn(member: Need['member'], compartment: CompartmentId, body: EntryBody): Need {
  return manage(member, makes(body, compartment) ? vaultCompartment : compartment);
}

/** Whether a body makes this compartment. */
export function makes(body: EntryBody, compartment: CompartmentId): boolean {
  return body.compartments?.some(({ id, kind }) => id === compartment && kind !== undefined) ?? false;
}

function principalNeeds(
  statement: PrincipalStatement,
  body: EntryBody,
  before: RosterState,
  owners: Owners,
): Need[] {
  const rights = Object.keys(statement.rights ?? {}) as CompartmentId[];
  const given = rights.map((id) => manageIn('principals', id, body));
  if (statement.removed) return [manage('principals', vaultCompartment)];
  if (statement.sign === undefined) return given;
  const isNew = kindOf(before, statement.id) === undefined;
  const isOwn = !isNew && owners.has(statement.id);
  const keys: Need = isOwn
    ? { member: 'principals', kind: 'self', principal: statement.id }
    : manage('principals', vaultCompartment);
  return [keys, ...given];
}

/** A manager of each compartment that this body leaves without one. */
function lastManagerNeeds(body: EntryBody, before: RosterState, owners: Owners): Need[] {
  const takings = takingsOfBody(body, before, owners).filter(({ kind }) => kind !== 'leaked');
  if (takings.length === 0) return [];
  const gained = (compartment: CompartmentId) =>
    body.principals?.some(({ rights }) => rights?.[compartment] === manageRight) ?? false;
  return [vaultCompartment, ...before.compartments.keys()]
    .filter((compartment) => !gained(compartment))
    .filter((compartment) => {
      const managers = managersOf(before, compartment);
      const isTaken = (id: PrincipalId) => takings.some((taking) => takesRight(taking, id, compartment, 7));
      return managers.length > 0 && managers.every(isTaken);
    })
    .map((compartment) => manage('principals', compartment));
}

function rowsNeeds(body: EntryBody, before: RosterState): Need[] {
  return (body.rows ?? []).map(({ compartment, all }) => {
    if (makes(body, compartment) || all) return manageIn('rows', compartment, body);
    if (isDrop(before, compartment)) return { member: 'rows', kind: 'any', evenProvisional: true };
    return { member: 'rows', kind: 'right', compartment, right: writeRight };
  });
}

function printNeeds({ print }: EntryBody): Need[] {
  if (!print) return [];
  const streams = print.streams.map(({ compartment }): Need => ({
    member: 'print',
    kind: 'right',
    compartment,
    right: readRight,
  }));
  return [{ member: 'print', kind: 'any', evenProvisional: false }, ...streams];
}

function anyNeeds(body: EntryBody): Need[] {
  const any = (member: Need['member'], evenProvisional: boolean): Need[] => [
    { member, kind: 'any', evenProvisional },
  ];
  return [
    ...(body.parts ? any('parts', true) : []),
    ...(body.gone ? any('gone', true) : []),
    ...(body.restore ? any('restore', false) : []),
    ...(Object.keys(body).length === 0 ? any('join', false) : []),
  ];
}

function distinct(needs: readonly Need[]): Need[] {
  const key = (need: Need) => Object.values(need).join(' ');
  return needs.length < 2 ? [...needs] : [...new Map(needs.map((need) => [key(need), need])).values()];
}

/** What a body takes from whom, seen from the roster before its entry (specification 14.3). */
export function takingsOfBody(body: EntryBody, before: RosterState, owners: Owners): Taking[] {
  return (body.principals ?? []).flatMap((statement) => takingsOfOne(statement, before, owners));
}

function takingsOfOne(statement: PrincipalStatement, before: RosterState, owners: Owners): Taking[] {
  const { id: principal, removed, sign, leaked } = statement;
  const standing = standingOf(before, principal);
  if (standing === undefined) return [];
  if (removed) return [{ principal, kind: 'removed' }];
  const rights = Object.entries(statement.rights ?? {}) as [CompartmentId, Right][];
  const lowered = rights.filter(([id, value]) => value < rightOf(before, principal, id));
  const except = new Set(rights.map(([id]) => id));
  return [
    ...lowered.map(([compartment, left]): Taking => ({ principal, kind: 'right', compartment, left })),
    ...(leaked
      ? keysBefore(before, principal).map((old): Taking => ({ principal, kind: 'leaked', sign: old }))
      : []),
    ...(sign !== undefined && !owners.has(principal) ? [{ principal, kind: 'reset', except } as const] : []),
  ];
}

function keysBefore(before: RosterState, id: PrincipalId): string[] {
  return (before.principals.get(id)?.keys ?? []).map(({ sign }) => sign);
}

/** Whether a taking takes this right in this compartment from a principal. Leaked keys are asked for apart. */
export function takesRight(
  taking: Taking,
  id: PrincipalId,
  compartment: CompartmentId,
  right: Right,
): boolean {
  if (taking.principal !== id) return false;
  switch (taking.kind) {
    case 'removed':
      return true;
    case 'leaked':
      return false;
    case 'right':
      return taking.compartment === compartment && right > taking.left;
    case 'reset':
      return compartment !== vaultCompartment && !taking.except.has(compartment);
  }
}
