import { generationsFolder, keptCopies, type CopyPlace, type KeptCopy } from '../../vault/work/index.ts';
import type { CopyPlaceView } from '../contract/index.ts';
import path from 'node:path';
import { lockedOrNone, redeem, type House } from './house.ts';
import { Refused } from './refused.ts';

/** Where the copies of the opened vault lie; the page names them by id and place, and never sees a path. */
export interface CopyPlaces {
  /** Looks in both places. @param second a ticket for the second place, where one is chosen */
  readonly look: (second: number | null) => readonly KeptCopy[];
  /** Those of the last look that are there now. */
  readonly all: () => readonly KeptCopy[];
  /** Fails with `request-refused` for one that is not there. */
  readonly one: (asked: { readonly id: string; readonly place: CopyPlaceView }) => KeptCopy;
  readonly places: () => readonly CopyPlace[];
}

/** The places of this house's vault. */
export function createCopyPlaces(house: House): CopyPlaces {
  let second: string | null = null;
  const places = (): CopyPlace[] => {
    const beside = generationsFolder(house.vault?.path ?? '');
    const own: CopyPlace[] = [{ place: 'beside', folder: beside }];
    return second === null
      ? own
      : [...own, { place: 'second', folder: path.join(second, path.basename(beside)) }];
  };
  const all = () => keptCopies(lockedOrNone(house), places());
  return {
    look: (ticket) => {
      second = ticket === null ? null : redeem(house, ticket);
      return all();
    },
    all,
    one: ({ id, place }) => {
      const found = all().find((copy) => copy.id === id && copy.place === place);
      if (found === undefined) throw new Refused('request-refused');
      return found;
    },
    places,
  };
}
