import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { QuarantinedView } from '../../../../electron/contract/index.ts';
import {
  Button,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHead,
  useFocusHeading,
} from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { KeepingNav } from '../keeping/index.ts';
import { QuarantinedRow } from './quarantined-row.tsx';

const listQuarantined = () => sigill.vault.listQuarantined({});

/** What somebody saved without the right to, one by one beside what the vault holds today: taken over, or left. */
export function QuarantineScreen() {
  const { t } = useSpeech();
  const [asked, again] = useAnswer(listQuarantined);
  // What was pressed is gone with its row: the heading says how many are left.
  useFocusHeading(asked.state === 'answered' ? String(asked.value.rows.length) : asked.state);
  return (
    <div className="page">
      {asked.state === 'waiting' && <LoadingState level={1} title={t('app.quarantine.loading')} />}
      {asked.state === 'refused' && <ErrorState level={1} error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && <Quarantine rows={asked.value.rows} />}
    </div>
  );
}

/** As many as are shown at a time. */
const atATime = 20;

function Quarantine({ rows }: { rows: readonly QuarantinedView[] }) {
  const { t } = useSpeech();
  const [shown, setShown] = useState(atATime);
  return (
    <>
      <PageHead title={t('app.quarantine.heading', { count: rows.length })}>
        {t('app.quarantine.lead')}
      </PageHead>
      <KeepingNav />
      <div className="road">
        {rows.length === 0 && (
          <EmptyState title={t('app.quarantine.empty')} icon={Inbox}>
            {t('app.quarantine.empty.text')}
          </EmptyState>
        )}
        {rows.slice(0, shown).map((row) => (
          <QuarantinedRow key={row.revision} row={row} />
        ))}
        {rows.length > shown && (
          <div className="actions">
            <Button
              onPress={() => {
                setShown((before) => before + atATime);
              }}
            >
              {t('app.quarantine.more')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
