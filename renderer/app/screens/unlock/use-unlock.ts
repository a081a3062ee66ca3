import { useCallback, useState } from 'react';
import type { UnlockingView, WireError } from '../../../../electron/contract/index.ts';
import { useStage } from '../../frame/stage-keeper.tsx';
import { sigill } from '../../sigill.ts';

interface Unlock {
  readonly isUnlocking: boolean;
  readonly error: WireError | null;
  /** `own`: the passphrase that takes the place of a start card. */
  readonly unlock: (label: string | null, unlocking: UnlockingView, own?: string) => void;
  readonly forget: () => void;
}

/** One attempt at a time; when it succeeds the app opens, when it fails the reason stays until the next. */
export function useUnlock(): Unlock {
  const { opened } = useStage();
  const [isUnlocking, setIsUnlocking] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const unlock = useCallback(
    (label: string | null, unlocking: UnlockingView, own?: string) => {
      setIsUnlocking(true);
      setError(null);
      void sigill.vault.unlock({ label, unlocking, ...(own === undefined ? {} : { own }) }).then((answer) => {
        setIsUnlocking(false);
        if (answer.ok) opened(answer.value);
        else setError(answer.error);
      });
    },
    [opened],
  );
  const forget = useCallback(() => {
    setError(null);
  }, []);
  return { isUnlocking, error, unlock, forget };
}
