import {
  checkLocked,
  checkSteps,
  isOpenedAlike,
  openLocked,
  removeCopies,
  repairFile,
  restoreGeneration,
  unlockAlike,
  unlockElsewhere,
  verifyCopy,
  type Finding,
  type LockedVault,
  type Session,
} from '../../../vault/work/index.ts';
import type { CopyMethods, CopyOpenerView, CopyView, RepairView } from '../../contract/index.ts';
import type { CopyPlaces } from '../copy-places.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { lockedIn, redeem, sessionIn, withoutMemory, type House } from '../house.ts';
import { checkView } from '../views/found-views.ts';
import { slotView } from '../views/opening-views.ts';
import { askedOf } from './opening.ts';
import { savedCounts, vouchedBy } from './vouching.ts';

type Part<Names extends keyof CopyMethods> = HandlersOf<Pick<CopyMethods, Names>>;

/** Copies as the vault was, the check, and what can be saved of a damaged file. */
export function copyHandlers(house: House, places: CopyPlaces): HandlersOf<CopyMethods> {
  return { ...keptHandlers(house, places), ...restoreHandler(house, places), ...checkHandlers(house) };
}

const opened = (house: House) => ({ locked: lockedIn(house), session: sessionIn(house) });

type KeptNames = 'listCopies' | 'verifyCopy' | 'describeCopy' | 'removeOutdatedCopies';

function keptHandlers(house: House, places: CopyPlaces): Part<KeptNames> {
  return {
    listCopies: ({ second }) => ({ copies: places.look(second).map(copyView) }),
    verifyCopy: (asked) => {
      const found = verifyCopy(places.one(asked), house.context);
      return checkView(found, house.session === null ? null : opened(house));
    },
    describeCopy: (asked) => describe(house, places.one(asked).path),
    removeOutdatedCopies: () => {
      sessionIn(house);
      const outdated = places.all().filter(({ hasOlderKeys }) => hasOlderKeys);
      const left = removeCopies(outdated).length;
      house.tell({ kind: 'changed' });
      return { removed: outdated.length - left, left };
    },
  };
}

function copyView({
  id,
  place,
  at,
  bytes,
  hasOlderKeys,
  isOfThisPast,
}: ReturnType<CopyPlaces['one']>): CopyView {
  return { ...{ id, place, bytes, hasOlderKeys, isOfThisPast }, at: new Date(at).toISOString() };
}

/** Who could open the vault then, and whether this session's keys did; those of a vault that is locked do not. */
function describe(
  house: House,
  path: string,
): { readonly openers: readonly CopyOpenerView[]; readonly isOpen: boolean } {
  const { session } = house;
  const locked = openLocked(path, 'read', withoutMemory(house));
  try {
    const openers = locked.slots.map((slot): CopyOpenerView => {
      const isOwn = slot.state === 'whole' && slot.header.principal === session?.principal;
      return { ...slotView(locked, slot), isOwn };
    });
    return { openers, isOpen: session !== null && isOpenedAlike(locked, session) };
  } finally {
    locked.close();
  }
}

function restoreHandler(house: House, places: CopyPlaces): Part<'restoreCopy'> {
  return {
    restoreCopy: ({ ticket, removed, way, ...asked }) => {
      const copy = places.one(asked);
      const open = (locked: LockedVault): Session | Promise<Session> =>
        way === null
          ? unlockAlike(locked, sessionIn(house), withoutMemory(house))
          : unlockElsewhere(locked, askedOf(way), house.context, house.derive);
      const restore = { out: redeem(house, ticket), open, removed: removed ?? undefined };
      return restoreGeneration(copy, restore, withoutMemory(house));
    },
  };
}

/** So long a piece of a check at most, in milliseconds, before whoever waits for something else has their turn. */
const turn = 30;

function checkHandlers(house: House): Part<'checkVault' | 'stopCheck' | 'repairVault'> {
  let running: { isStopped: boolean } | null = null;
  return {
    checkVault: async () => {
      if (running !== null) running.isStopped = true;
      const own = { isStopped: false };
      running = own;
      const findings = await checked(house, own);
      if (running === own) running = null;
      return findings === null ? null : checkView(findings, opened(house));
    },
    stopCheck: () => {
      if (running !== null) running.isStopped = true;
      return null;
    },
    repairVault: ({ ticket }) => repaired(house, redeem(house, ticket)),
  };
}

/** Null where it was stopped, or its session ended. */
async function checked(
  house: House,
  wish: { readonly isStopped: boolean },
): Promise<readonly Finding[] | null> {
  const session = sessionIn(house);
  const steps = checkSteps(session);
  for (;;) {
    if (wish.isStopped || house.session !== session) return null;
    const end = performance.now() + turn;
    let step = steps.next();
    while (step.done !== true && performance.now() < end) step = steps.next();
    if (step.done === true) return step.value;
    house.tell({ kind: 'progress', task: 'check', ...step.value });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What verifies goes into the new file; where something is lacking, whoever may vouches for what is left. */
function repaired(house: House, out: string): RepairView {
  const { locked: damaged, session } = opened(house);
  const salvaged = repairFile(damaged.path, out, house.context);
  const locked = openLocked(out, 'write', withoutMemory(house));
  try {
    if (!isOpenedAlike(locked, session)) {
      const check = checkView(checkLocked(locked), { locked, session });
      return { ...savedCounts(salvaged), compartments: [], isVouched: false, check };
    }
    const own = unlockAlike(locked, sessionIn(house), withoutMemory(house));
    return { ...savedCounts(salvaged), ...vouchedBy(locked, own) };
  } finally {
    locked.close();
  }
}
