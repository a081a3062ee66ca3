import type { StoredRevision } from '../../store/index.ts';

/**
 * Revisions from the first to the last: each after those that it replaces, whatever the clocks said; those that know
 * nothing of each other by time.
 */
export function inHistoryOrder(revisions: Iterable<StoredRevision>): StoredRevision[] {
  const all = new Map([...revisions].map((each) => [each.revision, each]));
  const parentsOf = ({ parents }: StoredRevision): StoredRevision[] =>
    parents.flatMap((name) => all.get(name) ?? []);
  const children = new Map<StoredRevision, StoredRevision[]>();
  const waitsFor = new Map<StoredRevision, number>();
  for (const each of all.values()) {
    const parents = parentsOf(each);
    waitsFor.set(each, parents.length);
    for (const parent of parents) push(children, parent, each);
  }
  const ready = [...all.values()].filter((each) => waitsFor.get(each) === 0);
  const places = new Map<StoredRevision, { readonly at: number; readonly depth: number }>();
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    const before = parentsOf(next).flatMap((parent) => places.get(parent) ?? []);
    const at = before.reduce((latest, place) => Math.max(latest, place.at), next.at);
    places.set(next, { at, depth: before.reduce((most, place) => Math.max(most, place.depth + 1), 0) });
    for (const child of children.get(next) ?? []) {
      const left = (waitsFor.get(child) ?? 0) - 1;
      waitsFor.set(child, left);
      if (left === 0) ready.push(child);
    }
  }
  const placeOf = (each: StoredRevision) => places.get(each) ?? { at: each.at, depth: 0 };
  return [...all.values()].sort(
    (a, b) => placeOf(a).at - placeOf(b).at || placeOf(a).depth - placeOf(b).depth,
  );
}

function push(map: Map<StoredRevision, StoredRevision[]>, key: StoredRevision, value: StoredRevision): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
