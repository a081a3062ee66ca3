import { equalBytes } from '../bytes.ts';
import { interpolate, type Point } from '../gf256.ts';
import { isWholeGroup, type GivenCard, type GivenGroup, type GivenSet } from './card-sets.ts';
import { secretOf } from './sharing.ts';

/** One way to read a group: the points that give its secret. */
type GroupReading = {
  readonly group: GivenGroup;
  readonly points: readonly Point[];
  readonly secret: Uint8Array;
};

/** One way to read a set: the encrypted secret, and which given cards do not belong to it. */
export type SetReading = { readonly encrypted: Uint8Array; readonly wrong: readonly number[] };

/**
 * Every reading of a set whose digests hold, most often one. With more cards than needed every smallest choice is
 * tried, so that one wrong card among them does not stand in the way.
 */
export function* readingsOf(set: GivenSet): Generator<SetReading> {
  const readings = set.groups.filter(isWholeGroup).flatMap(readingsOfGroup);
  for (const chosen of subsets(readings, set.groupThreshold)) {
    if (!isDistinct(chosen.map(({ group }) => group.groupIndex))) continue;
    const points = chosen.map(({ group, secret }) => ({ x: group.groupIndex, y: secret }));
    const encrypted = secretIfEqualLength(points);
    if (encrypted !== null) yield { encrypted, wrong: wrongCards(set, readings, points) };
  }
}

function readingsOfGroup(group: GivenGroup): GroupReading[] {
  const found: GroupReading[] = [];
  for (const chosen of subsets(differentCards(group), group.threshold)) {
    const points = chosen.map(({ card }) => ({ x: card.memberIndex, y: card.value }));
    const secret = isDistinct(points.map(({ x }) => x)) ? secretIfEqualLength(points) : null;
    const isNew = secret !== null && !found.some((reading) => equalBytes(reading.secret, secret));
    if (isNew) found.push({ group, points, secret });
  }
  return found;
}

/** The same card given twice counts once; two cards that claim one place both stay, one of them is wrong. */
function differentCards(group: GivenGroup): GivenCard[] {
  return group.given.filter(
    ({ card }, i) =>
      !group.given
        .slice(0, i)
        .some(
          (other) => other.card.memberIndex === card.memberIndex && equalBytes(other.card.value, card.value),
        ),
  );
}

/**
 * Which of the set's cards contradict a reading of it. Cards of a group that is not complete cannot be judged and
 * are not named.
 */
function wrongCards(
  set: GivenSet,
  readings: readonly GroupReading[],
  groupPoints: readonly Point[],
): number[] {
  return set.groups.flatMap((group) => {
    if (!isWholeGroup(group)) return [];
    const groupSecret = interpolate(groupPoints, group.groupIndex);
    const reading = readings.find((one) => one.group === group && equalBytes(one.secret, groupSecret));
    const isWrong = ({ card }: GivenCard) =>
      reading === undefined || !equalBytes(interpolate(reading.points, card.memberIndex), card.value);
    return group.given.filter(isWrong).map(({ index }) => index);
  });
}

function secretIfEqualLength(points: readonly Point[]): Uint8Array | null {
  return new Set(points.map(({ y }) => y.length)).size === 1 ? secretOf(points) : null;
}

function isDistinct(values: readonly number[]): boolean {
  return new Set(values).size === values.length;
}

/** All choices of `size` items in their order. */
function* subsets<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield [];
  else {
    for (let i = 0; i <= items.length - size; i++) {
      const item = items.slice(i, i + 1);
      for (const rest of subsets(items.slice(i + 1), size - 1)) yield [...item, ...rest];
    }
  }
}
