/** The two demos: data that harm nobody, counted from now, the same for the same seed. */
import { granudda } from './granudda.ts';
import type { DemoItem } from './items.ts';
import { nordfjall, region } from './nordfjall.ts';
import { municipality } from './units.ts';

export { resolveRefs, type DemoItem } from './items.ts';
export { nordfjall } from './nordfjall.ts';

export interface DemoOptions {
  /** The same seed and time give the same records. */
  readonly seed: number;
  /** Milliseconds since 1970 UTC; every date of the demo is counted from here. */
  readonly now: number;
  readonly size: 'municipality' | 'region';
}

export interface Demo {
  readonly organisation: string;
  /** May be walked once; a region's records are made as they are asked for. */
  readonly items: Iterable<DemoItem>;
}

/** The records of a demo vault, naming each other symbolically; `resolveRefs` gives them ids. */
export function demoRecords({ seed, now, size }: DemoOptions): Demo {
  return size === 'municipality'
    ? { organisation: municipality, items: granudda(seed, now) }
    : { organisation: region, items: nordfjall(seed, now) };
}
