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
}

/** Rows drawn beyond the edges, so that a quick scroll shows no gap. */
const beyond = 6;

/**
 * Which rows of a box have to be drawn, whether the box scrolls them or, where the styles let it be as long as its
 * rows, what stands around it. The size of what is seen is followed; the chosen row is kept in sight.
 */
export function useRowsInView(
  box: RefObject<HTMLElement | null>,
  { count, rowHeight, chosen }: RowsOptions,
): RowsInView {
  const [view, setView] = useState({ top: 0, height: 600 });
  const look = useCallback(() => {
    if (!box.current) return;
    const { top, height } = seenOf(box.current);
    setView((now) => (now.top === top && now.height === height ? now : { top, height }));
  }, [box]);
  useEffect(() => followed(box.current, look), [box, look]);
  useLayoutEffect(() => {
    if (!box.current || chosen < 0) return;
    const { top, height, scroller } = seenOf(box.current);
    const row = chosen * rowHeight;
    if (row < top) scroller.scrollTop -= top - row;
    else if (row + rowHeight > top + height) scroller.scrollTop += row + rowHeight - top - height;
    look();
  }, [box, chosen, count, rowHeight, look]);
  const start = Math.max(0, Math.min(count, Math.floor(view.top / rowHeight)) - beyond);
  const end = Math.max(start, Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + beyond));
  return { start, end, perPage: Math.max(1, Math.floor(view.height / rowHeight) - 1) };
}

/** Where in its rows a box is looked at, and how much of it is seen at once, in CSS px, and what scrolls it. */
function seenOf(box: HTMLElement): { top: number; height: number; scroller: HTMLElement } {
  const scroller = scrollerOf(box);
  const { scrollTop, clientHeight: height } = scroller;
  if (scroller === box) return { top: scrollTop, height, scroller };
  // The page's own box moves as it scrolls; what is seen of it does not.
  const edge = scroller === document.documentElement ? 0 : scroller.getBoundingClientRect().top;
  return { top: edge - box.getBoundingClientRect().top, height, scroller };
}

function scrollerOf(box: HTMLElement): HTMLElement {
  let around: HTMLElement | null = box;
  while (around && getComputedStyle(around).overflowY === 'visible') around = around.parentElement;
  return around ?? document.documentElement;
}

/** Calls at each scroll and change of size; gives back how to stop. */
function followed(box: HTMLElement | null, look: () => void): (() => void) | undefined {
  if (!box) return undefined;
  const observer = new ResizeObserver(look);
  observer.observe(box);
  window.addEventListener('resize', look);
  // A scroll does not bubble, but is seen on its way down.
  document.addEventListener('scroll', look, true);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', look);
    document.removeEventListener('scroll', look, true);
  };
}
