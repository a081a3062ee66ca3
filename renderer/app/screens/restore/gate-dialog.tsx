import { useCallback, useState } from 'react';
import { Button, Dialog, ErrorBanner, ErrorState, LoadingState, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { useWork } from '../../use-work.ts';
import { inOrder, isAnswered, noAnswer, removedOf } from './gate-answer.ts';
import { GateChoice, ShutOut } from './gate-step.tsx';
import type { PaperOpener } from './opener.ts';

const openersAtGate = () => sigill.vault.openersAtGate({});

/** The gate of a restored vault, answered later: until then it is only read. */
export function GateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  const [asked, again] = useAnswer(openersAtGate);
  return (
    <Dialog isOpen onClose={onClose} title={t('app.restore.gate-heading')}>
      {asked.state === 'waiting' && <LoadingState title={t('app.restore.gate-loading')} />}
      {asked.state === 'refused' && <ErrorState error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && <Answering openers={inOrder(asked.value.openers)} onDone={onClose} />}
    </Dialog>
  );
}

function Answering({ openers, onDone }: { openers: readonly PaperOpener[]; onDone: () => void }) {
  const { t } = useSpeech();
  const tell = useToast();
  const [answer, setAnswer] = useState(noAnswer);
  const ask = useCallback(
    () =>
      sigill.vault.answerGate({ removed: removedOf(answer) ?? [] }).then((given) => {
        if (given.ok) {
          tell({ text: t('app.restore.gate-answered') });
          onDone();
        }
        return given;
      }),
    [answer, onDone, t, tell],
  );
  const { isWorking, error, run } = useWork(ask);
  return (
    <div className="together">
      <p>{t('app.restore.gate-later.lead')}</p>
      <GateChoice answer={answer} canShutOut={openers.length > 0} canWait={false} onChange={setAnswer} />
      {answer.choice === 'some' && <ShutOut {...{ openers, answer }} onChange={setAnswer} />}
      <ErrorBanner error={error} />
      <div className="actions">
        <Button kind="primary" isPending={isWorking} isDisabled={!isAnswered(answer)} onPress={run}>
          {t('app.restore.gate-answer')}
        </Button>
      </div>
    </div>
  );
}
