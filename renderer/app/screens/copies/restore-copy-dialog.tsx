import { useCallback } from 'react';
import type { CopyView } from '../../../../electron/contract/index.ts';
import { CircleCheck } from 'lucide-react';
import { Button, Dialog, EmptyState, ErrorState, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { sayMoment } from '../items/words.ts';
import { RestoreCopyForm } from './restore-copy-form.tsx';
import { useRestoreCopy } from './use-restore-copy.ts';

interface RestoreCopyDialogProps {
  readonly copy: CopyView;
  readonly onClose: () => void;
}

/** A vault made of a copy, through the gate: who left since is asked before anything is made. */
export function RestoreCopyDialog({ copy, onClose }: RestoreCopyDialogProps) {
  const { t, language } = useSpeech();
  const at = sayMoment(language, copy.at);
  return (
    <Dialog isOpen onClose={onClose} size="wide" title={t('app.copies.gate-title', { at })}>
      <Body copy={copy} at={at} onClose={onClose} />
    </Dialog>
  );
}

function Body({ copy, at, onClose }: RestoreCopyDialogProps & { readonly at: string }) {
  const { t } = useSpeech();
  const { id, place } = copy;
  const ask = useCallback(() => sigill.vault.describeCopy({ id, place }), [id, place]);
  const [asked] = useAnswer(ask);
  const { state, restore } = useRestoreCopy(copy);
  if (asked.state === 'refused') return <ErrorState error={asked.error} />;
  if (asked.state === 'waiting') return <LoadingState title={t('app.copies.loading')} />;
  switch (state.name) {
    case 'restoring':
      return <LoadingState title={t('app.copies.restoring')} />;
    case 'done':
      return <Done name={state.file} isWritable={state.isWritable} onClose={onClose} />;
    case 'asking':
      return <RestoreCopyForm at={at} described={asked.value} error={state.error} onGo={restore} />;
  }
}

interface DoneProps {
  readonly name: string;
  readonly isWritable: boolean;
  readonly onClose: () => void;
}

function Done({ name, isWritable, onClose }: DoneProps) {
  const { t } = useSpeech();
  return (
    <div role="status">
      <EmptyState
        title={t('app.copies.restored')}
        icon={CircleCheck}
        actions={
          <Button kind="primary" autoFocus onPress={onClose}>
            {t('app.frame.close')}
          </Button>
        }
      >
        {t('app.copies.restored.text', { name })} {!isWritable && t('app.copies.restored.gate')}
      </EmptyState>
    </div>
  );
}
