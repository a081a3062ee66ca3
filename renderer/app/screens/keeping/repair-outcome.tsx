import type { RepairView, SavedCountView } from '../../../../electron/contract/index.ts';
import { Banner, Facts } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCompartmentNames } from '../print/index.ts';
import { FoundList } from './found-list.tsx';

interface RepairOutcomeProps {
  readonly file: string;
  readonly repair: RepairView;
}

/** What was saved into a new file and what is gone, counted and in words. */
export function RepairOutcome({ file, repair }: RepairOutcomeProps) {
  const { t } = useSpeech();
  const names = useCompartmentNames();
  const { check, compartments } = repair;
  const { isDamaged, found } = check;
  return (
    <div className="repaired" role="status">
      <Banner kind={isDamaged ? 'warn' : 'ok'}>
        <strong>{t(isDamaged ? 'app.check.repaired-lacking' : 'app.check.repaired', { name: file })}.</strong>{' '}
        {t('app.check.repaired.text')}
      </Banner>
      <Counts repair={repair} />
      {compartments.length > 0 && (
        <ul>
          {compartments.map(({ kind, how, rows: count }) => (
            <li key={kind}>{t(`app.check.${how}`, { compartment: names([kind]), rows: count })}</li>
          ))}
        </ul>
      )}
      {found.length > 0 && <FoundList found={found} />}
    </div>
  );
}

function Counts({ repair: { entries, parts, rows, packs } }: Pick<RepairOutcomeProps, 'repair'>) {
  const { t } = useSpeech();
  const hasPacks = packs.kept + packs.dropped + packs.gaps > 0;
  return (
    <Facts
      facts={[
        { name: t('app.check.saved-entries'), value: <Saved {...entries} /> },
        { name: t('app.check.saved-rows'), value: <Saved {...rows} /> },
        ...(hasPacks ? [{ name: t('app.check.saved-packs'), value: <Saved {...packs} /> }] : []),
        { name: t('app.check.saved-parts'), value: <Saved {...parts} /> },
      ]}
    />
  );
}

function Saved({ kept, dropped, gaps }: SavedCountView) {
  const { t } = useSpeech();
  const isWhole = dropped + gaps === 0;
  return <>{isWhole ? t('app.check.saved', { kept }) : t('app.check.saved-gone', { kept, dropped, gaps })}</>;
}
