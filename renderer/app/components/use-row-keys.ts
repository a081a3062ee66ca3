import { useRef, type KeyboardEvent } from 'react';
import type { RowSource } from './row-source.ts';
import { useTypedLetters } from './use-typed-letters.ts';

export interface RowKeys<Item> {
  readonly rows: RowSource<Item>;
  /** The place of the chosen row; -1 for none. */
  readonly chosen: number;
  readonly selected: string | null;
  readonly perPage: number;
  readonly onSelect: (id: string) => void;
  readonly onOpen: ((id: string) => void) | undefined;
}

/**
 * What keys do in a list: move by a row, a page or to an end, jump by letters, open. A row that has to be brought is
 * chosen when it is there, unless another key was pressed meanwhile; that one counts from where the first one led.
 */
export function useRowKeys<Item extends { readonly id: string }>(
  keys: RowKeys<Item>,
): (event: KeyboardEvent) => void {
  const { rows, chosen, selected, perPage, onSelect, onOpen } = keys;
  const find = useTypedLetters();
  const aim = useRef<{ place: number } | null>(null);
  const choose = (item: Item | undefined) => {
    aim.current = null;
    if (item && item.id !== selected) onSelect(item.id);
  };
  const go = (to: number) => {
    const place = Math.min(rows.count - 1, Math.max(0, to));
    const here = rows.at(place);
    if (here) {
      choose(here);
      return;
    }
    const mine = { place };
    aim.current = mine;
    void rows.bring(place).then((item) => {
      if (aim.current === mine) choose(item);
    });
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && selected !== null) onOpen?.(selected);
    const at = aim.current?.place ?? chosen;
    const to = placeFor(event.key, { chosen: at, count: rows.count, perPage });
    const typed = to === null ? find(event.key, at) : null;
    if (to === null && typed === null) return;
    event.preventDefault();
    if (to !== null) go(to);
    else if (typed !== null)
      void rows.find(typed.letters, typed.from).then((place) => {
        if (place !== null) go(place);
      });
  };
}

interface Standing {
  readonly chosen: number;
  readonly count: number;
  readonly perPage: number;
}

/** Where a key leads: the row's index, or null for a key that moves nothing. */
function placeFor(key: string, { chosen, count, perPage }: Standing): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return chosen + 1;
    case 'ArrowUp':
      return chosen === -1 ? count - 1 : chosen - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return chosen + perPage;
    case 'PageUp':
      return chosen - perPage;
    default:
      return null;
  }
}
