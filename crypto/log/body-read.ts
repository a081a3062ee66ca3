import type { JsonValue } from '../canonical-json.ts';
import type { CompartmentId } from '../ids.ts';
import {
  principalKinds,
  type CompartmentFlag,
  type CompartmentStatement,
  type EntryBody,
  type EraseStatement,
  type JointMember,
  type PrincipalKind,
  type PrincipalStatement,
  type Right,
} from './body.ts';
import { readPrint, readRows } from './body-read-rows.ts';
import {
  ascending,
  hexOf,
  integerOf,
  listOf,
  membersOf,
  optional,
  refuse,
  textOf,
  type Noticed,
} from './shape.ts';

const bodyMembers = [
  'principals',
  'compartments',
  'keys',
  'parts',
  'gone',
  'door',
  'rows',
  'erase',
  'void',
  'print',
  'restore',
];
const longestLabel = 100;

/**
 * The typed body of an entry's JSON. `unknown` says that it has members, or names inside one, which this version
 * does not know. Fails with `entry-damaged` when a known member has another shape than the specification's (6).
 */
export function readBody(json: JsonValue): { body: EntryBody; unknown: boolean } {
  const noticed: Noticed = { unknown: false };
  const members = membersOf(json, bodyMembers, noticed);
  const hash = <Name extends string>(value: JsonValue) => hexOf<Name>(value, 32);
  const body: EntryBody = {
    ...optional(members, 'principals', (v) =>
      ascending(
        listOf(v, (item) => readPrincipal(item, noticed)),
        ({ id }) => id,
      ),
    ),
    ...optional(members, 'compartments', (v) =>
      ascending(
        listOf(v, (item) => readCompartment(item, noticed)),
        ({ id }) => id,
      ),
    ),
    ...optional(members, 'keys', (v) =>
      ascending(
        listOf(v, (item) => readKey(item, noticed)),
        ({ compartment }) => compartment,
      ),
    ),
    ...optional(members, 'parts', (v) =>
      ascending(
        listOf(v, (item) => readPart(item, noticed)),
        (part) => part.hash,
      ),
    ),
    ...optional(members, 'gone', (v) => ascending(listOf(v, hash), String)),
    ...optional(members, 'door', hash),
    ...optional(members, 'rows', (v) => readRows(v, noticed)),
    ...optional(members, 'erase', (v) =>
      ascending(listOf(v, readErase), (item) => item.compartment + item.record),
    ),
    ...optional(members, 'void', (v) => readVoid(v, noticed)),
    ...optional(members, 'print', (v) => readPrint(v, noticed)),
    ...optional(members, 'restore', hash),
  } as unknown as EntryBody;
  return { body, unknown: noticed.unknown };
}

const principalNames = ['id', 'kind', 'sign', 'box', 'rights', 'k', 'n', 'members', 'leaked', 'removed'];

function readPrincipal(json: JsonValue, noticed: Noticed): PrincipalStatement {
  const members = membersOf(json, principalNames, noticed);
  const id = hexOf<PrincipalStatement['id']>(members['id'], 16);
  const statement = {
    id,
    ...optional(members, 'kind', readKind),
    ...optional(members, 'sign', (v) => hexOf(v, 32)),
    ...optional(members, 'box', (v) => hexOf(v, 32)),
    ...optional(members, 'rights', readRights),
    ...optional(members, 'k', (v) => integerOf(v, 1, 255)),
    ...optional(members, 'n', (v) => integerOf(v, 1, 255)),
    ...optional(members, 'members', (v) => listOf(v, (item) => readMember(item, noticed))),
    ...optional(members, 'leaked', isTrue),
    ...optional(members, 'removed', isTrue),
  } as PrincipalStatement;
  if (!hasPrincipalShape(statement, Object.keys(statement).length)) refuse();
  return statement;
}

/** The five forms of specification 6: removed alone; rights; keys, perhaps leaked; new, with k and n where they belong. */
function hasPrincipalShape(statement: PrincipalStatement, names: number): boolean {
  const { kind, sign, box, rights, leaked, k, n } = statement;
  if (statement.removed !== undefined) return names === 2;
  if ((sign === undefined) !== (box === undefined)) return false;
  if (sign === undefined) return rights !== undefined && names === 2;
  if (leaked !== undefined && kind !== undefined) return false;
  const isGroup = kind === 'cards' || kind === 'joint';
  if ((k !== undefined) !== isGroup || (n !== undefined) !== isGroup) return false;
  if (k !== undefined && n !== undefined && k > n) return false;
  return hasMembersShape(statement);
}

function hasMembersShape({ kind, k, n, members }: PrincipalStatement): boolean {
  if (kind !== 'joint') return members === undefined;
  const ids = new Set(members?.map(({ id }) => id));
  return k !== undefined && k >= 2 && k <= 15 && ids.size === n && members?.length === n;
}

/** An unknown kind cannot be half understood, so it is refused; a new one asks for a new suite. */
function readKind(json: JsonValue): PrincipalKind {
  return principalKinds.find((kind) => kind === json) ?? refuse();
}

function readRights(json: JsonValue): Readonly<Record<CompartmentId, Right>> {
  const members = Object.entries(membersOf(json, [], { unknown: false }));
  if (members.length === 0) refuse();
  return Object.fromEntries(members.map(([id, right]) => [hexOf<CompartmentId>(id, 16), readRight(right)]));
}

function readRight(json: JsonValue): Right {
  if (json === 0 || json === 1 || json === 3 || json === 7) return json;
  return refuse();
}

function readMember(json: JsonValue, noticed: Noticed): JointMember {
  const members = membersOf(json, ['id', 'share'], noticed);
  return { id: hexOf(members['id'], 16), share: hexOf(members['share'], 32) };
}

function isTrue(json: JsonValue): true {
  if (json !== true) refuse();
  return json;
}

function readCompartment(json: JsonValue, noticed: Noticed): CompartmentStatement {
  const members = membersOf(json, ['id', 'kind', 'step', 'flags'], noticed);
  const id = hexOf<CompartmentId>(members['id'], 16);
  const flags = readFlags(members['flags']);
  if (members['kind'] === undefined && members['step'] === undefined) {
    if (flags.length !== 1 || flags[0] !== 'no-single') refuse();
    return { id, flags };
  }
  const kind = textOf(members['kind'], 32);
  const step = integerOf(members['step']);
  if (!/^[a-z][a-z-]*$/.test(kind) || (step !== 64 && step !== 256)) refuse();
  return { id, kind, step, flags };
}

function readFlags(json: JsonValue | undefined): CompartmentFlag[] {
  if (!Array.isArray(json)) refuse();
  const flags = (json as readonly JsonValue[]).map((flag) =>
    flag === 'drop' || flag === 'no-single' ? flag : refuse(),
  );
  return ascending(flags, String);
}

function readKey(json: JsonValue, noticed: Noticed) {
  const members = membersOf(json, ['compartment', 'kid', 'box'], noticed);
  return {
    compartment: hexOf<CompartmentId>(members['compartment'], 16),
    kid: hexOf(members['kid'], 32),
    ...optional(members, 'box', (v) => hexOf(v, 32)),
  };
}

function readPart(json: JsonValue, noticed: Noticed) {
  const members = membersOf(json, ['hash', 'label'], noticed);
  return {
    hash: hexOf(members['hash'], 32),
    ...optional(members, 'label', (v) => textOf(v, longestLabel)),
  };
}

function readErase(json: JsonValue): EraseStatement {
  const [compartment, record, ...revisions] = listOf(json, (item) => hexOf(item, 16));
  if (compartment === undefined || record === undefined) refuse();
  return { compartment, record, revisions: ascending(revisions, String) } as unknown as EraseStatement;
}

function readVoid(json: JsonValue, noticed: Noticed) {
  const members = membersOf(json, ['side', 'entries'], noticed);
  return {
    side: hexOf(members['side'], 32),
    entries: ascending(
      listOf(members['entries'], (v) => hexOf(v, 32)),
      String,
    ),
  };
}
