import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { sigill } from '../sigill.ts';
import type { PlaceName } from './place-name.ts';

interface Where {
  readonly place: PlaceName;
  /** The chosen item's id, or null. */
  readonly item: string | null;
  /** How far the list was scrolled, when this view was left by a lock; 0 else. */
  readonly scroll: number;
}

interface WhereHold extends Where {
  readonly go: (place: PlaceName, item?: string | null) => void;
  readonly choose: (item: string | null) => void;
  readonly keepScroll: (scroll: number) => void;
}

const WhereContext = createContext<WhereHold | null>(null);

/** Where in the app the person is, and the way to somewhere else. */
export function useWhere(): WhereHold {
  const hold = useContext(WhereContext);
  if (!hold) throw new TypeError('no place around this component');
  return hold;
}

/** Holds the place and the item. The window remembers both over a lock: ids only. */
export function WhereKeeper({ first, children }: { first: Where; children: ReactNode }) {
  const [where, setWhere] = useState(first);
  const go = useCallback((place: PlaceName, item: string | null = null) => {
    setWhere({ place, item, scroll: 0 });
  }, []);
  const choose = useCallback((item: string | null) => {
    setWhere((now) => ({ ...now, item }));
  }, []);
  const keepScroll = useCallback((scroll: number) => {
    setWhere((now) => (now.scroll === scroll ? now : { ...now, scroll }));
  }, []);
  useEffect(() => {
    const { place: view, item, scroll } = where;
    void sigill.shell.rememberView({ view, item, scroll: Math.round(scroll) });
  }, [where]);
  const hold = useMemo(() => ({ ...where, go, choose, keepScroll }), [where, go, choose, keepScroll]);
  return <WhereContext value={hold}>{children}</WhereContext>;
}
