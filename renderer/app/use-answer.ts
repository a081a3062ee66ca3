import { useCallback, useEffect, useState } from 'react';
import type { Answer, WireError } from '../../electron/contract/index.ts';
import { useVaultChanges } from './vault-events.ts';

export type Asked<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'answered'; readonly value: Value }
  | { readonly state: 'refused'; readonly error: WireError };

/**
 * Asks a door when the screen appears, again when the vault has changed, and on demand. The last answer stays
 * on screen until the next is there; nothing is kept when the screen goes.
 * @param ask must stay the same function while the question is the same (useCallback)
 */
export function useAnswer<Value>(ask: () => Promise<Answer<Value>>): [Asked<Value>, () => void] {
  const [kept, setKept] = useState<{ readonly of: unknown; readonly asked: Asked<Value> } | null>(null);
  const [attempt, setAttempt] = useState(1);
  const changes = useVaultChanges();
  useEffect(() => {
    let isCurrent = true;
    void ask().then((answer) => {
      if (isCurrent) setKept({ of: ask, asked: fromAnswer(answer) });
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, attempt, changes]);
  const again = useCallback(() => {
    setKept(null);
    setAttempt((last) => last + 1);
  }, []);
  return [kept?.of === ask ? kept.asked : { state: 'waiting' }, again];
}

/** The same for search as you type: while a new question is out, the answer to the last one stays. */
export function useLatestAnswer<Value>(ask: () => Promise<Answer<Value>>): [Asked<Value>, () => void] {
  const [asked, again] = useAnswer(ask);
  const [last, setLast] = useState<Asked<Value>>({ state: 'waiting' });
  if (asked.state !== 'waiting' && asked !== last) setLast(asked);
  return [asked.state === 'waiting' ? last : asked, again];
}

function fromAnswer<Value>(answer: Answer<Value>): Asked<Value> {
  return answer.ok ? { state: 'answered', value: answer.value } : { state: 'refused', error: answer.error };
}
