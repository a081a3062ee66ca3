const length = 32;

/** Four different places of the recovery code, two on each sheet, in their order; from 1. */
export function drawPlaces(): readonly number[] {
  const half = length / 2;
  return [...drawTwo(half), ...drawTwo(half).map((place) => place + half)];
}

/** 256 is a whole number of times 16, so every place is as likely. */
function drawTwo(of: number): number[] {
  const found = new Set<number>();
  while (found.size < 2) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    found.add((byte % of) + 1);
  }
  return [...found].sort((one, other) => one - other);
}
