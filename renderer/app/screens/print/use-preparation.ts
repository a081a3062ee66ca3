import { useCallback, useRef, useState } from 'react';
import type { Answer, PrintView, WireError } from '../../../../electron/contract/index.ts';
import { useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

export type Preparation =
  | { readonly state: 'none' }
  | { readonly state: 'preparing'; readonly isStopping: boolean }
  | { readonly state: 'ready'; readonly print: PrintView }
  | { readonly state: 'refused'; readonly error: WireError };

/** Begins a print, and shows how it goes. */
export type Prepare = PreparationHold['prepare'];

export interface PreparationHold {
  readonly preparation: Preparation;
  readonly prepare: (ask: () => Promise<Answer<PrintView>>) => void;
  readonly stop: () => void;
  readonly again: () => void;
}

/** One print at a time is prepared; stopped, it comes back to the choice and says so. */
export function usePreparation(): PreparationHold {
  const { t } = useSpeech();
  const tell = useToast();
  const [preparation, setPreparation] = useState<Preparation>({ state: 'none' });
  const isStopped = useRef(false);
  const prepare = useCallback(
    (ask: () => Promise<Answer<PrintView>>) => {
      isStopped.current = false;
      setPreparation({ state: 'preparing', isStopping: false });
      void ask().then((answer) => {
        if (answer.ok) {
          setPreparation({ state: 'ready', print: answer.value });
          if (isStopped.current) tell({ text: t('app.print.too-late') });
        } else if (answer.error.code === 'print-cancelled') {
          setPreparation({ state: 'none' });
          tell({ text: t('app.print.stopped') });
        } else setPreparation({ state: 'refused', error: answer.error });
      });
    },
    [t, tell],
  );
  const stop = useCallback(() => {
    isStopped.current = true;
    setPreparation({ state: 'preparing', isStopping: true });
    void sigill.vault.cancelPrint({});
  }, []);
  const again = useCallback(() => {
    setPreparation({ state: 'none' });
  }, []);
  return { preparation, prepare, stop, again };
}
