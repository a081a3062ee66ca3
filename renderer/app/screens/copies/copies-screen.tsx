import { Copy, CopyPlus, FolderPlus } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { CopyView } from '../../../../electron/contract/index.ts';
import {
  Banner,
  Button,
  EmptyState,
  ErrorBanner,
  ErrorState,
  LoadingState,
  PageHead,
  ProgressBar,
} from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { useSettings } from '../../settings.tsx';
import { useAnswer } from '../../use-answer.ts';
import { KeepingNav } from '../keeping/index.ts';
import { useCopyVault } from '../next-steps/index.ts';
import { CopyTable } from './copy-table.tsx';
import { OutdatedCopies } from './outdated-copies.tsx';
import { RestoreCopyDialog } from './restore-copy-dialog.tsx';
import { listCopies } from './use-copies.ts';
import { useKeepCopies } from './use-keep-copies.ts';
import { useVerifying } from './use-verifying.ts';
import { VerifyAll } from './verify-all.tsx';

/** The vault as it was: kept copies, whether they are whole, and a vault made of one. */
export function CopiesScreen() {
  const { t } = useSpeech();
  const [asked, again] = useAnswer(listCopies);
  return (
    <div className="page">
      {asked.state === 'waiting' && <LoadingState level={1} title={t('app.copies.loading')} />}
      {asked.state === 'refused' && <ErrorState level={1} error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && <Copies copies={asked.value.copies} onChanged={again} />}
    </div>
  );
}

interface CopiesProps {
  readonly copies: readonly CopyView[];
  readonly onChanged: () => void;
}

function Copies({ copies, onChanged }: CopiesProps) {
  const { t } = useSpeech();
  const [restoring, setRestoring] = useState<CopyView | null>(null);
  const { isKeeping, error, keep } = useKeepCopies(copies, onChanged);
  const verifying = useVerifying();
  const close = useCallback(() => {
    setRestoring(null);
  }, []);
  return (
    <>
      <PageHead
        title={t('app.copies.heading', { count: copies.length })}
        actions={
          <Button kind="primary" icon={CopyPlus} isPending={isKeeping} onPress={keep}>
            {t('app.copies.make')}
          </Button>
        }
      >
        {t('app.copies.lead')}
      </PageHead>
      <KeepingNav />
      <div className="road">
        {isKeeping && (
          <div role="status">
            <ProgressBar label={t('app.copies.making')} done={0} />
          </div>
        )}
        <ErrorBanner error={error} />
        <Places />
        <OutdatedCopies count={copies.filter(({ hasOlderKeys }) => hasOlderKeys).length} />
        {copies.length === 0 ? (
          <EmptyState title={t('app.copies.empty')} icon={Copy}>
            {t('app.copies.empty.text')}
          </EmptyState>
        ) : (
          <>
            <VerifyAll copies={copies} verifying={verifying} />
            <CopyTable copies={copies} verifying={verifying} onRestore={setRestoring} />
          </>
        )}
      </div>
      {restoring && <RestoreCopyDialog copy={restoring} onClose={close} />}
    </>
  );
}

/** Where the copies lie, and the copy that is carried away. */
function Places() {
  const { t } = useSpeech();
  const { go } = useWhere();
  const { session } = useSession();
  const { settings } = useSettings();
  const { isCopying, copied, error, copy } = useCopyVault(session.file.replace(/\.sigill$/, ''));
  const hasSecond = settings.secondPlace !== null;
  const toSettings = (
    <Button
      icon={FolderPlus}
      onPress={() => {
        go('settings');
      }}
    >
      {t('app.copies.choose-second')}
    </Button>
  );
  return (
    <>
      {!hasSecond && (
        <Banner kind="warn" actions={toSettings}>
          {t('app.copies.no-second')}
        </Banner>
      )}
      <ErrorBanner error={error} />
      <div className="actions">
        <Button icon={Copy} isPending={isCopying} onPress={copy}>
          {t('app.copies.carry')}
        </Button>
        <p role="status">
          {copied === null
            ? t(hasSecond ? 'app.copies.where-second' : 'app.copies.where')
            : t('app.copies.carried', { name: copied.name })}
        </p>
      </div>
    </>
  );
}
