/** The two demos: data that harm nobody, counted from now, the same for the same seed. */
import type { Language } from '../../../i18n/index.ts';
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
  /** In which language its own sentences are (steps, messages, notes); Swedish when absent. Names stay Swedish. */
  readonly language?: Language | undefined;
}

export interface Demo {
  readonly organisation: string;
  /** May be walked once; a region's records are made as they are asked for. */
  readonly items: Iterable<DemoItem>;
}

/** The records of a demo vault, naming each other symbolically; `resolveRefs` gives them ids. */
export function demoRecords({ seed, now, size, language = 'sv' }: DemoOptions): Demo {
  return size === 'municipality'
    ? { organisation: municipality, items: granudda(seed, now, language) }
    : { organisation: region, items: nordfjall(seed, now) };
}
