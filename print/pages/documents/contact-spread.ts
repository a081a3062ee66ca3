import type { Desk } from '../page-plan.ts';
import { keepCompany, setRow, type SetRow, type TableSpec } from '../table.ts';
import type { ContactSection } from './contact-rows.ts';

/** A row as it is printed, with the name under which the index finds it. */
type PlacedRow = SetRow & { readonly indexed?: string | undefined };

/** Rows of one section that stand together on one page. */
export interface Stretch {
  readonly heading: string;
  /** Whether it goes on from the page before. */
  readonly continues: boolean;
  readonly rows: PlacedRow[];
}

/** Heights in points: what a section's heading takes, and the room of the first page and of the others. */
interface Room {
  readonly heading: number;
  readonly first: number;
  readonly page: number;
}

/**
 * Lays sections on pages: a heading never stands without a row under it, rows for the pen never begin a page, and a
 * section that ends on a new page brings more than a lone row there.
 */
export function spreadSections(
  sections: readonly ContactSection[],
  desk: Desk,
  spec: TableSpec,
  room: Room,
): Stretch[][] {
  const pages: Stretch[][] = [[]];
  let left = room.first;
  for (const { heading, rows } of sections) {
    let open: Stretch | null = null;
    let begun = false;
    for (const { cells, indexed } of rows) {
      const set = setRow(desk.type, spec, cells, room.page - room.heading);
      const needed: number = set.height + (open === null ? room.heading : 0);
      if (needed > left && begun && cells.length === 0) break;
      if (needed > left && (pages.at(-1)?.length ?? 0) > 0) {
        pages.push([]);
        [left, open] = [room.page, null];
      }
      if (open === null) {
        const title = begun ? desk.t('print.continued', { heading }) : heading;
        open = { heading: title, continues: begun, rows: [] };
        begun = true;
        pages.at(-1)?.push(open);
        left -= room.heading;
      }
      open.rows.push({ ...set, indexed });
      left -= set.height;
    }
  }
  return evened(pages, room);
}

function evened(pages: Stretch[][], room: Room): Stretch[][] {
  for (let at = pages.length - 1; at > 0; at -= 1) {
    const [before, after] = [pages[at - 1]?.at(-1), pages[at]?.[0]];
    if (before === undefined || after?.continues !== true) continue;
    keepCompany(before.rows, after.rows, room.page - usedBy(pages[at] ?? [], room));
  }
  return pages;
}

function usedBy(stretches: readonly Stretch[], room: Room): number {
  return stretches.reduce(
    (sum, { rows }) => sum + room.heading + rows.reduce((all, row) => all + row.height, 0),
    0,
  );
}
