import type { ItemLineView, ListQuestion } from '../../../../electron/contract/index.ts';

/** Lines that stand one after the other in a list. */
export interface Stretch {
  /** The place of the first of them, from 0. */
  readonly from: number;
  readonly items: readonly ItemLineView[];
}

/** What a question found: how many lines, and some of them. */
export interface Found extends ListQuestion {
  readonly total: number;
  readonly first: Stretch;
}

/** Lines that are asked for at a time: some screens full. */
const most = 150;
/** Stretches begin at multiples of this, so that the same is not asked for twice. */
const step = 50;

/** The stretch to ask for around rows that are seen, with more of them before and after. */
export function aroundOf({ start, end }: { readonly start: number; readonly end: number }): {
  readonly from: number;
  readonly most: number;
} {
  const from = Math.max(0, Math.floor(start / step) - 1) * step;
  return { from, most: Math.max(most, Math.ceil((end - from) / step + 1) * step) };
}

/** The line of a place, where it is at hand; what came last counts. */
export function lineAt(stretches: readonly Stretch[], place: number): ItemLineView | undefined {
  const stretch = stretches.findLast(({ from, items }) => place >= from && place < from + items.length);
  return stretch?.items[place - stretch.from];
}

/** The place of an item that is at hand; -1 for any other. */
export function placeIn(stretches: readonly Stretch[], id: string): number {
  for (const { from, items } of stretches) {
    const at = items.findIndex((item) => item.id === id);
    if (at >= 0) return from + at;
  }
  return -1;
}
