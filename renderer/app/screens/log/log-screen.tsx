import { Download, ScrollText } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import {
  Banner,
  Button,
  EmptyState,
  ErrorBanner,
  ErrorState,
  LoadingState,
  PageHead,
  useToast,
} from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { KeepingNav } from '../keeping/index.ts';
import { LogTable } from './log-table.tsx';
import { useLog, type LogHold } from './use-log.ts';
import { VerifyLog } from './verify-log.tsx';

/** Who did what when: the signed log with the journal's notes, verified without keys, handed out as evidence. */
export function LogScreen() {
  const { t } = useSpeech();
  const log = useLog();
  const { asked, again } = log;
  return (
    <div className="page">
      {asked.state === 'waiting' && <LoadingState level={1} title={t('app.log.loading')} />}
      {asked.state === 'refused' && <ErrorState level={1} error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && (
        <Log {...log} total={asked.value.total} hasJournal={asked.value.hasJournal} />
      )}
    </div>
  );
}

type LogProps = Pick<LogHold, 'lines' | 'more'> & { readonly total: number; readonly hasJournal: boolean };

function Log({ lines, more, total, hasJournal }: LogProps) {
  const { t } = useSpeech();
  const { error, save } = useExport();
  return (
    <>
      <PageHead
        title={t('app.log.heading', { count: total })}
        actions={
          <Button kind="primary" icon={Download} onPress={save}>
            {t('app.log.export')}
          </Button>
        }
      >
        {t('app.log.lead')}
      </PageHead>
      <KeepingNav />
      <div className="road">
        <ErrorBanner error={error} />
        <VerifyLog />
        {!hasJournal && <Banner kind="info">{t('app.log.no-journal')}</Banner>}
        {lines.length === 0 ? (
          <EmptyState title={t('app.log.heading', { count: 0 })} icon={ScrollText} />
        ) : (
          <LogTable lines={lines} />
        )}
        {more && (
          <div className="actions">
            <Button onPress={more}>{t('app.log.more')}</Button>
          </div>
        )}
      </div>
    </>
  );
}

/** Asks where, and writes the evidence; the journal notes that it was taken out. */
function useExport(): { readonly error: WireError | null; readonly save: () => void } {
  const { t } = useSpeech();
  const tell = useToast();
  const [error, setError] = useState<WireError | null>(null);
  const run = useCallback(async () => {
    setError(null);
    const place = await sigill.shell.chooseSavePlace({
      suggestedName: t('app.log.file-name'),
      kind: 'jsonl',
    });
    if (!place.ok) setError(place.error);
    if (!place.ok || place.value === null) return;
    const { ticket, name } = place.value;
    const answer = await sigill.vault.exportLog({ ticket });
    if (answer.ok) tell({ text: t('app.log.exported', { ...answer.value, name }) });
    else setError(answer.error);
  }, [t, tell]);
  return { error, save: () => void run() };
}
