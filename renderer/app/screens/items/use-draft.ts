import { useCallback, useEffect, useState } from 'react';
import type { DraftView } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

/** The edit that was left unfinished, when there is one, and the ways to look again and to put it away. */
export function useDraft() {
  const [draft, setDraft] = useState<DraftView | null>(null);
  const look = useCallback(() => {
    void sigill.vault.draft({}).then((answer) => {
      setDraft(answer.ok ? answer.value : null);
    });
  }, []);
  const drop = useCallback(async () => {
    setDraft(null);
    const answer = await sigill.vault.dropDraft({});
    return answer.ok;
  }, []);
  useEffect(look, [look]);
  return {
    draft,
    look,
    drop,
    taken: () => {
      setDraft(null);
    },
  };
}
