import { spreadText, figureText, printLine } from './table.ts';
import type { Spread } from './figures.ts';

/** One measure with what it is to reach; without a limit it is reported only. */
export interface Goal {
  readonly measure: string;
  readonly unit: 'ms' | 'MB' | 'x';
  readonly figure: Spread | undefined;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** One line a measure: what is to be reached, the median with least and most, and whether it was. */
export function printGoals(goals: readonly Goal[]): void {
  printLine('\n| measure | to reach | median (least to most) | reached |');
  printLine('|---|---|---|---|');
  for (const goal of goals)
    printLine(
      `| ${goal.measure} | ${limitText(goal)} | ${spreadText(goal.figure, goal.unit)} | ${reached(goal)} |`,
    );
}

function limitText({ unit, atMost, atLeast }: Goal): string {
  if (atMost !== undefined) return `at most ${figureText(atMost)} ${unit}`;
  return atLeast === undefined ? 'reported' : `at least ${figureText(atLeast)} ${unit}`;
}

function reached({ figure, atMost, atLeast }: Goal): string {
  if (figure === undefined) return 'not measured';
  if (atMost !== undefined) return figure.median <= atMost ? 'yes' : '**no**';
  if (atLeast !== undefined) return figure.median >= atLeast ? 'yes' : '**no**';
  return '';
}

/** How figures grow from the smallest vault to the largest. */
export interface Growth {
  readonly figure: string;
  readonly bySize: readonly (Spread | undefined)[];
}

/** A line a figure, a column a size, and how many times the first the last is. */
export function printGrowth(sizes: readonly number[], lines: readonly Growth[]): void {
  printLine(`\n| figure | ${sizes.map((size) => size.toLocaleString('en-GB')).join(' | ')} | growth |`);
  printLine(`|---|${sizes.map(() => '---').join('|')}|---|`);
  for (const { figure, bySize } of lines) {
    const [first, last] = [bySize[0]?.median, bySize.at(-1)?.median];
    const growth = first === undefined || last === undefined ? '' : `${figureText(last / first)} x`;
    printLine(`| ${figure} | ${bySize.map((spread) => spreadText(spread)).join(' | ')} | ${growth} |`);
  }
}
