import { EmptyState, ErrorState, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { CallListHead } from './call-list-head.tsx';
import { CallListTable } from './call-list-table.tsx';

const askForCallList = () => sigill.vault.showCallList({});

/** Whom to call, in which order, with the numbers to call: read from the vault by the engine. */
export function CallListScreen() {
  const { t } = useSpeech();
  const [asked, askAgain] = useAnswer(askForCallList);
  return (
    <div className="page" data-width="wide">
      {asked.state === 'waiting' && <LoadingState level={1} title={t('app.frame.fetching')} />}
      {asked.state === 'refused' &&
        (asked.error.code === 'item-unknown' ? (
          <EmptyState level={1} title={t('app.list-empty')}>
            {t('app.list-empty.explained')}
          </EmptyState>
        ) : (
          <ErrorState level={1} error={asked.error} onRetry={askAgain} />
        ))}
      {asked.state === 'answered' && (
        <>
          <CallListHead list={asked.value} />
          <CallListTable entries={asked.value.entries} />
        </>
      )}
    </div>
  );
}
