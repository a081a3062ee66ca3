/** A column of which many values are alike: each once, and for each item which of them it has. */
export interface Column<Value> {
  readonly values: readonly Value[];
  readonly at: readonly number[];
}

/** A column of these values; those of one key are one. */
export function columnOf<Value>(all: readonly Value[], keyOf: (value: Value) => string): Column<Value> {
  const places = new Map<string, number>();
  const values: Value[] = [];
  const at = all.map((value) => {
    const key = keyOf(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  });
  return { values, at };
}

/** The value of an item; undefined where it has none. */
export function valueAt<Value>({ values, at }: Column<Value>, item: number): Value | undefined {
  return values[at[item] ?? values.length];
}
