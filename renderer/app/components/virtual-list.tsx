import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useRowsInView } from './use-rows-in-view.ts';
import { useTypedLetters } from './use-typed-letters.ts';

export interface VirtualListProps<Item extends { readonly id: string }> {
  /** What the list is of, read aloud. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly selected: string | null;
  /** A row was chosen, by click or by moving to it. */
  readonly onSelect: (id: string) => void;
  /** Enter on the chosen row: into what it shows. */
  readonly onOpen?: (id: string) => void;
  /** What typing letters finds in the list. */
  readonly textOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
  /** Row height in CSS px at 100 %; every row has the same. */
  readonly rowHeight?: number;
  /** Names of columns above the rows; shown, not read: rows say them themselves. */
  readonly head?: ReactNode;
  /** What stands in place of rows when there are none. */
  readonly empty?: ReactNode;
}

/**
 * A list of any length of which only what is seen exists: it costs as much at 50,000 rows as at 50. Arrow keys, Home,
 * End, Page Up and Down move in it; letters jump to the row that begins with them.
 */
export function VirtualList<Item extends { readonly id: string }>(props: VirtualListProps<Item>) {
  const { label, items, selected, onSelect, onOpen, textOf, children, rowHeight = 60, head, empty } = props;
  const name = useId();
  const box = useRef<HTMLDivElement>(null);
  const chosen = selected === null ? -1 : items.findIndex(({ id }) => id === selected);
  const { start, end, perPage } = useRowsInView(box, { count: items.length, rowHeight, chosen });
  const find = useTypedLetters(items, textOf);
  const idOf = (index: number) => `${name}-${String(index)}`;
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && selected !== null) onOpen?.(selected);
    const to = placeFor(event.key, { chosen, count: items.length, perPage }) ?? find(event.key, chosen);
    if (to === null) return;
    event.preventDefault();
    const item = items[Math.min(items.length - 1, Math.max(0, to))];
    if (item && item.id !== selected) onSelect(item.id);
  };
  return (
    <div className="list">
      <Head>{head}</Head>
      <div
        ref={box}
        role="listbox"
        aria-label={label}
        tabIndex={0}
        className="list-rows"
        data-empty={items.length === 0 || undefined}
        onKeyDown={press}
        {...(chosen >= start && chosen < end ? { 'aria-activedescendant': idOf(chosen) } : {})}
      >
        {items.length === 0 && empty}
        <div className="list-space" role="presentation" style={{ height: items.length * rowHeight }}>
          {items.slice(start, end).map((item, at) => (
            <Row
              key={item.id}
              domId={idOf(start + at)}
              index={start + at}
              item={item}
              {...{ selected, rowHeight, onSelect, children }}
              count={items.length}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Head({ children }: { children: ReactNode }) {
  if (children === undefined) return null;
  return (
    <div className="list-head list-row-grid" aria-hidden="true">
      {children}
    </div>
  );
}

interface RowProps<Item extends { readonly id: string }> extends Pick<
  VirtualListProps<Item>,
  'selected' | 'onSelect' | 'children'
> {
  readonly domId: string;
  readonly index: number;
  readonly count: number;
  readonly item: Item;
  readonly rowHeight: number;
}

function Row<Item extends { readonly id: string }>(props: RowProps<Item>) {
  const { domId, index, count, item, selected, rowHeight, onSelect, children } = props;
  const isSelected = item.id === selected;
  return (
    <div
      id={domId}
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      className="list-row list-row-grid"
      data-key={item.id}
      data-selected={isSelected || undefined}
      style={{ top: index * rowHeight, height: rowHeight }}
      onClick={() => {
        onSelect(item.id);
      }}
    >
      {children(item)}
    </div>
  );
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
