import type {
  ChannelView,
  ImportPreviewView,
  ItemLineView,
  ItemView,
  PastStateView,
  RevealedView,
} from '../../contract/index.ts';
import {
  askForSecond,
  callerOf,
  channelsInOrder,
  listsOf,
  readAloud,
  referencesIn,
  showItem,
  titleResolver,
  toLines,
  withChannelsInOrder,
  findItem,
  isHiddenExtra,
  memberNames,
  type ImportReport,
  type ItemLine,
  type PastState,
  type RevealedField,
  type Session,
} from '../../../vault/work/index.ts';

/** How long a secret stays on the screen: seconds. */
export const secondsShown = 60;
const sampleSize = 5;

/** One line of a list. */
export function lineView(line: ItemLine): ItemLineView {
  const { id, kind, listed, subtitle, number, verifiedAt } = line;
  const login = kind === 'credential' ? { login: ageOfLogin(line.fields) } : {};
  return { id, kind, title: listed, subtitle, number, verifiedAt, ...login };
}

function ageOfLogin(fields: ItemLine['fields']): NonNullable<ItemLineView['login']> {
  const { rotated_at: changed, rotate_interval_days: days, state } = fields;
  return {
    changedAt: typeof changed === 'string' ? changed : null,
    everyDays: typeof days === 'number' ? days : null,
    mustChange: state === 'must_rotate' || state === 'exposed',
  };
}

/** What can stand on a list. */
const reachable: readonly ItemView['kind'][] = ['contact', 'organisation', 'function'];

/** An item in detail, secrets named and not shown. */
export function itemView(session: Session, id: string): ItemView {
  const shown = showItem(session, id);
  const item = findItem(session, id);
  const [line] = toLines(session, [item]);
  const compartment = session.compartmentOf(item.compartment);
  return {
    id,
    kind: shown.kind,
    title: line?.title ?? '',
    subtitle: line?.subtitle ?? '',
    fields: withChannelsInOrder(shown.fields),
    titles: titlesOf(session, shown.fields),
    channels: channelsInOrder(shown.fields).map(channelView),
    lists: reachable.includes(shown.kind) ? listsOf(session, id) : [],
    hidden: hiddenOf(shown),
    conflicts: shown.conflicts.map(({ field }) => field),
    asksForSecond: shown.hidden.length > 0 && askForSecond(session).has(item.compartment),
    canEdit: session.readOnlyBecause() === null && (compartment?.right ?? 0) >= 3,
  };
}

/** Names of the secrets that can be asked for, hidden extra fields one by one. */
export function hiddenOf({
  hidden,
  fields,
}: Pick<ReturnType<typeof showItem>, 'hidden' | 'fields'>): string[] {
  const { extra } = fields;
  const places = Array.isArray(extra) ? [...extra.keys()].filter((at) => isHiddenExtra(extra[at])) : [];
  return hidden.flatMap((name) => (name === 'extra' ? places.map((at) => `extra.${String(at)}`) : [name]));
}

function titlesOf(session: Session, fields: ItemView['fields']): Record<string, string> {
  const resolve = titleResolver(session);
  return Object.fromEntries(
    referencesIn(fields).flatMap((id) => {
      const title = resolve(id);
      return title === undefined ? [] : [[id, title] as const];
    }),
  );
}

function channelView(channel: ReturnType<typeof channelsInOrder>[number]): ChannelView {
  const { kind, text, isPhone, dial, isPrivate, survives, verifiedAt } = channel;
  return { kind, text, isPhone, dial, isPrivate, survives, verifiedAt };
}

/** A secret with how it is read aloud, in groups of four. */
export function revealedView(
  { id, field, secret, noted }: RevealedField,
  language: 'sv' | 'en',
): RevealedView {
  const spoken = readAloud(secret, language).map(({ character, spoken: reading }) => ({
    character,
    reading,
  }));
  const groups = Array.from({ length: Math.ceil(spoken.length / 4) }, (_, at) =>
    spoken.slice(at * 4, at * 4 + 4),
  );
  return { id, field, secret, groups, length: spoken.length, noted, seconds: secondsShown };
}

/** What changed from state to state, newest first. */
export function historyView(session: Session, states: readonly PastState[]): PastStateView[] {
  const names = memberNames(session);
  const called = callerOf(session);
  const resolve = titleResolver(session);
  return states
    .map((state, at) => ({
      revision: state.revision,
      at: new Date(state.at).toISOString(),
      by: names.get(state.by) ?? (state.acceptedBy.length > 0 ? called(state.by) : ''),
      acceptedBy: state.acceptedBy.map(called),
      removed: state.removed,
      changed: changesBetween(states[at - 1]?.fields ?? {}, state.fields, (text) => resolve(text) ?? text),
    }))
    .reverse();
}

function changesBetween(
  before: PastState['fields'],
  after: PastState['fields'],
  said: (text: string) => string,
): PastStateView['changed'] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .map((field) => ({
      field,
      before: storedText(before[field], said),
      after: storedText(after[field], said),
    }))
    .filter((change) => change.before !== change.after);
}

/** A stored value as one text. `said` turns what may be a reference into what it is called. */
export function storedText(value: unknown, said: (text: string) => string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return said(value);
  if (Array.isArray(value)) return value.map((each: unknown) => storedText(each, said)).join(', ');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return '';
  const { label, value: main } = value as { label?: unknown; value?: unknown };
  if (typeof label === 'string') return main === undefined ? label : `${label}: ${storedText(main, said)}`;
  return main === undefined
    ? Object.values(value)
        .map((each) => storedText(each, said))
        .join(' ')
    : storedText(main, said);
}

/** An import as the page previews it. */
export function importView(report: ImportReport): ImportPreviewView {
  const { format, encoding, count, kinds, columns, problems, leftOut, duplicates } = report;
  const sample = report.sample.slice(0, sampleSize);
  return {
    format,
    encoding: encoding ?? null,
    count,
    kinds,
    columns: columns ?? [],
    sample: sample.map(({ title, subtitle, number }) => ({ title, subtitle, number })),
    problems: problems.map(({ code, row, name }) => ({ code, row: row ?? null, name: name ?? null })),
    leftOut,
    duplicates: duplicates.map(({ row, title }) => ({ row, title })),
  };
}
