import type { PaperFound, PaperProgress, Print } from '../../../vault/work/index.ts';
import type { OpenerView, PrintView, RestoreProgressView } from '../../contract/index.ts';

/** A print as the page shows it; the PDF stays here. */
export function printView(number: number, made: Print): PrintView {
  return {
    print: number,
    number: made.number,
    pages: made.pages.map(({ width, height }) => ({
      widthMm: millimetres(width),
      heightMm: millimetres(height),
    })),
    registered: made.registered,
    leftOut: made.leftOut,
    withheld: made.withheld,
    lacks: made.lacks,
    fingerprint: made.fingerprint,
  };
}

/** A print measures in points, 72 to the inch. */
function millimetres(points: number): number {
  return (points * 25.4) / 72;
}

/** Before the first sheet. */
export const noSheets: RestoreProgressView = {
  seen: 0,
  needed: 0,
  of: 0,
  missingPages: [],
  otherSets: [],
  complete: false,
  paper: null,
};

const shownOfSet = 8;

/** How far the sheets reach, and, once they are enough, what they say of themselves. */
export function restoreProgressView(progress: PaperProgress, found: PaperFound | null): RestoreProgressView {
  const { seen, needed, of, missingPages, complete } = progress;
  return {
    seen,
    needed,
    of,
    missingPages,
    complete,
    otherSets: progress.otherSets.map((set) => set.slice(0, shownOfSet)),
    paper: found === null ? null : paperView(found),
  };
}

function paperView(found: PaperFound): NonNullable<RestoreProgressView['paper']> {
  const { paper, fingerprint, openers, printedBy, printedWithoutRight } = found;
  const onPaper = new Set(paper.slots.map(({ header }) => header.principal));
  return {
    printedAt: new Date(paper.printedAt).toISOString(),
    printedBy: printedBy.map(openerView),
    printedWithoutRight,
    fingerprint,
    opens: openers.filter(({ principals }) => principals.some((id) => onPaper.has(id))).map(openerView),
    openers: openers.map(openerView),
  };
}

/** A way in, as the page shows it. */
export function openerView({ label, kind, k, n }: PaperFound['openers'][number]): OpenerView {
  return { label, kind, ...(k === undefined || n === undefined ? {} : { needed: k, of: n }) };
}
