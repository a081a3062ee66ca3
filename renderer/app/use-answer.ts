import { useCallback, useEffect, useState } from 'react';
import type { Answer, WireError } from '../../electron/contract/index.ts';

export type Asked<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'answered'; readonly value: Value }
  | { readonly state: 'refused'; readonly error: WireError };

/**
 * Asks a door when the screen appears, and again on demand.
 * @param ask must stay the same function while the question is the same
 */
export function useAnswer<Value>(ask: () => Promise<Answer<Value>>): [Asked<Value>, () => void] {
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'waiting' });
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let isCurrent = true;
    void ask().then((answer) => {
      if (isCurrent) setAsked(fromAnswer(answer));
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, attempt]);
  const again = useCallback(() => {
    setAsked({ state: 'waiting' });
    setAttempt((last) => last + 1);
  }, []);
  return [asked, again];
}

function fromAnswer<Value>(answer: Answer<Value>): Asked<Value> {
  return answer.ok ? { state: 'answered', value: answer.value } : { state: 'refused', error: answer.error };
}
