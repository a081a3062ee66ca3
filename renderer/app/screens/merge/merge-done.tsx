import { CircleCheck, KeyRound } from 'lucide-react';
import { useCallback } from 'react';
import type { MergeView } from '../../../../electron/contract/index.ts';
import { Banner, Button, EmptyState, ErrorBanner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useWhere } from '../../frame/where.tsx';
import { sigill } from '../../sigill.ts';
import { useWork } from '../../use-work.ts';

/** It is done; where rows lie under older keys, new ones are offered at once. */
export function MergeDone({ merged, onClose }: { merged: MergeView; onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <div className="merge">
      <div role="status">
        <EmptyState
          title={t('app.merge.done')}
          icon={CircleCheck}
          actions={
            <Button kind="primary" onPress={onClose} autoFocus>
              {t('app.frame.close')}
            </Button>
          }
        >
          {t(merged.quarantined.length === 0 ? 'app.merge.done.next' : 'app.merge.done.but')}
        </EmptyState>
      </div>
      {merged.unsettled && (
        <Banner kind="warn" actions={<Elsewhere to="fork" onClose={onClose} />}>
          {t('app.merge.unsettled')}
        </Banner>
      )}
      {merged.quarantined.length > 0 && <Elsewhere to="quarantine" onClose={onClose} />}
      {merged.toRekey.length > 0 && !merged.unsettled && <NewKeys />}
    </div>
  );
}

/** Offers new keys at once. */
export function NewKeys() {
  const { t } = useSpeech();
  const ask = useCallback(() => sigill.vault.rekeyVault({}), []);
  const { run, isWorking, value, error } = useWork(ask);
  if (value !== null) return <Banner kind="ok">{t('app.merge.rekeyed')}</Banner>;
  return (
    <>
      <ErrorBanner error={error} />
      <Banner
        kind="warn"
        actions={
          <Button icon={KeyRound} isDisabled={isWorking} onPress={run}>
            {t('app.merge.rekey')}
          </Button>
        }
      >
        {t('app.merge.to-rekey')}
      </Banner>
    </>
  );
}

interface ElsewhereProps {
  readonly to: 'fork' | 'quarantine';
  readonly onClose: () => void;
}

/** The way to the screen where what the merge left open is settled. */
function Elsewhere({ to, onClose }: ElsewhereProps) {
  const { t } = useSpeech();
  const { go } = useWhere();
  return (
    <div className="actions">
      <Button
        onPress={() => {
          onClose();
          go(to);
        }}
      >
        {t(`app.${to}.show`)}
      </Button>
    </div>
  );
}
