import { useEffect, useState } from 'react';
import type { Answer } from '../../../../electron/contract/index.ts';
import type { Asked } from '../../use-answer.ts';

/**
 * Asks once, and forgets the answer where the page has gone meanwhile: each asking is noted in the journal.
 * @param ask must stay the same function while the question is the same; null while nothing is asked yet
 */
export function useAskedOnce<Value>(ask: (() => Promise<Answer<Value>>) | null): Asked<Value> {
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'waiting' });
  useEffect(() => {
    if (ask === null) return undefined;
    let isCurrent = true;
    // A turn later, so that an effect that is run twice at once does not write in the journal twice.
    const timer = setTimeout(() => {
      void ask().then((answer) => {
        if (!isCurrent) return;
        setAsked(
          answer.ok ? { state: 'answered', value: answer.value } : { state: 'refused', error: answer.error },
        );
      });
    }, 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ask]);
  return asked;
}
