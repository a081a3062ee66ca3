import {
  checkLocked,
  eraseItem,
  erasuresOf,
  evidenceOf,
  isComplete,
  logFingerprints,
  logLines,
  logRecords,
  markDestroyed,
  noteLogExport,
  openLocked,
  peopleOf,
  recalledOf,
  removeCopies,
  writeOutput,
  type Erasure,
  type LogLine,
  type Recalled,
} from '../../../vault/work/index.ts';
import type { ErasureView, LogLineView, LogMethods, LogProofView, RecallView } from '../../contract/index.ts';
import type { CopyPlaces } from '../copy-places.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { lockedIn, redeem, sessionIn, type House } from '../house.ts';
import { checkView } from '../views/found-views.ts';

type Part<Names extends keyof LogMethods> = HandlersOf<Pick<LogMethods, Names>>;

/** Who did what when, what this machine remembers, and what was erased for good. */
export function logHandlers(house: House, places: CopyPlaces): HandlersOf<LogMethods> {
  return { ...readingHandlers(house), ...memoryHandlers(house), ...erasureHandlers(house, places) };
}

/** As many lines as one asking brings. */
const linesAtATime = 100;

function readingHandlers(house: House): Part<'listLog' | 'verifyLog' | 'exportLog'> {
  return {
    listLog: ({ from }) => {
      const wanted = { from, most: linesAtATime };
      const { lines, total, hasJournal } = logLines(lockedIn(house), sessionIn(house), wanted);
      return { lines: lines.map(lineView), total, hasJournal };
    },
    verifyLog: () => proofOf(house),
    exportLog: ({ ticket }) => {
      const session = sessionIn(house);
      const out = redeem(house, ticket);
      if (session.readOnlyBecause() === null) noteLogExport(session);
      const { bytes, entries, notes } = evidenceOf(lockedIn(house), session, house.context.now());
      // The dialog has asked before it gave a name that is taken.
      writeOutput(out, bytes, { replace: true });
      house.tell({ kind: 'changed' });
      return { entries, notes };
    },
  };
}

function lineView({ entry, at, ...line }: LogLine): LogLineView {
  return { key: entry, at: new Date(at).toISOString(), ...line };
}

/** The file is opened anew, as a stranger would: no key, no memory. */
function proofOf(house: House): LogProofView {
  const session = sessionIn(house);
  const locked = openLocked(lockedIn(house).path, 'read', { ...house.context, memory: undefined });
  try {
    const records = logRecords(locked);
    return {
      entries: records.length,
      counting: records.filter(({ counts }) => counts).length,
      fingerprints: logFingerprints(locked),
      check: checkView(checkLocked(locked), { locked, session }),
    };
  } finally {
    locked.close();
  }
}

function memoryHandlers(house: House): Part<'recall' | 'acceptCopy'> {
  return {
    recall: () => recallView(recalledOf(lockedIn(house), sessionIn(house))),
    acceptCopy: () => {
      sessionIn(house).acceptCopy();
      house.tell({ kind: 'changed' });
      return null;
    },
  };
}

function recallView(recalled: Recalled): RecallView {
  switch (recalled.state) {
    case 'agrees':
      return recalled;
    case 'older':
      return { ...recalled, at: new Date(recalled.at).toISOString() };
    case 'contradicted':
      return {
        state: 'contradicted',
        changes: recalled.changes.map(({ by, at }) => ({ by, at: new Date(at).toISOString() })),
      };
  }
}

type ErasureNames = 'eraseItem' | 'listErasures' | 'removeErasedCopies' | 'paperDestroyed';

function erasureHandlers(house: House, places: CopyPlaces): Part<ErasureNames> {
  const all = () => erasuresOf(lockedIn(house), sessionIn(house), places.places());
  const changed = (): null => {
    house.tell({ kind: 'changed' });
    return null;
  };
  return {
    eraseItem: ({ id, decision }) => {
      eraseItem(sessionIn(house), id, decision);
      return changed();
    },
    listErasures: ({ second }) => {
      places.look(second);
      const session = sessionIn(house);
      const canRekey = peopleOf(session).some(({ isSelf, administers }) => isSelf && administers);
      return {
        erasures: all().map(erasureView),
        canRekey: canRekey && session.readOnlyBecause() === null,
      };
    },
    removeErasedCopies: ({ entry }) => {
      const erasure = all().find((each) => each.entry === entry);
      const left = removeCopies(erasure?.copies ?? []).length;
      changed();
      return { left };
    },
    paperDestroyed: ({ id, decision }) => {
      markDestroyed(sessionIn(house), id, { decision, at: house.context.now() });
      return changed();
    },
  };
}

function erasureView(erasure: Erasure): ErasureView {
  const { copies, at, ...rest } = erasure;
  return {
    ...rest,
    at: new Date(at).toISOString(),
    copies: copies.length,
    isComplete: isComplete(erasure),
  };
}
