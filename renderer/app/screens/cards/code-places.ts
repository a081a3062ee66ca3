const codeLength = 36;
const inGroup = 4;
/** How many stand on the first sheet: four groups of nine. */
const onFirst = 16;
const askedOfEach = 2;

/**
 * Four different places of the recovery code, drawn anew each time, two from each sheet: both are looked at. The last
 * group, which checks the others, is asked for like them.
 * @returns places from 1, rising
 */
export function codePlaces(random: (values: Uint32Array<ArrayBuffer>) => Uint32Array): readonly number[] {
  const first = distinct(random, askedOfEach, onFirst);
  const second = distinct(random, askedOfEach, codeLength - onFirst).map((place) => place + onFirst);
  return [...first, ...second];
}

/** A place as one counts on the sheets: which group of four, and which of its characters; both from 1. */
export function groupAndPlace(place: number): { readonly group: number; readonly place: number } {
  return { group: Math.ceil(place / inGroup), place: ((place - 1) % inGroup) + 1 };
}

function distinct(
  random: (values: Uint32Array<ArrayBuffer>) => Uint32Array,
  count: number,
  below: number,
): number[] {
  const places = new Set<number>();
  while (places.size < count) {
    const [drawn = 0] = random(new Uint32Array(1));
    places.add(1 + (drawn % below));
  }
  return [...places].sort((a, b) => a - b);
}
