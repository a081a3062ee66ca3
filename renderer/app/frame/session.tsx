import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { SessionView } from '../../../electron/contract/index.ts';
import { sigill } from '../sigill.ts';
import { useVaultChanges } from '../vault-events.ts';

interface SessionHold {
  readonly session: SessionView;
  /** Whether anything can be changed; why not is `session.readOnlyBecause`. */
  readonly canWrite: boolean;
}

const SessionContext = createContext<SessionHold | null>(null);

/** The unlocked session: organisation, rights, counts. */
export function useSession(): SessionHold {
  const hold = useContext(SessionContext);
  if (!hold) throw new TypeError('no session around this component');
  return hold;
}

/** Holds the session, and asks for it anew when the vault has changed. */
export function SessionKeeper({ first, children }: { first: SessionView; children: ReactNode }) {
  const [session, setSession] = useState(first);
  const changes = useVaultChanges();
  useEffect(() => {
    let isCurrent = true;
    void sigill.vault.session({}).then((answer) => {
      if (isCurrent && answer.ok) setSession(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [changes]);
  const hold = useMemo(
    () => ({ session, canWrite: session.access === 'write' && session.readOnlyBecause === null }),
    [session],
  );
  return <SessionContext value={hold}>{children}</SessionContext>;
}
