import { CircleCheck, CircleX } from 'lucide-react';
import { useCallback } from 'react';
import type { FileCheckView } from '../../../../electron/contract/index.ts';
import { Banner, Button, ErrorState, LoadingState, useErrorSentences } from '../../components/index.ts';
import type { DamagedRoom } from '../../frame/stage.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { FoundList } from '../keeping/index.ts';
import { roomIcons } from './damage-ways.tsx';

interface FileCheckProps {
  readonly onGo: (room: DamagedRoom) => void;
}

/** All that a check without any key finds in the file, as soon as one comes here. */
export function FileCheck({ onGo }: FileCheckProps) {
  const { t } = useSpeech();
  const ask = useCallback(() => sigill.vault.checkFile({}), []);
  const [asked, again] = useAnswer(ask);
  if (asked.state === 'waiting') return <LoadingState title={t('app.damaged.check.running')} />;
  if (asked.state === 'refused') return <ErrorState error={asked.error} onRetry={again} />;
  const { found } = asked.value;
  return (
    <div className="road">
      <Verdict {...asked.value} onGo={onGo} />
      {found.length > 0 && <FoundList found={found} />}
      {asked.value.problem === null && <p className="field-help">{t('app.damaged.only-outside')}</p>}
      <div className="actions">
        <Button icon={roomIcons.check} onPress={again}>
          {t('app.check.again')}
        </Button>
      </div>
    </div>
  );
}

function Verdict({ isDamaged, problem, onGo }: FileCheckView & FileCheckProps) {
  const { t } = useSpeech();
  if (!isDamaged && problem === null)
    return (
      <div role="status">
        <Banner kind="ok" icon={CircleCheck}>
          {t('app.damaged.none-found')}
        </Banner>
      </div>
    );
  return (
    <div role="alert">
      <Banner
        kind="bad"
        icon={CircleX}
        actions={
          <Button
            icon={roomIcons.copies}
            onPress={() => {
              onGo('copies');
            }}
          >
            {t('app.check.to-copies')}
          </Button>
        }
      >
        {problem === null ? <strong>{t('app.damaged.found')}</strong> : <Problem code={problem} />}{' '}
        {t('app.damaged.found.next')}
      </Banner>
    </div>
  );
}

function Problem({ code }: { code: string }) {
  const { t } = useSpeech();
  const { sentence } = useErrorSentences({ code, params: {} });
  return (
    <strong>
      {t('app.damaged.cannot')} {sentence}
    </strong>
  );
}
