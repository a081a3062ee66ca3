import { useState } from 'react';

export interface Row<Value> {
  /** Stays with the row while others come and go before it. */
  readonly key: number;
  readonly value: Value;
}

export interface Rows<Value> {
  readonly rows: readonly Row<Value>[];
  readonly add: (value: Value) => void;
  readonly change: (key: number, value: Value) => void;
  readonly remove: (key: number) => void;
}

/** Rows of an editor that grows and shrinks. @param tell hears all values after each change */
export function useRows<Value>(
  first: readonly Value[],
  tell: (values: readonly Value[]) => void,
): Rows<Value> {
  const [rows, setRows] = useState<readonly Row<Value>[]>(() => first.map((value, key) => ({ key, value })));
  const put = (next: readonly Row<Value>[]) => {
    setRows(next);
    tell(next.map(({ value }) => value));
  };
  return {
    rows,
    add: (value) => {
      put([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, value }]);
    },
    change: (key, value) => {
      put(rows.map((row) => (row.key === key ? { key, value } : row)));
    },
    remove: (key) => {
      put(rows.filter((row) => row.key !== key));
    },
  };
}
