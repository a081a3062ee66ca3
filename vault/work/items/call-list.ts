import type { Translate } from '../../../i18n/index.ts';
import { VaultError, type Session } from '../../store/index.ts';
import { entriesOf } from '../print/documents/call-list.ts';
import { mobileOf, otherPhoneOf, reachOf, type Reach } from '../print/reach.ts';
import type { PrintScope } from '../print/scope.ts';
import { settingsOf } from '../print/settings.ts';
import { printSourceOf, type ItemOf } from '../print/source.ts';

/** A call list as it is read off a screen: whom to call, in order, with the numbers to call. */
export interface CallList {
  readonly organisation: string;
  readonly name: string;
  /** Whether all of the vault is made up for show. */
  readonly isExample: boolean;
  /** Milliseconds since 1970 UTC: the latest change in what the list shows. */
  readonly updatedAt: number;
  readonly message: string | null;
  readonly entries: readonly CallListLine[];
}

export interface CallListLine {
  readonly order: number;
  readonly functionName: string;
  /** null while nobody holds the function. */
  readonly person: CallListPerson | null;
  readonly deputy: CallListPerson | null;
}

export interface CallListPerson {
  readonly name: string;
  /** Grouped for reading, the one to call first first. */
  readonly numbers: readonly string[];
}

/**
 * A list as it is called: the one of the id, else the longest call list, which is the one that reaches most people.
 * Who may not stand on paper does not stand on it either. Fails with `no-such-record` when there is none.
 * @param context `now` in milliseconds since 1970 UTC, for absences; the language of what is said of a number
 */
export function callListOf(
  session: Session,
  id: string | undefined,
  context: { now: number; t: Translate },
): CallList {
  const source = printSourceOf(session);
  const scope: PrintScope = { source, ...context, masked: false, leftOut: new Set() };
  const wanted = source
    .all('list')
    .filter((one) => (id === undefined ? one.fields.type === 'call_list' : one.id === id));
  const [list] = wanted.sort((a, b) => entriesOf(b).length - entriesOf(a).length);
  if (list === undefined) throw new VaultError('no-such-record');
  const settings = settingsOf(source);
  return {
    organisation: settings.organisation ?? '',
    name: list.fields.name,
    isExample: settings.example === true,
    updatedAt: latestChange(session, list),
    message: list.fields.message_template ?? null,
    entries: calledOn(list)
      .flatMap((entry) => lineOf(scope, entry) ?? [])
      .map((line, index) => ({ order: index + 1, ...line })),
  };
}

/** A call tree names nobody by rows: there it is everybody in the tree, in the order in which they are rung. */
function calledOn(list: ItemOf<'list'>): ReturnType<typeof entriesOf> {
  const entries = entriesOf(list);
  if (entries.length > 0) return entries;
  const rung = (list.fields.call_nodes ?? []).flatMap(({ caller, callees }) => [caller, ...callees]);
  return [...new Set(rung)].map((ref) => ({ ref }));
}

function lineOf(
  scope: PrintScope,
  entry: ReturnType<typeof entriesOf>[number],
): Omit<CallListLine, 'order'> | undefined {
  const reach = reachOf(scope, entry.ref);
  if (reach === undefined) return undefined;
  const deputy = reachOf(scope, entry.deputy ?? reach.deputy);
  const isVacant = scope.source.of('function', entry.ref) !== undefined && reach.numbers.length === 0;
  return {
    functionName: reach.role,
    person: isVacant ? null : personOf(reach),
    deputy: deputy === undefined ? null : personOf(deputy),
  };
}

function personOf(reach: Reach): CallListPerson {
  const numbers = [mobileOf(reach), otherPhoneOf(reach)].filter((number) => number !== '');
  return { name: reach.name, numbers };
}

/** Of the list and of those whom it names. */
function latestChange(session: Session, list: ItemOf<'list'>): number {
  const ids = [list.id, ...entriesOf(list).map(({ ref }) => ref as typeof list.id)];
  const changes = ids.flatMap((id) => [...(session.record(id)?.revisions.values() ?? [])]);
  return Math.max(0, ...changes.map(({ at }) => at));
}
