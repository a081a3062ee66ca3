import { useEffect, useState } from 'react';
import type { RememberedView, SessionView } from '../../../electron/contract/index.ts';
import { sigill } from '../sigill.ts';
import { OpenFrame } from './open-frame.tsx';
import { placeOf } from './places.ts';
import { SessionKeeper } from './session.tsx';
import { WhereKeeper } from './where.tsx';

/** The unlocked app, at the place and item where a lock interrupted it. */
export function OpenApp({ session }: { session: SessionView }) {
  const view = useRecalledView();
  if (view === 'waiting') return null;
  const first = {
    place: placeOf(view?.view ?? '').name,
    item: view?.item ?? null,
    scroll: view?.scroll ?? 0,
  };
  return (
    <SessionKeeper first={session}>
      <WhereKeeper first={first}>
        <OpenFrame />
      </WhereKeeper>
    </SessionKeeper>
  );
}

function useRecalledView(): RememberedView | null | 'waiting' {
  const [view, setView] = useState<RememberedView | null | 'waiting'>('waiting');
  useEffect(() => {
    void sigill.shell.recalledView({}).then((answer) => {
      setView(answer.ok ? answer.value : null);
    });
  }, []);
  return view;
}
