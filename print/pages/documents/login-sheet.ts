import type { LoginSheetDocument, PrintedLogin } from '../documents.ts';
import { PrintError } from '../errors.ts';
import { joined, type Flow } from '../flow.ts';
import { contentBox, drawFrame, sheetBox } from '../frame.ts';
import { hatchPage } from '../hatch.ts';
import { a4, mm } from '../mm.ts';
import type { Desk, PagePlan } from '../page-plan.ts';
import type { Box, Pen } from '../pen.ts';
import { loginFlows } from './login-flows.ts';

/** Nothing is printed nearer the fold than this. */
const foldClear = mm(5);
const fold = a4.height / 2;

/** A flow with its place on the page. */
interface Placed {
  readonly flow: Flow;
  readonly y: number;
}

/**
 * D9: one login per half page, above and below the fold; a login too long for a half gets a page of its own, and more
 * if needed. No text comes within 5 mm of the fold, and no secret stands near an edge.
 */
export function planLoginSheet(document: LoginSheetDocument, desk: Desk): PagePlan[] {
  if (document.logins.length === 0) throw new PrintError('nothing-to-print');
  const pages = place(document, desk);
  return pages.flatMap((placed) => {
    const front: PagePlan = {
      secret: true,
      draw: (pen, number) => {
        const title = desk.t('print.login.title', { ...document.envelope });
        const facts = { copy: document.copy, validUntil: document.validUntil, replaces: document.replaces };
        const remark = desk.t(document.alone === true ? 'print.login.alone' : 'print.login.no-photo');
        drawFrame(pen, desk, { title, facts, remark, holes: false }, number);
        drawFold(pen, desk);
        for (const { flow, y } of placed) flow.draw(pen, contentBox().x, y);
      },
    };
    return document.hatch === true ? [front, hatchPage(desk, document)] : [front];
  });
}

/** The two halves of a page, clear of head, foot and fold. */
function halves(): readonly [Box, Box] {
  const content = contentBox();
  const bottom = content.y + content.height;
  return [
    { ...content, height: fold - foldClear - content.y },
    { ...content, y: fold + foldClear, height: bottom - fold - foldClear },
  ];
}

function place(document: LoginSheetDocument, desk: Desk): Placed[][] {
  const [upper, lower] = halves();
  const pages: Placed[][] = [];
  let lowerFree = false;
  document.logins.forEach((login, index) => {
    const heading = desk.t('print.login.number', { number: index + 1, of: document.logins.length });
    const half = fittingHalf(login, heading, desk, lowerFree ? lower : upper);
    if (half === null) pages.push(...wholePage(login, heading, desk, [upper, lower]));
    else if (lowerFree) pages.at(-1)?.push({ flow: half, y: lower.y });
    else pages.push([{ flow: half, y: upper.y }]);
    lowerFree = half !== null && !lowerFree;
  });
  return pages;
}

/** The login as one flow that fits the half, set a little smaller if it must; null where it does not fit. */
function fittingHalf(login: PrintedLogin, heading: string, desk: Desk, half: Box): Flow | null {
  for (const scale of [1, 0.96, 0.92]) {
    const parts = loginFlows(login, heading, desk, { type: desk.type, width: half.width, scale }, true);
    const flow = joined([...parts.secret, ...parts.use]);
    if (flow.height <= half.height) return flow;
  }
  return null;
}

/**
 * The password above the fold and what is done with it below, each in one piece where it fits; a longer password runs
 * on over folds and pages, row by row.
 */
function wholePage(login: PrintedLogin, heading: string, desk: Desk, boxes: readonly [Box, Box]): Placed[][] {
  const [upper, lower] = boxes;
  for (const scale of [1.15, 1.08, 1]) {
    const parts = loginFlows(login, heading, desk, { type: desk.type, width: upper.width, scale }, true);
    const [secret, use] = [joined(parts.secret), joined(parts.use)];
    if (secret.height > upper.height || use.height > lower.height) continue;
    return [
      [
        { flow: secret, y: upper.y },
        { flow: use, y: lower.y },
      ],
    ];
  }
  const measure = { type: desk.type, width: upper.width };
  const { secret, use } = loginFlows(login, heading, desk, measure, true);
  const together = joined(use);
  const after =
    together.height <= upper.height ? [together] : loginFlows(login, heading, desk, measure, false).use;
  return spread([...secret, ...after], boxes);
}

/** Lays flows down the halves of as many pages as they need; none crosses a fold. */
function spread(flows: readonly Flow[], boxes: readonly [Box, Box]): Placed[][] {
  const pages: Placed[][] = [[]];
  let [box, y] = [0, boxes[0].y];
  for (const flow of flows) {
    const current = boxes[box] ?? boxes[0];
    if (y + flow.height > current.y + current.height && y > current.y) {
      if (box === 1) pages.push([]);
      box = box === 0 ? 1 : 0;
      y = (boxes[box] ?? boxes[0]).y;
    }
    pages.at(-1)?.push({ flow, y });
    y += flow.height;
  }
  return pages;
}

/** Where to fold: short marks at the edges and one word, all outside the text. */
function drawFold(pen: Pen, desk: Desk): void {
  const sheet = sheetBox(false);
  pen.artifact(() => {
    pen.dashed(mm(6), fold, sheet.x - 4, fold, [3, 2], 0.7);
    pen.dashed(sheet.x + sheet.width + 2, fold, a4.width - mm(5), fold, [3, 2], 0.7);
    const x = mm(9);
    pen.turned(-90, x, fold - mm(19), () => {
      pen.text(desk.t('print.login.fold'), x - 60, fold - mm(19) - 6, { size: 8.5 }, 'center', 120);
    });
  });
}
