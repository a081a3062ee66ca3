import { useCallback } from 'react';
import type { CopyView } from '../../../../electron/contract/index.ts';
import { CircleCheck } from 'lucide-react';
import { Button, Dialog, EmptyState, ErrorState, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { OpenSaved } from '../keeping/index.ts';
import { sayMoment } from '../items/words.ts';
import { RestoreCopyForm } from './restore-copy-form.tsx';
import { useRestoreCopy } from './use-restore-copy.ts';

interface RestoreCopyDialogProps {
  readonly copy: CopyView;
  readonly onClose: () => void;
  /** Something is about to be unlocked that is not the vault in the window. */
  readonly onUnlocking?: () => void;
}

/** A vault made of a copy, through the gate: who left since is asked before anything is made. */
export function RestoreCopyDialog({ copy, onClose, onUnlocking }: RestoreCopyDialogProps) {
  const { t, language } = useSpeech();
  const at = sayMoment(language, copy.at);
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={t('app.copies.gate-title', { at })}>
      <Body {...{ copy, at, onClose, onUnlocking }} />
    </Dialog>
  );
}

interface BodyProps {
  readonly copy: CopyView;
  readonly at: string;
  readonly onClose: () => void;
  readonly onUnlocking: (() => void) | undefined;
}

function Body({ copy, at, onClose, onUnlocking }: BodyProps) {
  const { t } = useSpeech();
  const { id, place } = copy;
  const ask = useCallback(() => sigill.vault.describeCopy({ id, place }), [id, place]);
  const [asked] = useAnswer(ask);
  const { state, restore } = useRestoreCopy(copy);
  if (asked.state === 'refused') return <ErrorState error={asked.error} />;
  if (asked.state === 'waiting') return <LoadingState title={t('app.copies.loading')} />;
  if (state.name === 'done') return <Done {...state} onClose={onClose} />;
  return (
    <RestoreCopyForm
      at={at}
      described={asked.value}
      error={state.name === 'asking' ? state.error : null}
      isRestoring={state.name === 'restoring'}
      onGo={(answer) => {
        if (answer.way !== null) onUnlocking?.();
        restore(answer);
      }}
    />
  );
}

interface DoneProps {
  readonly file: string;
  readonly ticket: number;
  readonly isWritable: boolean;
  readonly onClose: () => void;
}

function Done({ file, ticket, isWritable, onClose }: DoneProps) {
  const { t } = useSpeech();
  return (
    <div role="status">
      <EmptyState
        title={t('app.copies.restored')}
        icon={CircleCheck}
        actions={
          <>
            <OpenSaved ticket={ticket} kind="primary" />
            <Button onPress={onClose}>{t('app.frame.close')}</Button>
          </>
        }
      >
        {t('app.copies.restored.text', { name: file })} {!isWritable && t('app.copies.restored.gate')}
      </EmptyState>
    </div>
  );
}
