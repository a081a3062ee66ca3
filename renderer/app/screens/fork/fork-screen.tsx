import { UserCog } from 'lucide-react';
import type { ForkView } from '../../../../electron/contract/index.ts';
import { Button, ErrorState, LoadingState, PageHead, useFocusHeading } from '../../components/index.ts';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { NewKeys } from '../merge/index.ts';
import { BelievePaper } from './believe-paper.tsx';
import { Sides } from './sides.tsx';
import { UntilSettled } from './until-settled.tsx';
import { useFork, type ForkHold } from './use-fork.ts';
import { WhoSettles } from './who-settles.tsx';

/** Rights that were changed apart: each side in words, what holds meanwhile, and settling it in favour of one. */
export function ForkScreen() {
  const { t } = useSpeech();
  const fork = useFork();
  const { asked, again, settled } = fork;
  useFocusHeading(settled === null ? asked.state : 'settled');
  return (
    <div className="page">
      {settled !== null && <Settled settled={settled} />}
      {settled === null && asked.state === 'waiting' && (
        <LoadingState level={1} title={t('app.fork.loading')} />
      )}
      {settled === null && asked.state === 'refused' && (
        <ErrorState level={1} error={asked.error} onRetry={again} />
      )}
      {settled === null && asked.state === 'answered' && (
        <Fork view={asked.value} onSettled={fork.onSettled} />
      )}
    </div>
  );
}

function Fork({ view, onSettled }: { view: ForkView } & Pick<ForkHold, 'onSettled'>) {
  const { t } = useSpeech();
  if (view.sides.length === 0) return <NothingToSettle />;
  return (
    <>
      <PageHead title={t('app.fork.heading')}>{t('app.fork.lead')}</PageHead>
      <div className="road fork">
        {view.isWithCopy && <p>{t('app.fork.lead-copy')}</p>}
        {view.needsPaper && <BelievePaper />}
        {!view.canSettle && <WhoSettles view={view} />}
        <Sides {...{ view, onSettled }} />
        <UntilSettled view={view} />
      </div>
    </>
  );
}

function NothingToSettle() {
  const { t } = useSpeech();
  return (
    <>
      <PageHead title={t('app.fork.none')} />
      <div className="road fork">
        <p>{t('app.fork.none.text')}</p>
        <ToPeople />
      </div>
    </>
  );
}

/** It is done; where rows lie under older keys, new ones are offered at once. */
function Settled({ settled }: { settled: NonNullable<ForkHold['settled']> }) {
  const { t } = useSpeech();
  return (
    <>
      <PageHead title={t('app.fork.settled')}>{t('app.fork.settled.text')}</PageHead>
      <div className="road fork">
        <ToPeople />
        {settled.toRekey.length > 0 && !settled.unsettled && <NewKeys />}
      </div>
    </>
  );
}

function ToPeople() {
  const { t } = useSpeech();
  const { go } = useWhere();
  return (
    <div className="actions">
      <Button
        icon={UserCog}
        onPress={() => {
          go('people');
        }}
      >
        {t('app.fork.to-people')}
      </Button>
    </div>
  );
}
