import { useCallback, useEffect, useState } from 'react';
import type {
  ActFactsView,
  ActView,
  Answer,
  JoinedView,
  UnlockingView,
  WireError,
} from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

export type ActState =
  | { readonly state: 'beginning' }
  | { readonly state: 'refused'; readonly error: WireError }
  | {
      readonly state: 'joining';
      readonly facts: ActFactsView;
      /** How many are here, and who else may join. */
      readonly here: number;
      readonly joiners: ActFactsView['joiners'];
      readonly isWorking: boolean;
      readonly error: WireError | null;
    };

export interface ActHold {
  readonly now: ActState;
  readonly join: (who: { readonly label: string; readonly unlocking: UnlockingView }) => void;
}

/**
 * Begins an act in a second engine when the component comes, and ends that engine when it goes.
 * @param act must stay the same value while it is the same act
 * @param onJoined is told when enough have joined
 */
export function useAct(act: ActView, onJoined: (joined: JoinedView) => void): ActHold {
  const [now, setNow] = useState<ActState>({ state: 'beginning' });
  useEffect(() => beginOnce(act, setNow), [act]);
  const join: ActHold['join'] = useCallback(
    (who) => {
      setNow((last) => (last.state === 'joining' ? { ...last, isWorking: true, error: null } : last));
      void sigill.act.join(who).then((answer) => {
        if (answer.ok && answer.value.state !== 'waiting') onJoined(answer.value);
        else setNow((last) => afterJoin(last, answer));
      });
    },
    [onJoined],
  );
  return { now, join };
}

/** A turn later, so that an effect that is run twice at once does not start two engines. */
function beginOnce(act: ActView, tell: (now: ActState) => void): () => void {
  let isCurrent = true;
  let isBegun = false;
  const timer = setTimeout(() => {
    isBegun = true;
    void sigill.vault.beginAct(act).then((answer) => {
      if (!isCurrent) return;
      tell(
        answer.ok
          ? { state: 'joining', facts: answer.value, ...begun(answer.value) }
          : { state: 'refused', error: answer.error },
      );
    });
  }, 0);
  return () => {
    isCurrent = false;
    clearTimeout(timer);
    if (isBegun) void sigill.vault.endAct({});
  };
}

const begun = ({ joiners }: ActFactsView) => ({ here: 1, joiners, isWorking: false, error: null });

function afterJoin(last: ActState, answer: Answer<JoinedView>): ActState {
  if (last.state !== 'joining') return last;
  if (!answer.ok) return { ...last, isWorking: false, error: answer.error };
  if (answer.value.state !== 'waiting') return last;
  const { here, joiners } = answer.value;
  return { ...last, isWorking: false, here, joiners };
}
