import type { Flow, Measure } from './flow.ts';
import type { Pen } from './pen.ts';
import type { SpokenCharacter } from './read-aloud.ts';
import { groupsOfFour } from './secret-text.ts';
import type { TextStyle } from './type-setter.ts';

/** How large a password is set: the characters, and beside them the words in which each is said. */
export interface SecretStyle {
  readonly size: number;
  readonly spokenSize: number;
}

/** Groups side by side, and words side by side within a group: both are read line by line, like any text. */
const across = 2;
const gap = 6;
const between = 14;
const numberWidth = 12;

/**
 * A password in groups of four, two groups on a row, each with its number before it and how its characters are said
 * beside it, two on a line. One flow a row, so that a fold or a page's end never comes inside one. Spaces are drawn as
 * ␣, unseen characters as a box with their code.
 */
export function secretRows(measure: Measure, spoken: readonly SpokenCharacter[], style: SecretStyle): Flow[] {
  const groups = groupsOfFour(spoken);
  const rows: Flow[] = [];
  for (let at = 0; at < groups.length; at += across)
    rows.push(secretRow(measure, groups.slice(at, at + across), at, style));
  return rows;
}

function secretRow(
  measure: Measure,
  groups: readonly (readonly SpokenCharacter[])[],
  first: number,
  style: SecretStyle,
): Flow {
  const width = (measure.width - between) / across;
  const wordsAt = numberWidth + 4 * cellOf(style.size) + 7;
  const words = { ...measure, width: width - wordsAt };
  const said = groups.map((group) => spokenLines(words, group, style.spokenSize));
  const height = Math.max(style.size * 1.35, ...said.map((flow) => flow.height));
  return {
    height: height + gap,
    draw: (pen, left, y) => {
      groups.forEach((group, index) => {
        const x = left + index * (width + between);
        const top = y + (height - style.size * 1.3) / 2;
        pen.tag('P', () => {
          pen.text(String(first + index + 1), x, top + style.size * 0.35, { size: 8.5, grey: 0.25 });
          drawCharacters(pen, group, x + numberWidth, top, style.size);
        });
        said[index]?.draw(pen, x + wordsAt, y + (height - said[index].height) / 2);
      });
      pen.artifact(() => {
        const [line, middle] = [y - gap / 2, left + width + between / 2 - 2];
        if (first > 0) pen.rule(left, line, left + measure.width, line, 0.4, 0.5);
        if (groups.length > 1) pen.rule(middle, first > 0 ? line : y, middle, y + height, 0.4, 0.5);
      });
    },
  };
}

/** How characters are said, two on a line, in the order in which they are typed. */
export function spokenLines(
  { type, width }: Pick<Measure, 'type' | 'width'>,
  spoken: readonly SpokenCharacter[],
  size: number,
): Flow {
  const column = width / across;
  const room = column - 4;
  // A long word is set a little smaller before it is broken.
  const styleOf = ({ brief }: SpokenCharacter): TextStyle => {
    const fits = (size * room) / Math.max(room, type.width(brief, { size }) + 0.1);
    return { size: Math.max(size * 0.9, fits), leading: 1.22 };
  };
  const heightOf = (character: SpokenCharacter): number =>
    type.lines(character.brief, styleOf(character), room).length * size * 1.22;
  const pairs: (readonly SpokenCharacter[])[] = [];
  for (let at = 0; at < spoken.length; at += across) pairs.push(spoken.slice(at, at + across));
  const heights = pairs.map((pair) => Math.max(...pair.map(heightOf)));
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    draw: (pen, x, top) => {
      let y = top;
      pairs.forEach((pair, line) => {
        pair.forEach((character, index) => {
          pen.tag('P', () => pen.block(character.brief, x + index * column, y, room, styleOf(character)));
        });
        y += heights[line] ?? 0;
      });
    },
  };
}

/** The width of one character's cell. */
function cellOf(size: number): number {
  return size * 0.68;
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
  const cell = cellOf(size);
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
