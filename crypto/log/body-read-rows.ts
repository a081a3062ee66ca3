import type { JsonValue } from '../canonical-json.ts';
import { heldOnce } from '../one-text.ts';
import type { PrintStatement, RowsStatement } from './body.ts';
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

/** The member `rows`: one element a compartment, ascending. Fails with `entry-damaged` on another shape. */
export function readRows(json: JsonValue, noticed: Noticed): RowsStatement[] {
  return ascending(
    listOf(json, (item) => readListing(item, noticed)),
    ({ compartment }) => compartment,
  );
}

function readListing(json: JsonValue, noticed: Noticed): RowsStatement {
  const members = membersOf(json, ['compartment', 'kid', 'count', 'root', 'all', 'list'], noticed);
  const all = members['all'] === undefined ? undefined : readAll(members['all'], noticed);
  const mayBeNone = all !== undefined || members['list'] !== undefined;
  const count = integerOf(members['count'], mayBeNone ? 0 : 1);
  if (all !== undefined && all.of - all.erased !== count) refuse();
  return {
    compartment: heldOnce(hexOf(members['compartment'], 16)),
    kid: heldOnce(hexOf(members['kid'], 32)),
    count,
    root: hexOf(members['root'], 32),
    ...(all === undefined ? {} : { all }),
    ...optional(members, 'list', (v) => hexOf(v, 32)),
  } as RowsStatement;
}

function readAll(json: JsonValue, noticed: Noticed): { of: number; erased: number } {
  const members = membersOf(json, ['of', 'erased'], noticed);
  return { of: integerOf(members['of']), erased: integerOf(members['erased']) };
}

/** The member `print`: what lies on a paper set. Fails with `entry-damaged` on another shape. */
export function readPrint(json: JsonValue, noticed: Noticed): PrintStatement {
  const members = membersOf(json, ['set', 'streams', 'parts', 'opens'], noticed);
  const listOrNone = <T>(value: JsonValue | undefined, read: (item: JsonValue) => T): T[] =>
    Array.isArray(value) && value.length === 0 ? [] : listOf(value, read);
  return {
    set: hexOf(members['set'], 16),
    streams: ascending(
      listOrNone(members['streams'], (item) => readStream(item, noticed)),
      ({ compartment }) => compartment,
    ),
    parts: ascending(
      listOrNone(members['parts'], (item) => hexOf(item, 32)),
      String,
    ),
    opens: listOrNone(members['opens'], (item) => textOf(item, 100)),
  };
}

function readStream(json: JsonValue, noticed: Noticed): PrintStatement['streams'][number] {
  const members = membersOf(json, ['compartment', 'kid', 'len', 'hash'], noticed);
  return {
    compartment: hexOf(members['compartment'], 16),
    kid: hexOf(members['kid'], 32),
    len: integerOf(members['len']),
    hash: hexOf(members['hash'], 32),
  };
}
