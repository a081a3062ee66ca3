import { memo, useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import type { RowSource } from './row-source.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useRowsInView } from './use-rows-in-view.ts';

export interface VirtualListProps<Item extends { readonly id: string }> {
  /** What the list is of, read aloud. */
  readonly label: string;
  readonly rows: RowSource<Item>;
  readonly selected: string | null;
  /** A row was chosen, by click or by moving to it. */
  readonly onSelect: (id: string) => void;
  /** Enter on the chosen row: into what it shows. */
  readonly onOpen?: (id: string) => void;
  /** Draws a row; as long as it stays the same function, rows that stay the same are not drawn anew. */
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
  const { label, rows, selected, onSelect, onOpen, children, rowHeight = 60, head, empty } = props;
  const name = useId();
  const box = useRef<HTMLDivElement>(null);
  const { count, show } = rows;
  const chosen = selected === null ? -1 : rows.placeOf(selected);
  const { start, end, perPage } = useRowsInView(box, { count, rowHeight, chosen });
  useEffect(() => {
    show(start, end);
  }, [show, start, end]);
  const press = useRowKeys({ rows, chosen, selected, perPage, onSelect, onOpen });
  const idOf = (index: number) => `${name}-${String(index)}`;
  return (
    <div className="list">
      <Head>{head}</Head>
      <div
        ref={box}
        role="listbox"
        aria-label={label}
        tabIndex={0}
        className="list-rows"
        data-empty={count === 0 || undefined}
        onKeyDown={press}
        onClick={(event) => {
          const id = keyUnder(event);
          if (id !== undefined) onSelect(id);
        }}
        {...(chosen >= start && chosen < end ? { 'aria-activedescendant': idOf(chosen) } : {})}
      >
        {count === 0 && empty}
        <div className="list-space" role="presentation" style={{ height: count * rowHeight }}>
          {placesFrom(start, end).map((index) => {
            const item = rows.at(index);
            if (item === undefined) return null;
            const domId = idOf(index);
            const isSelected = item.id === selected;
            return <Row key={item.id} {...{ domId, index, count, item, isSelected, rowHeight, children }} />;
          })}
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

interface RowProps<Item extends { readonly id: string }> extends Pick<VirtualListProps<Item>, 'children'> {
  readonly domId: string;
  readonly index: number;
  readonly count: number;
  readonly item: Item;
  readonly isSelected: boolean;
  readonly rowHeight: number;
}

const Row = memo(RowAnew) as typeof RowAnew;

function RowAnew<Item extends { readonly id: string }>(props: RowProps<Item>) {
  const { domId, index, count, item, isSelected, rowHeight, children } = props;
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
    >
      {children(item)}
    </div>
  );
}

/** The id of the row that was clicked. */
function keyUnder({ target }: MouseEvent): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
  return row?.dataset['key'];
}

const placesFrom = (start: number, end: number) => Array.from({ length: end - start }, (_, at) => start + at);
