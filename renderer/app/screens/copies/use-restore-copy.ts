import { useCallback, useState } from 'react';
import type { CopyView, RequestOf, WireError } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

type Request = RequestOf<'vault', 'restoreCopy'>;

/** What the person has answered: who left since, and how the copy is opened where the session's keys do not. */
export type RestoreAnswer = Pick<Request, 'removed' | 'way'>;

export type RestoreState =
  | { readonly name: 'asking'; readonly error: WireError | null }
  | { readonly name: 'restoring' }
  | { readonly name: 'done'; readonly file: string; readonly ticket: number; readonly isWritable: boolean };

/** Asks where the new vault shall lie, and makes it. */
export function useRestoreCopy({ id, place }: CopyView): {
  readonly state: RestoreState;
  readonly restore: (answer: RestoreAnswer) => void;
} {
  const { t } = useSpeech();
  const [state, setState] = useState<RestoreState>({ name: 'asking', error: null });
  const restore = useCallback(
    async (answer: RestoreAnswer) => {
      const suggestedName = t('app.restore.file-name');
      const chosen = await sigill.shell.chooseSavePlace({ suggestedName, kind: 'sigill' });
      if (!chosen.ok) setState({ name: 'asking', error: chosen.error });
      if (!chosen.ok || chosen.value === null) return;
      const { ticket, name: file } = chosen.value;
      setState({ name: 'restoring' });
      const made = await sigill.vault.restoreCopy({ id, place, ticket, ...answer });
      if (made.ok) setState({ name: 'done', file, ticket, isWritable: made.value.writable });
      else setState({ name: 'asking', error: made.error });
    },
    [id, place, t],
  );
  return {
    state,
    restore: (answer) => void restore(answer),
  };
}
