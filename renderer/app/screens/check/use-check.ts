import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckView, WireError } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

export type CheckState =
  | { readonly name: 'ready' | 'running' | 'stopped' }
  | { readonly name: 'refused'; readonly error: WireError }
  | { readonly name: 'done'; readonly check: CheckView };

export interface Checking {
  readonly state: CheckState;
  readonly run: () => void;
  readonly stop: () => void;
}

/** A check of the whole vault while its screen is there; whoever leaves the screen stops it. */
export function useCheck(): Checking {
  const [state, setState] = useState<CheckState>({ name: 'ready' });
  const isRunning = useRef(false);
  const stop = useCallback(() => {
    if (isRunning.current) void sigill.vault.stopCheck({});
  }, []);
  useEffect(() => stop, [stop]);
  const run = useCallback(() => {
    if (isRunning.current) return;
    isRunning.current = true;
    setState({ name: 'running' });
    void sigill.vault.checkVault({}).then((answer) => {
      isRunning.current = false;
      if (!answer.ok) setState({ name: 'refused', error: answer.error });
      else if (answer.value === null) setState({ name: 'stopped' });
      else setState({ name: 'done', check: answer.value });
    });
  }, []);
  return { state, run, stop };
}
