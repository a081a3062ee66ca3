import { History, Merge, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { RecallView, WireError } from '../../../electron/contract/index.ts';
import { AskingButton, Banner, Button, ErrorBanner, useToast } from '../components/index.ts';
import { useSpeech } from '../language.tsx';
import { sayMoment } from '../screens/items/words.ts';
import { sigill } from '../sigill.ts';
import { useAnswer } from '../use-answer.ts';
import { useSession } from './session.tsx';

const recall = () => sigill.vault.recall({});

/**
 * What this machine remembers against the copy that is open. That something is lacking is no alarm: copies grow old.
 * That something no longer counts is one.
 */
export function RecallBanner({ onMerge }: { onMerge: () => void }) {
  const [asked] = useAnswer(recall);
  if (asked.state !== 'answered' || asked.value.state === 'agrees') return null;
  return <Contradiction recalled={asked.value} onMerge={onMerge} />;
}

type Contradicting = Exclude<RecallView, { state: 'agrees' }>;

function Contradiction({ recalled, onMerge }: { recalled: Contradicting; onMerge: () => void }) {
  const { t } = useSpeech();
  const { canWrite } = useSession();
  const isOlder = recalled.state === 'older';
  return (
    <div className="content-banner" role={isOlder ? 'status' : 'alert'}>
      <Banner
        kind={isOlder ? 'warn' : 'bad'}
        icon={isOlder ? History : TriangleAlert}
        actions={
          <div className="actions">
            {canWrite && (
              <Button icon={Merge} onPress={onMerge}>
                {t('app.recall.merge')}
              </Button>
            )}
            <Accept />
          </div>
        }
      >
        <Words recalled={recalled} />
      </Banner>
    </div>
  );
}

function Words({ recalled }: { recalled: Contradicting }) {
  const { t, language } = useSpeech();
  if (recalled.state === 'older')
    return (
      <>
        <strong>{t('app.recall.older', { at: sayMoment(language, recalled.at) })}</strong>{' '}
        {t('app.recall.older.text')}
      </>
    );
  return (
    <>
      <strong>{t('app.recall.contradicted')}</strong>{' '}
      {recalled.changes.map(({ by, at }) => (
        <span key={`${by} ${at}`}>{t('app.recall.taken', { by, at: sayMoment(language, at) })} </span>
      ))}
      {t('app.recall.contradicted.text')}
    </>
  );
}

/** What accepting means is said before it is done. */
function Accept() {
  const { t } = useSpeech();
  const tell = useToast();
  const [error, setError] = useState<WireError | null>(null);
  const accept = async () => {
    const answer = await sigill.vault.acceptCopy({});
    setError(answer.ok ? null : answer.error);
    if (answer.ok) tell({ text: t('app.recall.accepted') });
  };
  return (
    <>
      <AskingButton
        label={t('app.recall.accept')}
        title={t('app.recall.accept.title')}
        action={t('app.recall.accept.action')}
        isDanger={false}
        onConfirm={() => void accept()}
      >
        <p>{t('app.recall.accept.text')}</p>
      </AskingButton>
      <ErrorBanner error={error} />
    </>
  );
}
