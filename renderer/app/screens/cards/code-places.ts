const codeLength = 36;
const asked = 4;

/**
 * Four different places of the recovery code, drawn anew each time, two from each half: both sheets are looked at.
 * @returns places from 1, rising
 */
export function codePlaces(random: (values: Uint32Array<ArrayBuffer>) => Uint32Array): readonly number[] {
  const half = codeLength / 2;
  const first = distinct(random, asked / 2, half);
  const second = distinct(random, asked / 2, half).map((place) => place + half);
  return [...first, ...second];
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
