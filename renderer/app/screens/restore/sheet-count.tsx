import { Layers } from 'lucide-react';
import type { RestoreProgressView } from '../../../../electron/contract/index.ts';
import { Banner, ProgressBar } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

const mostShown = 24;

/** How far the sheets reach: the number is the hero, then what is missing and what does not belong. */
export function SheetCount({ progress }: { progress: RestoreProgressView }) {
  const { t } = useSpeech();
  const { seen, needed, of, complete, missingPages, otherSets } = progress;
  if (of === 0) return null;
  return (
    <section className="panel" aria-label={t('app.restore.progress')}>
      <div className="count-hero" role="status">
        <p className="count-hero-number">{t('app.restore.counted', { seen, of })}</p>
        <p className="panel-text">
          {complete ? t('app.restore.enough') : t('app.restore.needed', { left: Math.max(1, needed - seen) })}
        </p>
      </div>
      {!complete && (
        <ProgressBar
          label={t('app.restore.progress')}
          words={t('app.restore.progress-words', { seen: Math.min(seen, needed), needed })}
          done={Math.min(seen, needed)}
          of={needed}
        />
      )}
      {!complete && missingPages.length > 0 && <MissingPages pages={missingPages} />}
      {otherSets.length > 0 && (
        <Banner kind="info" icon={Layers}>
          {t('app.restore.other-sets', {
            count: otherSets.length,
            sets: otherSets.map((set) => set.toUpperCase()).join(', '),
          })}
        </Banner>
      )}
    </section>
  );
}

function MissingPages({ pages }: { pages: readonly number[] }) {
  const { t } = useSpeech();
  const more = pages.length - mostShown;
  return (
    <div className="result">
      <p>{t('app.restore.missing', { count: pages.length })}</p>
      <ul className="page-numbers">
        {pages.slice(0, mostShown).map((page) => (
          <li key={page} className="page-number">
            {t('app.restore.missing-page', { page })}
          </li>
        ))}
        {more > 0 && <li>{t('app.restore.missing.more', { count: more })}</li>}
      </ul>
    </div>
  );
}
