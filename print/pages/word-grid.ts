import type { Flow, Measure } from './flow.ts';
import type { Pen } from './pen.ts';
import type { TextStyle } from './type-setter.ts';

const wordRow = 20;

/** The words in columns, read downwards, each with its number. */
export function wordGrid(words: readonly string[], measure: Measure, columns: number): Flow {
  const rows = Math.ceil(words.length / columns);
  const width = measure.width / columns;
  const height = rows * wordRow + 14;
  return {
    height,
    draw: (pen, x, y) => {
      pen.artifact(() => {
        pen.fill({ x, y, width: measure.width, height }, 1);
        pen.frame({ x, y, width: measure.width, height }, 1.4, 0, 4);
        for (let column = 1; column < columns; column += 1) {
          pen.rule(x + column * width, y + 6, x + column * width, y + height - 6, 0.4, 0.5);
        }
      });
      pen.group('L', () => {
        words.forEach((word, index) => {
          const left = x + Math.floor(index / rows) * width;
          drawWord(pen, word, index + 1, left + 8, y + 7 + (index % rows) * wordRow);
        });
      });
    },
  };
}

function drawWord(pen: Pen, word: string, number: number, x: number, y: number): void {
  const count: TextStyle = { size: 11, tabular: true, leading: wordRow / 11 };
  const style: TextStyle = { size: 14.5, face: 'mono', leading: wordRow / 14.5, exact: true };
  pen.tag('LI', () => {
    pen.text(String(number), x, y, count, 'right', 17);
    pen.text(word, x + 26, y, style);
  });
}
