import { scaled, type Measures, type Spread } from './figures.ts';
import { printGoals, printGrowth } from './goals.ts';

/** How large the vaults and the log were. */
export interface Sizes {
  readonly small: number;
  readonly middle: number;
  readonly large: number;
  readonly log: number;
}

const openAndList = 'open and list, whole process warm, ms';

/** Each measure with its goal. KeePassXC's are empty where it is not installed. */
export function tellGoals(sizes: Sizes, bySize: readonly Measures[], log: Measures): void {
  const [small, middle, large] = bySize;
  const at = (size: keyof Sizes, words: string): string => `${words}, ${sizes[size].toLocaleString('en-GB')}`;
  const derivation = large?.get('derivation alone, ms')?.median ?? Number.NaN;
  const theirFile = large?.get('keepass: file, bytes')?.median;
  printGoals([
    {
      measure: at('middle', 'Enter to first list, times the derivation'),
      unit: 'x',
      figure: middle?.get('Enter to first list, x derivation alone'),
      atMost: 1.25,
    },
    {
      measure: at('middle', 'the same by CPU'),
      unit: 'x',
      figure: middle?.get('Enter to first list, x derivation alone, CPU'),
    },
    {
      measure: at('middle', "Enter to first list, times faster than KeePassXC's open + ls"),
      unit: 'x',
      figure: timesFaster(middle, 'Enter to first list, ms'),
      atLeast: 1.5,
    },
    {
      measure: at('middle', 'command line, whole process, times faster'),
      unit: 'x',
      figure: timesFaster(middle, `sigill: ${openAndList}`),
    },
    {
      measure: at('large', 'Enter to list and name search (1.5 x derivation + 1 s)'),
      unit: 'ms',
      figure: large?.get('Enter to first search answered, ms'),
      atMost: 1.5 * derivation + 1_000,
    },
    {
      measure: at('large', "the same, times faster than KeePassXC's open + ls"),
      unit: 'x',
      figure: timesFaster(large, 'Enter to first search answered, ms'),
      atLeast: 3,
    },
    {
      measure: at('large', 'everything verified, times faster'),
      unit: 'x',
      figure: timesFaster(large, 'Enter to everything verified, ms'),
    },
    {
      measure: at('large', 'command line, whole process, times faster'),
      unit: 'x',
      figure: timesFaster(large, `sigill: ${openAndList}`),
    },
    {
      measure: at('large', 'Enter to list in the window'),
      unit: 'ms',
      figure: large?.get('Enter to list with search field, ms'),
    },
    {
      measure: at('log', 'first opening of a log on a new machine, entries'),
      unit: 'ms',
      figure: log.get('first opening on a new machine, ms'),
    },
    {
      measure: at('log', 'the same where it is remembered, entries'),
      unit: 'ms',
      figure: log.get('opening where it is remembered, ms'),
    },
    {
      measure: at('large', 'search as you type p95, in the engine'),
      unit: 'ms',
      figure: large?.get('search p95, ms'),
      atMost: 16,
    },
    {
      measure: at('large', 'search as you type p95, to the painted row'),
      unit: 'ms',
      figure: large?.get('a letter to rows found p95, ms'),
      atMost: 50,
    },
    {
      measure: at('small', 'one durable change p95'),
      unit: 'ms',
      figure: small?.get('add p95, ms'),
      atMost: 10,
    },
    {
      measure: at('large', 'one durable change p95'),
      unit: 'ms',
      figure: large?.get('add p95, ms'),
      atMost: 15,
    },
    {
      measure: at('middle', 'memory, highest'),
      unit: 'MB',
      figure: middle?.get('highest, MB'),
      atMost: 180,
    },
    {
      measure: at('large', 'memory, highest'),
      unit: 'MB',
      figure: large?.get('highest, MB'),
      atMost: 350,
    },
    { measure: at('large', 'memory, at rest'), unit: 'MB', figure: large?.get('at rest, MB') },
    {
      measure: at('large', "file, times KeePassXC's"),
      unit: 'x',
      figure: theirFile === undefined ? undefined : scaled(large?.get('sigill: file, bytes'), 1 / theirFile),
      atMost: 3,
    },
    {
      measure: at('middle', 're-key of records with history'),
      unit: 'ms',
      figure: middle?.get('re-key, ms'),
      atMost: 3_000,
    },
  ]);
}

/** How many times faster than KeePassXC's opening and listing. */
function timesFaster(of: Measures | undefined, name: string): Spread | undefined {
  const ours = of?.get(name)?.median;
  return ours === undefined ? undefined : scaled(of?.get(`keepass: ${openAndList}`), 1 / ours);
}

/** What grows with the vault, from the smallest to the largest. */
export function tellGrowth(sizes: readonly number[], bySize: readonly Measures[]): void {
  const figures = [
    'open and verify the log, ms',
    'derivation alone, ms',
    'Enter to first list, ms',
    'Enter to first list, CPU ms',
    'Enter to first search answered, ms',
    'Enter to everything verified, ms',
    'search p50, ms',
    'search p95, ms',
    'add p50, ms',
    'add p95, ms',
    'add p95, CPU ms',
    'highest, MB',
    'at rest, MB',
    'sigill: open and list, whole process cold, ms',
    'sigill: open and list, whole process warm, ms',
    'keepass: open and list, whole process cold, ms',
    'keepass: open and list, whole process warm, ms',
    'sigill: file, bytes',
    'keepass: file, bytes',
  ];
  printGrowth(
    sizes,
    figures.map((figure) => ({ figure, bySize: bySize.map((each) => each.get(figure)) })),
  );
}
