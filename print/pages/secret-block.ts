import type { Flow, Measure } from './flow.ts';
import type { Pen } from './pen.ts';
import type { SpokenCharacter } from './read-aloud.ts';
import { groupsOfFour } from './secret-text.ts';
import type { TextStyle } from './type-setter.ts';

/** How large a password is set: the characters, and beneath them the words in which each is said. */
export interface SecretStyle {
  readonly size: number;
  readonly spokenSize: number;
  /** Groups of four side by side. */
  readonly columns: number;
}

const gap = 7;

/**
 * A password in groups of four, each with its characters' spoken names beneath, one on a line. One flow a row of groups,
 * so that a fold or a page's end never comes inside one. Spaces are drawn as ␣, unseen characters as a box with their code.
 */
export function secretRows(measure: Measure, spoken: readonly SpokenCharacter[], style: SecretStyle): Flow[] {
  const groups = groupsOfFour(spoken);
  const rows: SpokenCharacter[][][] = [];
  for (let at = 0; at < groups.length; at += style.columns) rows.push(groups.slice(at, at + style.columns));
  return rows.map((row, index) => secretRow(measure, row, index * style.columns, style));
}

function secretRow(
  measure: Measure,
  groups: readonly (readonly SpokenCharacter[])[],
  first: number,
  style: SecretStyle,
): Flow {
  const width = measure.width / style.columns;
  const said: TextStyle = { size: style.spokenSize, leading: 1.22 };
  const line = measure.type.lineHeight(said);
  const secretLine = style.size * 1.35;
  const lines = (character: SpokenCharacter): string[] =>
    measure.type.lines(character.spoken, said, width - gap - 2);
  const heights = groups.map((group) =>
    group.reduce((sum, character) => sum + lines(character).length * line, 0),
  );
  return {
    height: secretLine + Math.max(...heights) + gap,
    draw: (pen, left, y) => {
      groups.forEach((group, index) => {
        const x = left + index * width;
        pen.artifact(() => {
          if (index > 0)
            pen.rule(
              x - gap / 2 - 1,
              y + 2,
              x - gap / 2 - 1,
              y + secretLine + (heights[index] ?? 0),
              0.4,
              0.5,
            );
        });
        pen.tag('P', () => {
          pen.text(String(first + index + 1), x, y, { size: 7.5, grey: 0.3 }, 'right', width - gap - 3);
          drawCharacters(pen, group, x, y, style.size);
        });
        let at = y + secretLine;
        for (const character of group) {
          pen.tag('P', () => {
            at += pen.block(character.spoken, x, at, width - gap - 2, said);
          });
        }
      });
    },
  };
}

/** Characters of one group on one line, each in a cell of its own so that none leans on its neighbour. */
export function drawCharacters(
  pen: Pen,
  group: readonly SpokenCharacter[],
  x: number,
  y: number,
  size: number,
): void {
  const style: TextStyle = { size, face: 'mono', leading: 1.3, exact: true };
  const cell = size * 0.68;
  group.forEach((character, index) => {
    const left = x + index * cell;
    if (character.look === 'glyph' && pen.type.canShow(character.character, 'mono'))
      pen.text(character.character, left, y, style);
    else if (character.look === 'space') drawSpace(pen, left, y, size);
    else drawUnseen(pen, character.code, left, y, size);
  });
}

/** ␣: a trough under the line, as wide as a letter. */
function drawSpace(pen: Pen, x: number, y: number, size: number): void {
  const [left, right, foot] = [x + size * 0.08, x + size * 0.54, y + size * 1.05];
  pen.rule(left, foot - size * 0.22, left, foot, 1.1);
  pen.rule(left - 0.5, foot, right + 0.5, foot, 1.1);
  pen.rule(right, foot - size * 0.22, right, foot, 1.1);
}

/** A box with the code point in it, for what has no look of its own. */
function drawUnseen(pen: Pen, code: string, x: number, y: number, size: number): void {
  const side = size * 0.6;
  pen.frame({ x, y: y + size * 0.28, width: side, height: size * 0.85 }, 0.7, 0, 1.5);
  const digits = code.slice(2);
  const small: TextStyle = { size: size * 0.27, leading: 1 };
  pen.text(digits.slice(0, -2), x, y + size * 0.38, small, 'center', side);
  pen.text(digits.slice(-2), x, y + size * 0.7, small, 'center', side);
}
