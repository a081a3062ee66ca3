import { FileOutput } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { RepairView, WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, ErrorBanner, ProgressBar } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { OpenSaved, RepairOutcome } from '../keeping/index.ts';

interface Repaired {
  readonly file: string;
  readonly ticket: number;
  readonly repair: RepairView;
}

/** What is whole of a damaged file goes into a new one, and what is gone is said. */
export function RepairPanel() {
  const { t } = useSpeech();
  const { session } = useSession();
  const { isRepairing, repaired, error, repair } = useRepair(session.file.replace(/\.sigill$/, ''));
  return (
    <section className="panel" aria-labelledby="repair">
      <h2 id="repair">{t('app.check.repair.heading')}</h2>
      <p>{t('app.check.repair.text')}</p>
      <div className="actions">
        <Button icon={FileOutput} isPending={isRepairing} onPress={repair}>
          {t('app.check.repair')}
        </Button>
      </div>
      {isRepairing && (
        <div role="status">
          <ProgressBar label={t('app.check.repairing')} done={0} />
        </div>
      )}
      <ErrorBanner error={error} />
      {repaired && (
        <>
          <RepairOutcome {...repaired} />
          {!repaired.repair.isVouched && <Banner kind="warn">{t('app.check.not-vouched')}</Banner>}
          <div className="actions">
            <OpenSaved ticket={repaired.ticket} />
          </div>
        </>
      )}
    </section>
  );
}

function useRepair(suggestedName: string) {
  const [isRepairing, setIsRepairing] = useState(false);
  const [repaired, setRepaired] = useState<Repaired | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const run = useCallback(async () => {
    setError(null);
    const place = await sigill.shell.chooseSavePlace({ suggestedName, kind: 'sigill' });
    if (!place.ok) setError(place.error);
    if (!place.ok || place.value === null) return;
    const { ticket, name: file } = place.value;
    setRepaired(null);
    setIsRepairing(true);
    const answer = await sigill.vault.repairVault({ ticket });
    setIsRepairing(false);
    if (answer.ok) setRepaired({ file, ticket, repair: answer.value });
    else setError(answer.error);
  }, [suggestedName]);
  return { isRepairing, repaired, error, repair: () => void run() };
}
