import { Copy, RotateCw } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { CopyView } from '../../../../electron/contract/index.ts';
import { Button, EmptyState, ErrorState, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useAnswer } from '../../use-answer.ts';
import { CopyTable, listCopies, RestoreCopyDialog, useVerifying, VerifyAll } from '../copies/index.ts';

interface FileCopiesProps {
  readonly file: string;
  readonly onUnlocking: () => void;
}

/** The copies that lie beside the file and in the second place: each can be read whole, and a vault made of it. */
export function FileCopies({ file, onUnlocking }: FileCopiesProps) {
  const { t } = useSpeech();
  const [asked, again] = useAnswer(listCopies);
  if (asked.state === 'waiting') return <LoadingState title={t('app.copies.loading')} />;
  if (asked.state === 'refused') return <ErrorState error={asked.error} onRetry={again} />;
  const { copies } = asked.value;
  if (copies.length > 0) return <Kept copies={copies} onUnlocking={onUnlocking} />;
  return (
    <EmptyState
      title={t('app.damaged.copies.heading', { count: 0 })}
      icon={Copy}
      actions={
        <Button icon={RotateCw} onPress={again}>
          {t('app.damaged.copies.again')}
        </Button>
      }
    >
      {t('app.damaged.copies.none', { folder: `${file}.generations` })}
    </EmptyState>
  );
}

function Kept({
  copies,
  onUnlocking,
}: { readonly copies: readonly CopyView[] } & Pick<FileCopiesProps, 'onUnlocking'>) {
  const { t } = useSpeech();
  const [restoring, setRestoring] = useState<CopyView | null>(null);
  const verifying = useVerifying();
  const close = useCallback(() => {
    setRestoring(null);
  }, []);
  return (
    <div className="damaged-room">
      <h2>{t('app.damaged.copies.heading', { count: copies.length })}</h2>
      <p>{t('app.damaged.copies.lead')}</p>
      <VerifyAll copies={copies} verifying={verifying} />
      <CopyTable copies={copies} verifying={verifying} onRestore={setRestoring} />
      {restoring && <RestoreCopyDialog copy={restoring} onClose={close} onUnlocking={onUnlocking} />}
    </div>
  );
}
