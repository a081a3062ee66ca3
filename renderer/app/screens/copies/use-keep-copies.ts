import { useCallback, useState } from 'react';
import type { CopyView, WireError } from '../../../../electron/contract/index.ts';
import { useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { listCopies } from './use-copies.ts';

/** Has copies kept now, beside the vault and in the second place, and says what came of it. */
export function useKeepCopies(
  before: readonly CopyView[],
  onKept: () => void,
): { readonly isKeeping: boolean; readonly error: WireError | null; readonly keep: () => void } {
  const { t } = useSpeech();
  const tell = useToast();
  const [isKeeping, setIsKeeping] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const keep = useCallback(async () => {
    setError(null);
    setIsKeeping(true);
    const problem = await keptNow();
    const now = await listCopies();
    setIsKeeping(false);
    setError(problem);
    if (!now.ok) return;
    const known = new Set(before.map(({ id }) => id));
    const isNew = now.value.copies.some(({ id }) => !known.has(id));
    if (problem === null) tell({ text: t(isNew ? 'app.copies.made' : 'app.copies.nothing-new') });
    if (isNew) onKept();
  }, [before, onKept, t, tell]);
  return { isKeeping, error, keep: () => void keep() };
}

async function keptNow(): Promise<WireError | null> {
  const answer = await sigill.shell.keepCopies({});
  if (!answer.ok) return answer.error;
  const problem = answer.value.lastCopy?.problem ?? null;
  return problem === null ? null : { code: problem, params: {} };
}
