import {
  openedTogether,
  peopleOf,
  titleResolver,
  type ForkLine,
  type ForkSideView as ForkSide,
  type LogDeed,
  type PersonLine,
  type QuarantinedLine,
  type Session,
  type settleWith,
} from '../../../vault/work/index.ts';
import type {
  ForkDeedView,
  ForkLineView,
  ForkView,
  MergeView,
  QuarantinedView,
  UntilSettledView,
} from '../../contract/index.ts';
import { hiddenOf, storedText } from './item-views.ts';

/** The sides of a fork, what holds until it is settled, and who can settle it. */
export function forkView(session: Session, sides: readonly ForkSide[], isWithCopy: boolean): ForkView {
  const people = peopleOf(session);
  const managers = people.filter(({ kind, administers }) => kind === 'person' && administers);
  const because = session.readOnlyBecause();
  return {
    sides: sides.map(({ tip, isOwn, lines }) => ({ tip, isOwn, lines: lines.map(lineView) })),
    isWithCopy,
    until: untilSettled(session, people, sides),
    canSettle:
      (because === null || because === 'fork-unsettled') &&
      people.some(({ isSelf, administers }) => isSelf && administers),
    settlers: managers.map(({ name, label }) => name ?? label),
    needsPaper: because === 'fork-unsettled',
  };
}

function lineView({ entry, at, by, deeds, names, fingerprint, counts }: ForkLine): ForkLineView {
  return {
    ...{ entry, fingerprint, counts, at: new Date(at).toISOString() },
    by: by.map(short),
    deeds: deedViews(deeds, names),
  };
}

/** Whom it is about stands by name; the rest is counted by kind. */
function deedViews(deeds: readonly LogDeed[], names: ForkLine['names']): ForkDeedView[] {
  const counts = new Map<string, ForkDeedView>();
  for (const deed of deeds) {
    const { what } = deed;
    const name = 'principal' in deed ? short(names[deed.principal] ?? deed.principal) : null;
    const key = `${what} ${name ?? ''}`;
    const count = (counts.get(key)?.count ?? 0) + ('count' in deed ? deed.count : 1);
    counts.set(key, { what, name, count });
  }
  return [...counts.values()];
}

/** An id where nothing is known but that: as much of it as tells it from others. */
const short = (name: string): string => (/^[0-9a-f]{32}$/.test(name) ? name.slice(0, 8) : name);

/** All whom the sides speak of, each once. */
function untilSettled(
  session: Session,
  people: readonly PersonLine[],
  sides: readonly ForkSide[],
): UntilSettledView[] {
  const names = new Map(sides.flatMap(({ lines }) => lines.flatMap((line) => Object.entries(line.names))));
  return [...names].map(([id, name]) => {
    const person = people.find((each) => each.id === id);
    if (person === undefined) return { name: short(name), person: null };
    const { rights, administers, kind } = person;
    const together = kind === 'person' ? openedTogether(session, person.id) : [];
    return { name: short(name), person: { rights, administers, together } };
  });
}

/** What settling brought. Nothing of what counts lies in quarantine after it. */
export function settledView(session: Session, count: ReturnType<typeof settleWith>): MergeView {
  const kinds = new Map(session.compartments().map(({ id, kind }) => [id, kind]));
  return {
    entries: count.entries,
    unsettled: count.unsettled,
    quarantined: [],
    toRekey: count.toRekey.map((id) => kinds.get(id) ?? id),
  };
}

/** A row in quarantine beside what the vault holds today, without secrets. */
export function quarantinedView(session: Session, line: QuarantinedLine): QuarantinedView {
  const { revision, kind, title, at, by, today, removes, asksForSecond, together, acceptable } = line;
  const resolve = titleResolver(session);
  const said = (value: unknown): string => storedText(value, (text) => resolve(text) ?? text);
  return {
    ...{ revision, kind: kind ?? null, title, by, removes, asksForSecond, together, acceptable },
    at: new Date(at).toISOString(),
    today: today.is,
    fields: today.fields.map(({ field, now, theirs, hidden, isConflict }) => ({
      ...{ field, hidden, isConflict },
      now: said(now),
      theirs: said(theirs),
    })),
    hidden: hiddenOf(line),
  };
}
