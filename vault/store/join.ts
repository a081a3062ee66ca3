import type { RevisionId } from '../../crypto/index.ts';

/** What joining needs to know of a revision: its parents that count, and its fields. */
export interface JoinableRevision {
  readonly parents: readonly RevisionId[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** A field that two sides set differently. The record shows both until the next edit names all tips as parents. */
export interface FieldConflict {
  readonly field: string;
  readonly values: readonly { readonly revision: RevisionId; readonly value: unknown }[];
}

export interface JoinedRecord {
  readonly tips: readonly RevisionId[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly conflicts: readonly FieldConflict[];
}

type Revisions = ReadonlyMap<RevisionId, JoinableRevision>;

/**
 * The record as it stands: one tip is shown as it is, several are joined field by field and nothing is written.
 * docs/vault-format.md, "Joining a record". `revisions` must hold one revision at least.
 */
export function joinRecord(revisions: Revisions): JoinedRecord {
  const [first] = revisions;
  if (first !== undefined && revisions.size === 1)
    return { tips: [first[0]], data: first[1].data, conflicts: [] };
  const tips = tipsOf(revisions);
  const [only] = tips;
  if (tips.length === 1 && only !== undefined)
    return { tips, data: revisions.get(only)?.data ?? {}, conflicts: [] };
  return joinTips(revisions, tips);
}

/** Revisions that are nobody's parent; revisions on a cycle are all tips, so that a forged loop hides nothing. */
export function tipsOf(revisions: Revisions): RevisionId[] {
  const parents = new Set([...revisions.values()].flatMap((revision) => [...revision.parents]));
  const free = [...revisions.keys()].filter((id) => !parents.has(id));
  const onCycle = cyclic(revisions).filter((id) => ancestorsOf(revisions, id).has(id));
  return [...free, ...onCycle].sort();
}

/** What is left when everything whose parents are all gone is taken away, again and again: cycles and what hangs on them. */
function cyclic(revisions: Revisions): RevisionId[] {
  const waitsFor = new Map<RevisionId, number>();
  const children = new Map<RevisionId, RevisionId[]>();
  for (const id of revisions.keys()) {
    const parents = [...new Set(parentsOf(revisions, id))];
    waitsFor.set(id, parents.length);
    for (const parent of parents) push(children, parent, id);
  }
  const free = [...waitsFor].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    waitsFor.delete(next);
    for (const child of children.get(next) ?? []) {
      const left = (waitsFor.get(child) ?? 0) - 1;
      waitsFor.set(child, left);
      if (left === 0) free.push(child);
    }
  }
  return [...waitsFor.keys()];
}

function joinTips(revisions: Revisions, tips: readonly RevisionId[]): JoinedRecord {
  const data: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  const fields = new Set(tips.flatMap((tip) => Object.keys(revisions.get(tip)?.data ?? {})));
  for (const revision of revisions.values())
    for (const field of Object.keys(revision.data)) fields.add(field);
  for (const field of [...fields].sort()) {
    const values = settersOfAll(revisions, tips, field).map((id) => ({
      revision: id,
      value: valueOf(revisions, id, field),
    }));
    const distinct = values.filter(
      (value, at) => values.findIndex((other) => same(other.value, value.value)) === at,
    );
    if (distinct.length > 1) conflicts.push({ field, values: distinct });
    const shown = distinct.at(-1)?.value;
    if (shown !== undefined) data[field] = shown;
  }
  return { tips, data, conflicts };
}

/** The revisions that set a field as seen from all tips, less those that another of them already knew. */
function settersOfAll(revisions: Revisions, tips: readonly RevisionId[], field: string): RevisionId[] {
  const setters = [...new Set(tips.flatMap((tip) => [...settersOf(revisions, tip, field)]))];
  return setters
    .filter((id) => !setters.some((other) => other !== id && ancestorsOf(revisions, other).has(id)))
    .sort();
}

/** A revision sets a field if it has no parent or any parent's value differs from its own; else it inherits. */
function settersOf(revisions: Revisions, tip: RevisionId, field: string): Set<RevisionId> {
  const setters = new Set<RevisionId>();
  const seen = new Set<RevisionId>();
  const waiting = [tip];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const present = parentsOf(revisions, id);
    const own = valueOf(revisions, id, field);
    const sets =
      present.length === 0 || present.some((parent) => !same(valueOf(revisions, parent, field), own));
    if (sets) setters.add(id);
    else waiting.push(...present);
  }
  return setters;
}

function ancestorsOf(revisions: Revisions, id: RevisionId): Set<RevisionId> {
  const found = new Set<RevisionId>();
  const waiting = parentsOf(revisions, id);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...parentsOf(revisions, next));
  }
  return found;
}

/** A parent whose text is not there is absent. */
function parentsOf(revisions: Revisions, id: RevisionId): RevisionId[] {
  return (revisions.get(id)?.parents ?? []).filter((parent) => revisions.has(parent));
}

function valueOf(revisions: Revisions, id: RevisionId, field: string): unknown {
  return revisions.get(id)?.data[field];
}

/** Equality of two values as stored: canonical JSON sorts keys when written, so the texts decide. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function push(map: Map<RevisionId, RevisionId[]>, key: RevisionId, value: RevisionId): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
