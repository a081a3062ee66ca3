import { setRow, type SetRow, type TableSpec } from './table.ts';
import type { TypeSetter } from './type-setter.ts';

/** A column that is left for the pen. */
export interface PenColumn {
  readonly title: string;
  /** Its part of the table's width, 0 to 1. */
  readonly share: number;
  /** With a box to tick in each row. */
  readonly isTick?: boolean;
}

/**
 * A table in which everything but the heads is written by hand.
 * @param width in points
 * @param rowHeight in points
 */
export function penTable(columns: readonly PenColumn[], width: number, rowHeight: number): TableSpec {
  return {
    headStyle: { size: 10, face: 'strong' },
    rowHeight,
    columns: columns.map(({ title, share, isTick = false }) => ({
      title,
      width: width * share,
      ...(isTick ? { content: 'tick' as const, align: 'center' as const } : { content: 'write' as const }),
    })),
  };
}

/** Rows without anything in them. @param room in points, the most that one may take */
export function emptyRows(type: TypeSetter, spec: TableSpec, count: number, room: number): SetRow[] {
  return Array.from({ length: count }, () => setRow(type, spec, [], room));
}
