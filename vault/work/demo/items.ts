import { isObject, type JsonObject, type JsonValue, type RecordKind } from '../../model/index.ts';

/** A record of the demo before it has an id. Other records name it by `ref:` and its `ref`. */
export interface DemoItem {
  readonly ref: string;
  readonly kind: RecordKind;
  readonly data: JsonObject;
}

interface ResolvedItem<Id extends string> {
  readonly id: Id;
  readonly kind: RecordKind;
  readonly data: JsonObject;
}

const mark = 'ref:';

/** How one demo record names another. */
export function refTo(ref: string): string {
  return `${mark}${ref}`;
}

/** Gives every record an id and every reference the id of what it names; works on endless streams as well. */
export function* resolveRefs<Id extends string>(
  items: Iterable<DemoItem>,
  newId: () => Id,
): Generator<ResolvedItem<Id>> {
  const ids = new Map<string, Id>();
  const idOf = (ref: string): Id => {
    const id = ids.get(ref) ?? newId();
    ids.set(ref, id);
    return id;
  };
  for (const { ref, kind, data } of items) {
    yield { id: idOf(ref), kind, data: replaced(data, idOf) as JsonObject };
  }
}

function replaced(value: JsonValue, idOf: (ref: string) => string): JsonValue {
  if (typeof value === 'string') return value.startsWith(mark) ? idOf(value.slice(mark.length)) : value;
  if (Array.isArray(value)) return value.map((each: JsonValue) => replaced(each, idOf));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaced(each, idOf)]));
}
