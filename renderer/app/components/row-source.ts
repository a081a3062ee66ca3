/** The rows of a list by their places, from 0. What is not at hand comes later. */
export interface RowSource<Item> {
  readonly count: number;
  readonly at: (place: number) => Item | undefined;
  /** Where an item stands; -1 where it does not, or nobody knows yet. */
  readonly placeOf: (id: string) => number;
  /** Hears which rows are drawn, the last one not included. */
  readonly show: (start: number, end: number) => void;
  /** Has the row of a place brought. */
  readonly bring: (place: number) => Promise<Item | undefined>;
  /** The first row, from a place on and then from the beginning, that begins with letters; null where none does. */
  readonly find: (letters: string, from: number) => Promise<number | null>;
}

/** Rows that are all at hand. @param textOf what typing letters finds */
export function rowsOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  textOf: (item: Item) => string,
): RowSource<Item> {
  const begins = (letters: string) => (item: Item) =>
    textOf(item).toLocaleLowerCase('sv').startsWith(letters);
  return {
    count: items.length,
    at: (place) => items[place],
    placeOf: (id) => items.findIndex((item) => item.id === id),
    show: () => undefined,
    bring: (place) => Promise.resolve(items[place]),
    find: (letters, from) => {
      const after = items.slice(from).findIndex(begins(letters));
      const place = after >= 0 ? after + from : items.findIndex(begins(letters));
      return Promise.resolve(place >= 0 ? place : null);
    },
  };
}
