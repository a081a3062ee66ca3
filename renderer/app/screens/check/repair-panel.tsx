import { FileOutput } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { RepairView, SavedCountView, WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, ErrorBanner, Facts, ProgressBar } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { FoundList } from '../keeping/index.ts';
import { useCompartmentNames } from '../print/index.ts';

interface Repaired {
  readonly file: string;
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
      {repaired && <Outcome {...repaired} />}
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
    setIsRepairing(true);
    const answer = await sigill.vault.repairVault({ ticket: place.value.ticket });
    setIsRepairing(false);
    if (answer.ok) setRepaired({ file: place.value.name, repair: answer.value });
    else setError(answer.error);
  }, [suggestedName]);
  return { isRepairing, repaired, error, repair: () => void run() };
}

function Outcome({ file, repair }: Repaired) {
  const { t } = useSpeech();
  const names = useCompartmentNames();
  const { check, compartments, entries, parts, rows, isVouched } = repair;
  const { isDamaged, found } = check;
  return (
    <div className="repaired" role="status">
      <Banner kind={isDamaged ? 'warn' : 'ok'}>
        <strong>{t(isDamaged ? 'app.check.repaired-lacking' : 'app.check.repaired', { name: file })}.</strong>{' '}
        {t('app.check.repaired.text')}
      </Banner>
      <Facts
        facts={[
          { name: t('app.check.saved-entries'), value: <Saved {...entries} /> },
          { name: t('app.check.saved-rows'), value: <Saved {...rows} /> },
          { name: t('app.check.saved-parts'), value: <Saved {...parts} /> },
        ]}
      />
      {compartments.length > 0 && (
        <ul>
          {compartments.map(({ kind, how, rows: count }) => (
            <li key={kind}>{t(`app.check.${how}`, { compartment: names([kind]), rows: count })}</li>
          ))}
        </ul>
      )}
      {!isVouched && <Banner kind="warn">{t('app.check.not-vouched')}</Banner>}
      {found.length > 0 && <FoundList found={found} />}
    </div>
  );
}

function Saved({ kept, dropped, gaps }: SavedCountView) {
  const { t } = useSpeech();
  const isWhole = dropped + gaps === 0;
  return <>{isWhole ? t('app.check.saved', { kept }) : t('app.check.saved-gone', { kept, dropped, gaps })}</>;
}
