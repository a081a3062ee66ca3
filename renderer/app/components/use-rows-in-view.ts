import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react';

export interface RowsOptions {
  readonly count: number;
  /** CSS px; every row has the same. */
  readonly rowHeight: number;
  /** Index of the row that is kept in sight when it changes; -1 for none. */
  readonly chosen: number;
}

export interface RowsInView {
  /** The first row to draw, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** How many rows one page is. */
  readonly perPage: number;
  /** To be called when the box was scrolled. */
  readonly look: () => void;
}

/** Rows drawn beyond the edges, so that a quick scroll shows no gap. */
const beyond = 6;

/** Which rows of a scrolled box have to be drawn. The box's size is followed; the chosen row is kept in sight. */
export function useRowsInView(
  box: RefObject<HTMLElement | null>,
  { count, rowHeight, chosen }: RowsOptions,
): RowsInView {
  const [view, setView] = useState({ top: 0, height: 600 });
  const look = useCallback(() => {
    const { current } = box;
    if (!current) return;
    const { scrollTop: top, clientHeight: height } = current;
    setView((now) => (now.top === top && now.height === height ? now : { top, height }));
  }, [box]);
  useEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [box, look]);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || chosen < 0) return;
    const top = chosen * rowHeight;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (top + rowHeight > current.scrollTop + current.clientHeight) {
      current.scrollTop = top + rowHeight - current.clientHeight;
    }
    look();
  }, [box, chosen, count, rowHeight, look]);
  const start = Math.max(0, Math.min(count, Math.floor(view.top / rowHeight)) - beyond);
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + beyond);
  return { start, end, perPage: Math.max(1, Math.floor(view.height / rowHeight) - 1), look };
}
