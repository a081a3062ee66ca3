import { useCallback, useState } from 'react';
import type { ForkView, MergeView } from '../../../../electron/contract/index.ts';
import { useWhere } from '../../frame/where.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer, type Asked } from '../../use-answer.ts';
import { withCopy } from './with-copy.ts';

export interface ForkHold {
  readonly asked: Asked<ForkView>;
  readonly again: () => void;
  /** What settling brought; null until it is done. */
  readonly settled: MergeView | null;
  readonly onSettled: (settled: MergeView) => void;
}

/** The sides, of this file alone or with the copy that was last looked at. */
export function useFork(): ForkHold {
  const { item } = useWhere();
  const isWithCopy = item === withCopy;
  const [settled, setSettled] = useState<MergeView | null>(null);
  const ask = useCallback(() => sigill.vault.viewFork({ withCopy: isWithCopy }), [isWithCopy]);
  const [asked, again] = useAnswer(ask);
  return { asked, again, settled, onSettled: setSettled };
}
