import { useCallback, useState } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import type { Restored } from './done-step.tsx';
import { removedOf, type GateAnswer } from './gate-answer.ts';
import { unlockingOf, type Opener } from './opener.ts';

export interface Finish {
  readonly isWorking: boolean;
  readonly error: WireError | null;
  readonly restored: Restored | null;
  /** Asks for a place, then restores there. */
  readonly run: (opener: Opener, answer: GateAnswer, hears: Hears) => void;
  readonly forget: () => void;
}

interface Hears {
  readonly onDone: () => void;
  readonly onRefused: (code: string) => void;
}

/** The last stretch: a place is chosen, the sheets are opened, the vault is made. A place is good for one attempt. */
export function useFinish(): Finish {
  const { t } = useSpeech();
  const tell = useToast();
  const [isWorking, setIsWorking] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  const run = useCallback(
    (opener: Opener, answer: GateAnswer, { onDone, onRefused }: Hears) => {
      const refuse = (why: WireError) => {
        setIsWorking(false);
        setError(why);
        onRefused(why.code);
      };
      const go = async () => {
        setError(null);
        const suggestedName = t('app.restore.file-name');
        const place = await sigill.shell.chooseSavePlace({ suggestedName, kind: 'sigill' });
        if (!place.ok) {
          refuse(place.error);
          return;
        }
        if (place.value === null) return;
        setIsWorking(true);
        const { ticket } = place.value;
        const removed = removedOf(answer);
        const done = await sigill.vault.finishRestore({ unlocking: unlockingOf(opener), ticket, removed });
        if (!done.ok && done.error.code === 'restore-cancelled') {
          setIsWorking(false);
          tell({ text: t('app.restore.cancelled') });
          return;
        }
        if (!done.ok) {
          refuse(done.error);
          return;
        }
        setIsWorking(false);
        setRestored(done.value);
        onDone();
      };
      void go();
    },
    [t, tell],
  );
  const forget = useCallback(() => {
    setError(null);
  }, []);
  return { isWorking, error, restored, run, forget };
}
