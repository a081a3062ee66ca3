import type { Language } from '../../../i18n/index.ts';
import { parseInput, type Fields, type JsonObject, type RecordKind } from '../../model/index.ts';
import { refTo, type DemoItem } from './items.ts';
import { nameSource, type PersonName } from './names.ts';
import { numberSource, type Series } from './numbers.ts';
import { seededChance, type Chance } from './prng.ts';
import { demoTime, type DemoTime } from './time.ts';

/** What the parts of the demo share while it is made. */
export interface World {
  /** In which language the demo's own sentences are; names stay Swedish in any. */
  readonly language: Language;
  readonly chance: Chance;
  readonly time: DemoTime;
  readonly nextName: () => PersonName;
  /** The next unused number of a series. */
  readonly number: (series: Series) => string;
  readonly numbersLeft: (series: Series) => number;
  /** Adds a record and returns how others name it. Input is checked like anybody's. */
  readonly add: <K extends RecordKind>(kind: K, ref: string, fields: Fields<K>) => string;
  readonly items: readonly DemoItem[];
}

export function createWorld(seed: number, now: number, language: Language): World {
  const chance = seededChance(seed);
  const numbers = {
    mobile: numberSource('mobile'),
    // The first three are the switchboard's and the reserve number's.
    granudda: numberSource('granudda', 3),
    stockholm: numberSource('stockholm'),
    goteborg: numberSource('goteborg'),
    malmo: numberSource('malmo'),
  } satisfies Record<Series, unknown>;
  const items: DemoItem[] = [];
  return {
    language,
    chance,
    time: demoTime(now),
    nextName: nameSource(chance).next,
    number: (series) => numbers[series].next(),
    numbersLeft: (series) => numbers[series].left(),
    add: (kind, ref, fields) => {
      items.push({ ref, kind, data: parseInput(kind, fields) as JsonObject });
      return refTo(ref);
    },
    items,
  };
}
