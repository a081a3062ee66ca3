import {
  answerRestoreGate,
  openersAtGate,
  openLocked,
  printAssets,
  progressOf,
  readPaper,
  readScan,
  restoreStepwise,
  stretchesOfRestore,
  unlockElsewhere,
  type PaperFound,
} from '../../../vault/work/index.ts';
import type { PaperMethods, RestoreProgressView, UnlockingView } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { redeem, sessionIn, type House } from '../house.ts';
import { Refused } from '../refused.ts';
import { sessionView } from '../views/opening-views.ts';
import { noSheets, openerView, restoreProgressView } from '../views/paper-views.ts';
import { unlockingOf } from './opening.ts';

type RestoreNames =
  | 'beginRestore'
  | 'addScan'
  | 'addCodes'
  | 'finishRestore'
  | 'cancelRestore'
  | 'openersAtGate'
  | 'answerGate';

/** From sheets, in any order and any number of attempts, to a vault. */
export function restoreHandlers(house: House): HandlersOf<Pick<PaperMethods, RestoreNames>> {
  return {
    beginRestore: () => {
      house.scan = { texts: new Set(), found: null };
      return noSheets;
    },
    addScan: async ({ bytes }) => {
      const before = house.scan.texts.size;
      await readScan(bytes, printAssets().scan, {
        onCode: (text) => {
          house.scan.texts.add(text);
        },
        onProgress: ({ picture, pictures }) => {
          house.tell({ kind: 'progress', task: 'scan', done: picture, of: pictures });
        },
        isEnough: () => isComplete(house),
      });
      return { ...look(house), found: house.scan.texts.size - before };
    },
    addCodes: async ({ text }) => {
      const before = house.scan.texts.size;
      for (const code of await readScan(new TextEncoder().encode(text), printAssets().scan))
        house.scan.texts.add(code);
      return { ...look(house), found: house.scan.texts.size - before };
    },
    openersAtGate: () => ({ openers: openersAtGate(sessionIn(house)).map(openerView) }),
    answerGate: ({ removed }) => {
      answerRestoreGate(sessionIn(house), removed);
      house.tell({ kind: 'changed' });
      return null;
    },
    finishRestore: (request) => finish(house, request),
    cancelRestore: () => {
      house.stopRestore?.abort();
      return null;
    },
  };
}

function isComplete(house: House): boolean {
  return house.scan.texts.size > 0 && progressOf(house.scan.texts).progress.complete;
}

/** How far the sheets reach; verified, with no secret, as soon as there are enough. */
function look(house: House): RestoreProgressView {
  const { texts } = house.scan;
  if (texts.size === 0) return noSheets;
  const { progress } = progressOf(texts);
  house.scan.found = progress.complete ? readPaper(texts) : null;
  return restoreProgressView(progress, house.scan.found);
}

async function finish(
  house: House,
  request: { unlocking: UnlockingView; ticket: number; removed: readonly string[] | null },
): Promise<Awaited<ReturnType<HandlersOf<PaperMethods>['finishRestore']>>> {
  const found = foundIn(house);
  const out = redeem(house, request.ticket);
  const unlocking = unlockingOf(request.unlocking);
  const { sealed, absent, openedWith } = await made(house, found, {
    out,
    unlocking,
    ...(request.removed === null ? {} : { removed: request.removed }),
  });
  house.vault = { path: out, access: 'write', exists: true };
  house.locked = openLocked(out, 'write', house.context);
  const asked = { label: openedWith, unlocking };
  house.session = await unlockElsewhere(house.locked, asked, house.context, house.derive);
  house.openedAs = openedWith;
  house.scan = { texts: new Set(), found: null };
  house.settled(out);
  const session = sessionView(house, house.session, out);
  house.tell({ kind: 'progress', task: 'restore', done: stretches, of: stretches });
  return { session, sealed, absent };
}

/** Those of making the file, and the one in which it is opened and read. */
const stretches = stretchesOfRestore + 1;

/** Makes the file; the page hears how far it is, and can stop it. */
async function made(
  house: House,
  found: PaperFound,
  request: Parameters<typeof restoreStepwise>[1],
): ReturnType<typeof restoreStepwise> {
  const stop = new AbortController();
  house.stopRestore = stop;
  try {
    return await restoreStepwise(found, request, house.context, {
      signal: stop.signal,
      onStretch: (done) => {
        house.tell({ kind: 'progress', task: 'restore', done, of: stretches });
      },
    });
  } finally {
    house.stopRestore = null;
  }
}

function foundIn(house: House): PaperFound {
  if (house.scan.found === null) throw new Refused('request-refused');
  return house.scan.found;
}
