import {
  checkFileAt,
  checkLocked,
  openLocked,
  repairFile,
  unlockElsewhere,
  type LockedVault,
  type Salvaged,
} from '../../../vault/work/index.ts';
import type { DamagedMethods, SavedView } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { redeem, withoutMemory, type House } from '../house.ts';
import { Refused } from '../refused.ts';
import { checkView } from '../views/found-views.ts';
import { slotView } from '../views/opening-views.ts';
import { askedOf } from './opening.ts';
import { savedCounts, vouchedBy } from './vouching.ts';

interface Saved {
  readonly path: string;
  readonly salvaged: Salvaged;
}

/** What is left to do with a file that cannot be opened or unlocked any more. The file itself is only read. */
export function damagedHandlers(house: House): HandlersOf<DamagedMethods> {
  let last: Saved | null = null;
  return {
    checkFile: () => {
      const { findings, problem } = checkFileAt(fileIn(house), house.context.now());
      return { ...checkView(findings, null), problem };
    },
    saveWhole: ({ ticket }) => {
      const path = redeem(house, ticket);
      last = { path, salvaged: repairFile(fileIn(house), path, house.context) };
      return savedView(house, last);
    },
    vouchForSaved: async (way) => {
      if (last === null) throw new Refused('request-refused');
      const { path, salvaged } = last;
      return withFile(openLocked(path, 'write', withoutMemory(house)), async (locked) => {
        const session = await unlockElsewhere(locked, askedOf(way), withoutMemory(house), house.derive);
        return { ...savedCounts(salvaged), ...vouchedBy(locked, session) };
      });
    },
  };
}

/** Where the file lies that main named. Fails with `vault-not-found`. */
function fileIn({ vault }: House): string {
  if (vault?.exists !== true) throw new Refused('vault-not-found');
  return vault.path;
}

function savedView(house: House, { path, salvaged }: Saved): SavedView {
  const locked = openLocked(path, 'read', withoutMemory(house));
  try {
    return {
      ...savedCounts(salvaged),
      compartments: [],
      isVouched: false,
      check: checkView(checkLocked(locked), null),
      openers: locked.slots.map((slot) => slotView(locked, slot)),
    };
  } finally {
    locked.close();
  }
}

async function withFile<Made>(
  locked: LockedVault,
  work: (locked: LockedVault) => Promise<Made>,
): Promise<Made> {
  try {
    return await work(locked);
  } finally {
    locked.close();
  }
}
