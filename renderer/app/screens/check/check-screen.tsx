import { ArchiveRestore, CircleCheck, CircleX, ShieldCheck } from 'lucide-react';
import type { CheckView } from '../../../../electron/contract/index.ts';
import { Banner, Button, ErrorBanner, PageHead, ProgressBar } from '../../components/index.ts';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { useProgress } from '../../use-progress.ts';
import { FoundList, KeepingNav } from '../keeping/index.ts';
import { RepairPanel } from './repair-panel.tsx';
import { useCheck, type Checking } from './use-check.ts';

/** Whether the vault is whole: all that a check finds, in words; and what can be saved of a damaged file. */
export function CheckScreen() {
  const { t } = useSpeech();
  const checking = useCheck();
  const { name } = checking.state;
  return (
    <div className="page">
      <PageHead
        title={t('app.check.heading')}
        actions={
          <Button kind="primary" icon={ShieldCheck} isPending={name === 'running'} onPress={checking.run}>
            {t(name === 'done' || name === 'stopped' ? 'app.check.again' : 'app.check.run')}
          </Button>
        }
      >
        {t('app.check.lead')}
      </PageHead>
      <KeepingNav />
      <div className="road">
        <Outcome {...checking} />
        <RepairPanel />
      </div>
    </div>
  );
}

function Outcome({ state, stop }: Checking) {
  const { t } = useSpeech();
  switch (state.name) {
    case 'ready':
      return null;
    case 'running':
      return <Running onStop={stop} />;
    case 'stopped':
      return (
        <div role="status">
          <Banner kind="info">{t('app.check.stopped')}</Banner>
        </div>
      );
    case 'refused':
      return <ErrorBanner error={state.error} />;
    case 'done':
      return <Result check={state.check} />;
  }
}

function Running({ onStop }: { onStop: () => void }) {
  const { t } = useSpeech();
  const progress = useProgress('check');
  return (
    <ProgressBar
      label={t('app.check.running')}
      done={progress?.done ?? 0}
      of={progress?.of ?? 0}
      onCancel={onStop}
    />
  );
}

function Result({ check: { found, isDamaged } }: { check: CheckView }) {
  const { t } = useSpeech();
  const { go } = useWhere();
  const toCopies = (
    <Button
      icon={ArchiveRestore}
      onPress={() => {
        go('copies');
      }}
    >
      {t('app.check.to-copies')}
    </Button>
  );
  return (
    <>
      <div role={isDamaged ? 'alert' : 'status'}>
        {isDamaged ? (
          <Banner kind="bad" icon={CircleX} actions={toCopies}>
            <strong>{t('app.check.damaged')}.</strong> {t('app.check.damaged.text')}
          </Banner>
        ) : (
          <Banner kind="ok" icon={CircleCheck}>
            <strong>{t(found.length === 0 ? 'app.check.whole' : 'app.check.notices')}.</strong>{' '}
            {found.length === 0 && t('app.check.whole.text')}
          </Banner>
        )}
      </div>
      {found.length > 0 && <FoundList found={found} />}
    </>
  );
}
