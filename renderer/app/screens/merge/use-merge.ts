import { useCallback, useEffect, useState } from 'react';
import type {
  Answer,
  MergePreviewView,
  MergeView,
  QuarantineChoiceView,
  WireError,
} from '../../../../electron/contract/index.ts';
import { useSession } from '../../frame/session.tsx';
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
export function useMerge(isOfOriginal: boolean): Merging {
  const { session } = useSession();
  const [step, setStep] = useState<MergeStep>({ name: isOfOriginal ? 'looking' : 'choose' });
  const { file } = session;
  useEffect(() => {
    if (!isOfOriginal) return;
    void sigill.vault.previewOriginal({}).then((answer) => {
      setStep(lookedAt(file, answer));
    });
  }, [isOfOriginal, file]);
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
  setStep(lookedAt(place.value.name, answer));
}

function lookedAt(file: string, answer: Answer<MergePreviewView>): MergeStep {
  return answer.ok ? { name: 'look', file, preview: answer.value } : { name: 'refused', error: answer.error };
}
