import type { CopyFacts } from './imprint.ts';
import { sheetBox } from './frame.ts';
import type { Desk, PagePlan } from './page-plan.ts';
import type { Pen } from './pen.ts';
import type { TextStyle } from './type-setter.ts';

const characters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** The back of a login sheet: a pattern of letters, the same every time. A courtesy against glances, no protection. */
export function hatchPage(desk: Desk, facts: CopyFacts): PagePlan {
  return {
    draw: (pen, number) => {
      const sheet = sheetBox(false);
      pen.artifact(() => {
        pen.clipped({ ...sheet, height: sheet.height - 36 }, () => {
          drawNoise(pen, sheet.x, sheet.y, sheet.width, sheet.height - 44);
        });
      });
      const y = sheet.y + sheet.height - 30;
      pen.tag('P', () => {
        pen.block(desk.t('print.login.hatch'), sheet.x, y, sheet.width - 70, { size: 10 });
        pen.text(
          desk.t('print.page', { ...number }),
          sheet.x,
          y + 13,
          { size: 10, face: 'strong' },
          'right',
          sheet.width,
        );
        if (facts.copy)
          pen.text(desk.t('print.copy', { ...facts.copy }), sheet.x, y, { size: 10 }, 'right', sheet.width);
      });
    },
  };
}

function drawNoise(pen: Pen, x: number, y: number, width: number, height: number): void {
  const style: TextStyle = { size: 13, face: 'mono', leading: 0.8, grey: 0.25 };
  const next = sequence();
  const across = Math.floor((width - 4) / pen.type.width('X', style));
  for (let row = 0; row * 10.5 < height; row += 1) {
    const text = Array.from({ length: across }, () => characters[next() % characters.length] ?? 'X');
    pen.text(text.join(''), x + (row % 2) * 4, y + row * 10.5 + 1, style);
  }
  for (let at = 0; at < width + height; at += 9) {
    pen.rule(x + at, y, x + at - height, y + height, 0.4);
    pen.rule(x + at - height, y, x + at, y + height, 0.4);
  }
}

/** A fixed sequence (Lehmer, 48271 mod 2^31 - 1): a pattern, not a secret. */
function sequence(): () => number {
  let state = 20_211_216;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}
