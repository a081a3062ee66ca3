import { useCallback, useState } from 'react';
import type {
  MergePreviewView,
  MergeView,
  QuarantineChoiceView,
  WireError,
} from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

/** How far the merge has come. */
export type MergeStep =
  | { readonly name: 'choose' | 'looking' | 'merging' }
  | { readonly name: 'refused'; readonly error: WireError }
  | { readonly name: 'look'; readonly file: string; readonly preview: MergePreviewView }
  | { readonly name: 'done'; readonly merged: MergeView };

export interface Merging {
  readonly step: MergeStep;
  /** Asks for the other file and looks at it. */
  readonly choose: () => void;
  readonly merge: (quarantined: QuarantineChoiceView | null) => void;
}

/** The way from a chosen file over the preview to one vault. */
export function useMerge(): Merging {
  const [step, setStep] = useState<MergeStep>({ name: 'choose' });
  const choose = useCallback(() => {
    void look(setStep);
  }, []);
  const merge = useCallback((quarantined: QuarantineChoiceView | null) => {
    setStep({ name: 'merging' });
    void sigill.vault.runMerge({ quarantined }).then((answer) => {
      setStep(answer.ok ? { name: 'done', merged: answer.value } : { name: 'refused', error: answer.error });
    });
  }, []);
  return { step, choose, merge };
}

async function look(setStep: (step: MergeStep) => void): Promise<void> {
  const place = await sigill.shell.chooseCopy({});
  if (!place.ok) {
    setStep({ name: 'refused', error: place.error });
    return;
  }
  if (place.value === null) return;
  setStep({ name: 'looking' });
  const answer = await sigill.vault.previewMerge({ ticket: place.value.ticket });
  setStep(
    answer.ok
      ? { name: 'look', file: place.value.name, preview: answer.value }
      : { name: 'refused', error: answer.error },
  );
}
