import { useCallback, useEffect, useState } from 'react';
import type { DraftView } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

export interface KeptDraft extends DraftView {
  /** The title of the item that was being changed; empty for something new. */
  readonly title: string;
}

async function readDraft(): Promise<KeptDraft | null> {
  const answer = await sigill.vault.draft({});
  if (!answer.ok || answer.value === null) return null;
  const draft = answer.value;
  const shown = draft.id === null ? null : await sigill.vault.showItem({ id: draft.id });
  return { ...draft, title: shown?.ok === true ? shown.value.title : '' };
}

/** The edit that was left unfinished, when there is one, and the ways to look again and to put it away. */
export function useDraft() {
  const [draft, setDraft] = useState<KeptDraft | null>(null);
  const look = useCallback(() => {
    void readDraft().then(setDraft);
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
