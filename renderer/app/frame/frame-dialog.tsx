import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

/** The dialogs that a key opens wherever one is. */
export type FrameDialog = 'search' | 'shortcuts' | 'about' | 'merge' | 'merge-original';

interface FrameDialogHold {
  readonly shown: FrameDialog | null;
  /** Shows one in the place of another; does nothing while a dialog of a screen wants its answer. */
  readonly show: (dialog: FrameDialog) => void;
  readonly close: () => void;
}

const FrameDialogContext = createContext<FrameDialogHold | null>(null);

/** Which of the frame's dialogs is open, and the ways to open and to close one. */
export function useFrameDialog(): FrameDialogHold {
  const hold = useContext(FrameDialogContext);
  if (!hold) throw new TypeError('no frame dialogs around this component');
  return hold;
}

/** Lets no dialog lie over another: of the frame's one is open at a time, and none over one that a screen opened. */
export function FrameDialogKeeper({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<FrameDialog | null>(null);
  const show = useCallback((dialog: FrameDialog) => {
    setShown((now) => (now === null && isAsked() ? null : dialog));
  }, []);
  const close = useCallback(() => {
    setShown(null);
  }, []);
  const hold = useMemo(() => ({ shown, show, close }), [shown, show, close]);
  return <FrameDialogContext value={hold}>{children}</FrameDialogContext>;
}

/** Whether a screen has a dialog of its own open. */
function isAsked(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null;
}
