import { FolderOpen, GitFork } from 'lucide-react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Button, Dialog, ErrorState, LoadingState } from '../../components/index.ts';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { withCopy } from '../fork/with-copy.ts';
import { LookAtMerge } from './look-at-merge.tsx';
import { MergeDone } from './merge-done.tsx';
import { useMerge } from './use-merge.ts';

export interface MergeDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The other is the original in the shared folder: nobody has to choose it. */
  readonly isOfOriginal?: boolean;
}

/** Two copies become one: choose the other file, look, merge. The other file is only read. */
export function MergeDialog({ isOpen, onClose, isOfOriginal = false }: MergeDialogProps) {
  const { t } = useSpeech();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} size="wide" title={t('app.merge.heading')}>
      <MergeBody onClose={onClose} isOfOriginal={isOfOriginal} />
    </Dialog>
  );
}

function MergeBody({ onClose, isOfOriginal }: Required<Omit<MergeDialogProps, 'isOpen'>>) {
  const { t } = useSpeech();
  const { step, choose, merge } = useMerge(isOfOriginal);
  switch (step.name) {
    case 'choose':
      return (
        <div className="merge">
          <p>{t('app.merge.lead')}</p>
          <div className="actions">
            <Button kind="primary" icon={FolderOpen} onPress={choose} autoFocus>
              {t('app.merge.choose')}
            </Button>
          </div>
        </div>
      );
    case 'looking':
      return <LoadingState title={t('app.merge.looking')} />;
    case 'merging':
      return <LoadingState title={t('app.merge.merging')} />;
    case 'refused':
      return (
        <ErrorState
          error={step.error}
          actions={
            isTorn(step.error) ? (
              <>
                <Button onPress={choose}>{t('app.merge.choose-other')}</Button>
                <ToFork onClose={onClose} />
              </>
            ) : (
              <Button kind="primary" onPress={choose} autoFocus>
                {t('app.merge.choose-other')}
              </Button>
            )
          }
        />
      );
    case 'look':
      return (
        <LookAtMerge
          {...{ file: step.file, preview: step.preview, isOfOriginal }}
          onOther={choose}
          onMerge={merge}
        />
      );
    case 'done':
      return <MergeDone merged={step.merged} onClose={onClose} />;
  }
}

const isTorn = ({ code }: WireError) => code === 'merge-removed-each-other';

/** The copies removed each other's people: both sides are shown, and settled, on a screen of their own. */
function ToFork({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  const { go } = useWhere();
  return (
    <Button
      kind="primary"
      icon={GitFork}
      autoFocus
      onPress={() => {
        onClose();
        go('fork', withCopy);
      }}
    >
      {t('app.fork.show')}
    </Button>
  );
}
