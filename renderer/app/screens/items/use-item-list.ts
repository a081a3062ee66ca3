import { useCallback, useEffect, useState } from 'react';
import { sigill } from '../../sigill.ts';
import { useLatestAnswer } from '../../use-answer.ts';
import type { ItemKind } from './types.ts';

/** The lines of a kind that a query finds. Asked at most once a frame, however fast one types. */
export function useItemList(kind: ItemKind) {
  const [query, setQuery] = useState('');
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      setSettled(query);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [query]);
  const ask = useCallback(() => sigill.vault.listItems({ kind, query: settled }), [kind, settled]);
  const [asked, again] = useLatestAnswer(ask);
  return { query, setQuery, asked, again };
}
