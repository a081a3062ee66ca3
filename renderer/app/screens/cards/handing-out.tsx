import { Check, Printer, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Banner, Button, PageHead, ProgressBar } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { CardRows, type CardsInHand } from './card-rows.tsx';

export interface HandingOutProps {
  readonly cards: CardsInHand;
  /** An earlier set has just become void. */
  readonly isReplaced: boolean;
  readonly onPrint: () => void;
  readonly onNewSet: () => void;
}

/** Print, hand over, and confirm: each card can take its weeks. */
export function HandingOut({ cards, isReplaced, onPrint, onNewSet }: HandingOutProps) {
  const { t } = useSpeech();
  const { canWrite } = useSession();
  const { identifier, needed, of, counts } = cards;
  return (
    <>
      <PageHead title={t(counts ? 'app.cards.all-right' : 'app.cards.handing-out')}>
        {t('app.cards.handing-out.lead', { identifier: String(identifier), needed, of })}
      </PageHead>
      <div className="road">
        {isReplaced && (
          <Banner kind="warn">
            <strong>{t('app.cards.replaced')}</strong> {t('app.cards.replaced.next')}
          </Banner>
        )}
        <Standing cards={cards} />
        <StepPanel number={1} title={t('app.cards.step-print')}>
          <PrintStep canPrint={cards.canPrint} onPrint={onPrint} />
        </StepPanel>
        <StepPanel number={2} title={t('app.cards.step-confirm')}>
          <CardRows cards={cards} />
          <p className="panel-text">{t('app.cards.leave')}</p>
        </StepPanel>
        {canWrite && (
          <div className="actions">
            <Button kind="plain" icon={RotateCcw} onPress={onNewSet}>
              {t('app.cards.new-set')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function PrintStep({ canPrint, onPrint }: { canPrint: boolean; onPrint: () => void }) {
  const { t } = useSpeech();
  if (!canPrint) return <p className="panel-text">{t('app.cards.step-print.gone')}</p>;
  return (
    <>
      <p className="panel-text">{t('app.cards.step-print.explained')}</p>
      <div className="actions">
        <Button icon={Printer} onPress={onPrint}>
          {t('app.cards.show-print')}
        </Button>
      </div>
    </>
  );
}

function Standing({ cards: { needed, of, confirmed, wanted, counts } }: { cards: CardsInHand }) {
  const { t } = useSpeech();
  return (
    <div role="status">
      {counts ? (
        <Banner kind="ok" icon={Check}>
          <strong>{t('app.cards.counts')}.</strong> {t('app.cards.counts.explained', { needed, of })}
        </Banner>
      ) : (
        <section className="panel" aria-label={t('app.cards.counted', { confirmed, of })}>
          <ProgressBar
            label={t('app.cards.still', { left: wanted - confirmed })}
            words={t('app.cards.counted', { confirmed, of })}
            done={confirmed}
            of={wanted}
          />
          <p>{t('app.cards.why-one-more', { needed })}</p>
        </section>
      )}
    </div>
  );
}

function StepPanel(props: { readonly number: number; readonly title: string; readonly children: ReactNode }) {
  const { number, title, children } = props;
  return (
    <section className="panel" aria-labelledby={`step-${String(number)}`}>
      <div className="step-head">
        <span className="step-mark" aria-hidden="true">
          {number}
        </span>
        <h2 id={`step-${String(number)}`}>{title}</h2>
      </div>
      {children}
    </section>
  );
}
