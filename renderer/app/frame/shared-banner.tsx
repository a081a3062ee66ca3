import { CloudOff, FolderSync, Merge } from 'lucide-react';
import { useCallback } from 'react';
import type { WireError } from '../../../electron/contract/index.ts';
import { Banner, Button, useErrorSentences } from '../components/index.ts';
import { useSpeech } from '../language.tsx';
import { sigill } from '../sigill.ts';
import { useAnswer } from '../use-answer.ts';
import { useWork } from '../use-work.ts';

const sharedState = () => sigill.vault.sharedState({});

/** What was changed here has not reached the shared folder: why, and what to do. Nothing is lost meanwhile. */
export function SharedBanner({ onMerge }: { onMerge: () => void }) {
  const [asked] = useAnswer(sharedState);
  const problem = asked.state === 'answered' ? (asked.value?.problem ?? null) : null;
  return problem === null ? null : <NotWritten problem={problem} onMerge={onMerge} />;
}

/** Two copies that a person has to bring together. */
const isApart = ({ code }: WireError) => code.startsWith('merge-');

function NotWritten({ problem, onMerge }: { problem: WireError; onMerge: () => void }) {
  const { t } = useSpeech();
  const { sentence } = useErrorSentences(problem);
  const write = useCallback(() => sigill.vault.writeBack({}), []);
  const { run, isWorking } = useWork(write);
  const action = isApart(problem) ? (
    <Button icon={Merge} onPress={onMerge}>
      {t('app.shared.merge')}
    </Button>
  ) : (
    <Button icon={FolderSync} isPending={isWorking} onPress={run}>
      {t('app.shared.again')}
    </Button>
  );
  return (
    <div className="content-banner" role="alert">
      <Banner kind="warn" icon={CloudOff} actions={action}>
        <strong>{t('app.shared.not-written')}</strong> {sentence} {t('app.shared.not-written.text')}
      </Banner>
    </div>
  );
}
