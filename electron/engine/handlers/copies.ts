import {
  checkLocked,
  checkSteps,
  isOpenedAlike,
  listLeftAnew,
  openLocked,
  removeCopies,
  repairFile,
  restoreGeneration,
  unlockAlike,
  unlockElsewhere,
  verifyCopy,
  type Finding,
  type LockedVault,
  type Salvaged,
  type Session,
} from '../../../vault/work/index.ts';
import type { CopyMethods, CopyOpenerView, CopyView, RepairView } from '../../contract/index.ts';
import type { CopyPlaces } from '../copy-places.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { lockedIn, redeem, sessionIn, type House } from '../house.ts';
import { checkView } from '../views/found-views.ts';
import { slotView } from '../views/opening-views.ts';

type Part<Names extends keyof CopyMethods> = HandlersOf<Pick<CopyMethods, Names>>;

/** Copies as the vault was, the check, and what can be saved of a damaged file. */
export function copyHandlers(house: House, places: CopyPlaces): HandlersOf<CopyMethods> {
  return { ...keptHandlers(house, places), ...restoreHandler(house, places), ...checkHandlers(house) };
}

const opened = (house: House) => ({ locked: lockedIn(house), session: sessionIn(house) });

type KeptNames = 'listCopies' | 'verifyCopy' | 'describeCopy' | 'removeOutdatedCopies';

function keptHandlers(house: House, places: CopyPlaces): Part<KeptNames> {
  return {
    listCopies: ({ second }) => {
      sessionIn(house);
      return { copies: places.look(second).map(copyView) };
    },
    verifyCopy: (asked) => checkView(verifyCopy(places.one(asked), house.context), opened(house)),
    describeCopy: (asked) => describe(house, places.one(asked).path),
    removeOutdatedCopies: () => {
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

/** Who could open the vault then, and whether this session's keys did. */
function describe(
  house: House,
  path: string,
): { readonly openers: readonly CopyOpenerView[]; readonly isOpen: boolean } {
  const session = sessionIn(house);
  const locked = openLocked(path, 'read', withoutMemory(house));
  try {
    const openers = locked.slots.map((slot): CopyOpenerView => {
      const { label, kind } = slotView(locked, slot);
      return { label, kind, isOwn: slot.state === 'whole' && slot.header.principal === session.principal };
    });
    return { openers, isOpen: isOpenedAlike(locked, session) };
  } finally {
    locked.close();
  }
}

/** What another file shows is nothing for this machine to remember. */
function withoutMemory({ context }: House): House['context'] {
  return { ...context, memory: undefined };
}

function restoreHandler(house: House, places: CopyPlaces): Part<'restoreCopy'> {
  return {
    restoreCopy: ({ ticket, removed, way, ...asked }) => {
      const session = sessionIn(house);
      const copy = places.one(asked);
      const open = (locked: LockedVault): Session | Promise<Session> => {
        if (way === null) return unlockAlike(locked, session, withoutMemory(house));
        const unlocking = { kind: 'passphrase', passphrase: way.passphrase } as const;
        return unlockElsewhere(locked, { label: way.label, unlocking }, house.context, house.derive);
      };
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
      return { ...saved(salvaged), compartments: [], isVouched: false, check };
    }
    return { ...saved(salvaged), ...vouched(house, locked) };
  } finally {
    locked.close();
  }
}

function saved({ entries, parts, rows }: Salvaged): Pick<RepairView, 'entries' | 'parts' | 'rows'> {
  return { entries, parts, rows };
}

function vouched(
  house: House,
  locked: LockedVault,
): Pick<RepairView, 'compartments' | 'isVouched' | 'check'> {
  const session = unlockAlike(locked, sessionIn(house), withoutMemory(house));
  try {
    const compartments = listLeftAnew(session).map(({ compartment, ...done }) => ({
      kind: session.compartmentOf(compartment)?.kind ?? '',
      ...done,
    }));
    return { compartments, isVouched: true, check: checkView(session.check(), { locked, session }) };
  } finally {
    session.close();
  }
}
