import { Eraser } from 'lucide-react';
import type { ErasureView } from '../../../../electron/contract/index.ts';
import { Badge, EmptyState, ErrorState, LoadingState, PageHead } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { secondTicket } from '../copies/use-copies.ts';
import { sayMoment } from '../items/words.ts';
import { KeepingNav } from '../keeping/index.ts';
import { ErasureLeft } from './erasure-left.tsx';

const listErasures = async () => sigill.vault.listErasures({ second: await secondTicket() });

/** What was erased for good, and what is left to do until nothing of it is left anywhere. */
export function ErasuresScreen() {
  const { t } = useSpeech();
  const [asked, again] = useAnswer(listErasures);
  return (
    <div className="page">
      {asked.state === 'waiting' && <LoadingState level={1} title={t('app.erasures.loading')} />}
      {asked.state === 'refused' && <ErrorState level={1} error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && <Erasures {...asked.value} />}
    </div>
  );
}

interface ErasuresProps {
  readonly erasures: readonly ErasureView[];
  readonly canRekey: boolean;
}

function Erasures({ erasures, canRekey }: ErasuresProps) {
  const { t } = useSpeech();
  const left = erasures.filter(({ isComplete }) => !isComplete).length;
  return (
    <>
      <PageHead title={t('app.erasures.heading', { count: erasures.length, left })}>
        {t('app.erasures.lead')}
      </PageHead>
      <KeepingNav />
      <div className="road">
        {erasures.length === 0 && (
          <EmptyState title={t('app.erasures.empty')} icon={Eraser}>
            {t('app.erasures.empty.text')}
          </EmptyState>
        )}
        {erasures.map((erasure) => (
          <Erasure key={erasure.entry} erasure={erasure} canRekey={canRekey} />
        ))}
      </div>
    </>
  );
}

function Erasure({ erasure, canRekey }: { erasure: ErasureView; canRekey: boolean }) {
  const { t, language } = useSpeech();
  const { entry, decision, at, by, isComplete } = erasure;
  const title = `erasure-${entry}`;
  return (
    <section className="panel erasure" aria-labelledby={title}>
      <h2 id={title}>
        {decision === null ? t('app.erasures.no-decision') : t('app.erasures.decision', { decision })}
      </h2>
      <Badge kind={isComplete ? 'ok' : 'warn'}>
        {t(isComplete ? 'app.erasures.complete' : 'app.erasures.incomplete')}
      </Badge>
      <p>{t('app.erasures.by', { at: sayMoment(language, at), by })}</p>
      {!isComplete && <ErasureLeft erasure={erasure} canRekey={canRekey} />}
      <p className="field-help">{t('app.erasures.others')}</p>
    </section>
  );
}
