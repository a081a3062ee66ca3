import { useCallback, useState } from 'react';
import type { RepairView, SavedView, WayInView, WireError } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

/** The new file, by its name and the number of its place, and what was saved into it. */
export interface SavedFile {
  readonly file: string;
  readonly ticket: number;
  readonly saved: SavedView;
  /** What came of unlocking it; null before that. */
  readonly vouched: RepairView | null;
}

interface SaveWholeState {
  readonly working: 'saving' | 'vouching' | null;
  readonly error: WireError | null;
  readonly made: SavedFile | null;
}

const nothingYet: SaveWholeState = { working: null, error: null, made: null };

/** Saves what verifies into a new file, which needs no key; and then unlocks that, to vouch for what is left. */
export function useSaveWhole(suggestedName: string, onUnlocking: () => void) {
  const [state, setState] = useState(nothingYet);
  const save = useCallback(async () => {
    const place = await sigill.shell.chooseSavePlace({ suggestedName, kind: 'sigill' });
    if (!place.ok) setState({ ...nothingYet, error: place.error });
    if (!place.ok || place.value === null) return;
    const { ticket, name: file } = place.value;
    setState({ ...nothingYet, working: 'saving' });
    const answer = await sigill.vault.saveWhole({ ticket });
    setState(
      answer.ok
        ? { ...nothingYet, made: { file, ticket, saved: answer.value, vouched: null } }
        : { ...nothingYet, error: answer.error },
    );
  }, [suggestedName]);
  const vouch = useCallback(
    async (made: SavedFile, way: WayInView) => {
      onUnlocking();
      setState({ working: 'vouching', error: null, made });
      const answer = await sigill.vault.vouchForSaved(way);
      setState(
        answer.ok
          ? { ...nothingYet, made: { ...made, vouched: answer.value } }
          : { working: null, error: answer.error, made },
      );
    },
    [onUnlocking],
  );
  return {
    ...state,
    save: () => void save(),
    vouch: (made: SavedFile, way: WayInView) => void vouch(made, way),
  };
}
