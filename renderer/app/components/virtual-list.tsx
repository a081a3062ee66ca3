import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';

export interface VirtualListProps<Item extends { readonly id: string }> {
  /** What the list is of, read aloud. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly selected: string | null;
  /** A row was chosen, by click, Enter or, with `selectsOnFocus`, by moving to it. */
  readonly onSelect: (id: string) => void;
  /** What typing letters finds in the list, and what is read aloud first. */
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
 * A list of any length of which only what is seen exists. Arrow keys, Home, End, Page Up and Down move in it;
 * letters jump to the row that begins with them.
 */
export function VirtualList<Item extends { readonly id: string }>(props: VirtualListProps<Item>) {
  const { label, items, selected, onSelect, textOf, children, rowHeight = 60, head, empty } = props;
  return (
    <div className="list">
      {head !== undefined && (
        <div className="list-head list-row-grid" aria-hidden="true">
          {head}
        </div>
      )}
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowHeight }}>
        <ListBox
          aria-label={label}
          className="list-rows"
          items={items}
          dependencies={[children]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={selected === null ? [] : [selected]}
          renderEmptyState={() => empty}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) onSelect(String(key));
          }}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={textOf(item)} className="list-row list-row-grid">
              {children(item)}
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  );
}
