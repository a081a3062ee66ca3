import {
  acceptQuarantined,
  believePaper,
  isForked,
  quarantinedLines,
  revealQuarantined,
  settleWith,
  viewFork,
} from '../../../vault/work/index.ts';
import type { ForkMethods } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { lockedIn, sessionIn, type House } from '../house.ts';
import { forkView, quarantinedView, settledView } from '../views/fork-views.ts';
import { revealedView } from '../views/item-views.ts';

/** Rights that were changed apart, seen and settled; what lies in quarantine, taken over one by one. */
export function forkHandlers(house: House): HandlersOf<ForkMethods> {
  return { ...settlingHandlers(house), ...quarantineHandlers(house) };
}

type Settling = 'forkState' | 'viewFork' | 'settleFork' | 'believePaper';

function settlingHandlers(house: House): HandlersOf<Pick<ForkMethods, Settling>> {
  const other = (withCopy: boolean): string | undefined =>
    withCopy ? (house.chosenCopy ?? undefined) : undefined;
  return {
    forkState: () => ({ isOpen: isForked(sessionIn(house)) }),
    viewFork: ({ withCopy }) => {
      const session = sessionIn(house);
      const copy = other(withCopy);
      const sides = viewFork(lockedIn(house), session, house.context.now(), copy);
      return forkView(session, sides, copy !== undefined);
    },
    settleFork: ({ keeps, withCopy, fingerprint }) => {
      const how = { keeps, other: other(withCopy), fingerprint: fingerprint ?? undefined };
      const session = sessionIn(house);
      const count = settleWith(session, house.context.now(), how);
      if (withCopy) house.chosenCopy = null;
      house.tell({ kind: 'changed' });
      return settledView(session, count);
    },
    believePaper: ({ fingerprint }) => {
      believePaper(sessionIn(house), fingerprint);
      house.tell({ kind: 'changed' });
      return null;
    },
  };
}

type Quarantine = 'listQuarantined' | 'revealQuarantined' | 'acceptQuarantined';

function quarantineHandlers(house: House): HandlersOf<Pick<ForkMethods, Quarantine>> {
  return {
    listQuarantined: () => {
      const session = sessionIn(house);
      return { rows: quarantinedLines(session).map((line) => quarantinedView(session, line)) };
    },
    revealQuarantined: ({ revision, field, reason, language }) =>
      revealedView(revealQuarantined(sessionIn(house), revision, field, reason), language),
    acceptQuarantined: ({ revisions }) => {
      acceptQuarantined(sessionIn(house), revisions);
      house.tell({ kind: 'changed' });
      return null;
    },
  };
}
