import { useCallback, useEffect, useRef, useState } from 'react';
import type { CopyView } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

/** What reading a copy whole has shown. */
export type Verified = 'whole' | 'damaged' | 'unreadable';

export interface Verifying {
  readonly results: ReadonlyMap<string, Verified>;
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** Reads these one after the other; what was begun before goes no further. */
  readonly verify: (copies: readonly CopyView[]) => void;
  readonly stop: () => void;
}

/** What tells a copy from the others: the same moment may lie in both places. */
export function keyOf({ id, place }: Pick<CopyView, 'id' | 'place'>): string {
  return `${place} ${id}`;
}

/** Verifies copies while the screen is there. */
export function useVerifying(): Verifying {
  const [results, setResults] = useState<ReadonlyMap<string, Verified>>(new Map());
  const [progress, setProgress] = useState<Verifying['progress']>(null);
  const turn = useRef(0);
  const stop = useCallback(() => {
    turn.current += 1;
    setProgress(null);
  }, []);
  useEffect(() => stop, [stop]);
  const verify = useCallback((copies: readonly CopyView[]) => {
    const own = (turn.current += 1);
    const run = async () => {
      for (const [done, { id, place }] of copies.entries()) {
        if (turn.current !== own) return;
        setProgress({ done, of: copies.length });
        const verified = await verifyOne(id, place);
        setResults((before) => new Map(before).set(keyOf({ id, place }), verified));
      }
      if (turn.current === own) setProgress(null);
    };
    void run();
  }, []);
  return { results, progress, verify, stop };
}

async function verifyOne(id: string, place: CopyView['place']): Promise<Verified> {
  const answer = await sigill.vault.verifyCopy({ id, place });
  if (!answer.ok) return 'unreadable';
  return answer.value.isDamaged ? 'damaged' : 'whole';
}
