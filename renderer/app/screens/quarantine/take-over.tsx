import { Check } from 'lucide-react';
import { useCallback } from 'react';
import type { QuarantinedView } from '../../../../electron/contract/index.ts';
import { Button, ErrorBanner, useToast } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useWork } from '../../use-work.ts';

interface TakeOverProps {
  readonly row: QuarantinedView;
  readonly title: string;
  readonly onLeave: () => void;
}

/** Taken over it holds from now on, under its author's name; left, nothing happens to it. */
export function TakeOver({ row, title, onLeave }: TakeOverProps) {
  const { t } = useSpeech();
  const { canWrite } = useSession();
  const tell = useToast();
  const { together: revisions } = row;
  const count = revisions.length;
  const ask = useCallback(
    () =>
      sigill.vault.acceptQuarantined({ revisions }).then((answer) => {
        if (answer.ok) tell({ text: t('app.quarantine.accepted', { title, count }) });
        return answer;
      }),
    [revisions, title, count, tell, t],
  );
  const { isWorking, error, run } = useWork(ask);
  if (!row.acceptable) return <p>{t('app.quarantine.may-not')}</p>;
  if (!canWrite) return null;
  return (
    <>
      <ErrorBanner error={error} />
      <div className="actions">
        <Button
          icon={Check}
          isPending={isWorking}
          label={t('app.quarantine.accept-named', { title })}
          onPress={run}
        >
          {count === 1 ? t('app.quarantine.accept') : t('app.quarantine.accept-all', { count })}
        </Button>
        <Button kind="plain" label={t('app.quarantine.leave-named', { title })} onPress={onLeave}>
          {t('app.quarantine.leave')}
        </Button>
      </div>
    </>
  );
}
