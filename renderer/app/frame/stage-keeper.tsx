import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { SessionView } from '../../../electron/contract/index.ts';
import { sigill } from '../sigill.ts';
import { useCommand, useShellEvent } from '../shell-events.ts';
import { useVaultEvent } from '../vault-events.ts';
import { findStage, type DamagedRoom, type Stage } from './stage.ts';

interface StageHold {
  readonly stage: Stage;
  /** Asks the doors anew: after a vault was chosen, locked or closed. */
  readonly look: () => void;
  readonly opened: (session: SessionView) => void;
  readonly found: () => void;
  readonly restore: () => void;
  /** Goes to what can be done with a file that cannot be opened or unlocked. */
  readonly rescue: (file: string, room: DamagedRoom) => void;
}

const StageContext = createContext<StageHold | null>(null);

/** What the page is doing, and the ways from there. */
export function useStage(): StageHold {
  const hold = useContext(StageContext);
  if (!hold) throw new TypeError('no stage around this component');
  return hold;
}

/** Holds the page's stage. When the vault locks, everything that was shown goes. */
export function StageKeeper({ first, children }: { first: Stage; children: ReactNode }) {
  const { stage, setStage, look, lookFromAside } = useStanding(first);
  const opened = useCallback(
    (session: SessionView) => {
      setStage({ name: 'open', session });
    },
    [setStage],
  );
  const found = useCallback(() => {
    void sigill.shell.startFounding({}).then((answer) => {
      setStage(answer.ok ? { name: 'founding' } : { name: 'failed', error: answer.error, recent: [] });
    });
  }, [setStage]);
  const restore = useCallback(() => {
    void sigill.shell.startRestore({}).then((answer) => {
      setStage(answer.ok ? { name: 'restoring' } : { name: 'failed', error: answer.error, recent: [] });
    });
  }, [setStage]);
  const rescue = useCallback(
    (file: string, room: DamagedRoom) => {
      setStage({ name: 'damaged', file, room });
    },
    [setStage],
  );
  useVaultEvent((event) => {
    if (event.kind !== 'locked') return;
    setStage({ name: 'waiting' });
    look();
  });
  useShellEvent((event) => {
    if (event.kind === 'state') lookFromAside();
  });
  const isOutside = outside.has(stage.name);
  useCommand('found', isOutside ? found : null);
  useCommand('restore', isOutside ? restore : null);
  useEffect(() => {
    if (stage.name === 'waiting') look();
  }, [stage.name, look]);
  useEffect(() => {
    if (first.name !== 'waiting') lookFromAside(); // What was told before anybody here listened is not missed.
  }, [first, lookFromAside]);
  const hold = useMemo(
    () => ({ stage, look, opened, found, restore, rescue }),
    [stage, look, opened, found, restore, rescue],
  );
  return <StageContext value={hold}>{children}</StageContext>;
}

/** From where a vault may be founded or restored. */
const outside: ReadonlySet<Stage['name']> = new Set(['start', 'failed', 'unlock', 'damaged']);

function isOnARoad({ name }: Stage): boolean {
  return name === 'founding' || name === 'restoring';
}

/** The stage, and asking the doors for it. Whoever took a road while they answered stays on it. */
function useStanding(first: Stage) {
  const [stage, setStageNow] = useState(first);
  const changes = useRef(0);
  const setStage = useCallback((next: Stage) => {
    changes.current += 1;
    setStageNow(next);
  }, []);
  const look = useCallback(() => {
    const before = changes.current;
    void findStage().then((found) => {
      if (changes.current === before) setStage(found);
    });
  }, [setStage]);
  // What is found may come after a road was taken: then the road goes on.
  const lookFromAside = useCallback(() => {
    void findStage().then((found) => {
      setStageNow((now) => (isOnARoad(now) ? now : found));
    });
  }, []);
  return { stage, setStage, look, lookFromAside };
}
