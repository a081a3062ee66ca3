import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, WireError } from '../../electron/contract/index.ts';

export interface Work<Value> {
  readonly isWorking: boolean;
  readonly error: WireError | null;
  readonly value: Value | null;
  readonly run: () => void;
}

/**
 * Asks a door for something that is made, when it is told to: unlike useAnswer it never asks by itself, and a
 * second asking waits until the first is answered.
 */
export function useWork<Value>(ask: () => Promise<Answer<Value>>): Work<Value> {
  const [state, setState] = useState<Omit<Work<Value>, 'run'>>({
    isWorking: false,
    error: null,
    value: null,
  });
  const isOut = useRef(false);
  const run = useCallback(() => {
    if (isOut.current) return;
    isOut.current = true;
    setState((last) => ({ ...last, isWorking: true, error: null }));
    void ask().then((answer) => {
      isOut.current = false;
      if (answer.ok) setState({ isWorking: false, error: null, value: answer.value });
      else setState({ isWorking: false, error: answer.error, value: null });
    });
  }, [ask]);
  return { ...state, run };
}

/** The same, begun once when the component comes. */
export function useWorkAtOnce<Value>(ask: () => Promise<Answer<Value>>): Work<Value> {
  const work = useWork(ask);
  const isBegun = useRef(false);
  const { run } = work;
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    run();
  }, [run]);
  return work;
}
