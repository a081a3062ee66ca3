import { Check, Clock3, Printer, RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { InHandView } from '../../../../electron/contract/index.ts';
import { Badge, Banner, Button, PageHead, ProgressBar } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { stillToConfirm } from './card-plan.ts';
import { ConfirmCard } from './confirm-card.tsx';

export type CardsInHand = NonNullable<InHandView['cards']>;

export interface HandingOutProps {
  readonly cards: CardsInHand;
  /** An earlier set has just become void. */
  readonly isReplaced: boolean;
  readonly onPrint: () => void;
  readonly onConfirmed: () => void;
  readonly onNewSet: () => void;
}

/** Print, hand over, and confirm: each card can take its time. */
export function HandingOut({ cards, isReplaced, onPrint, onConfirmed, onNewSet }: HandingOutProps) {
  const { t } = useSpeech();
  const { identifier, needed, of } = cards;
  return (
    <>
      <PageHead title={t('app.cards.handing-out')}>
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
          <p className="panel-text">{t('app.cards.step-print.explained')}</p>
          <div className="actions">
            <Button icon={Printer} onPress={onPrint}>
              {t('app.cards.show-print')}
            </Button>
          </div>
        </StepPanel>
        <StepPanel number={2} title={t('app.cards.step-confirm')}>
          <CardRows cards={cards} onConfirmed={onConfirmed} />
          <p className="panel-text">{t('app.cards.leave')}</p>
        </StepPanel>
        <div className="actions">
          <Button kind="plain" icon={RotateCcw} onPress={onNewSet}>
            {t('app.cards.new-set')}
          </Button>
        </div>
      </div>
    </>
  );
}

function Standing({ cards: { needed, of, confirmed } }: { cards: CardsInHand }) {
  const { t } = useSpeech();
  const left = stillToConfirm({ needed, of }, confirmed.length);
  return (
    <div role="status">
      {left === 0 ? (
        <Banner kind="ok" icon={Check}>
          <strong>{t('app.cards.counts')}.</strong> {t('app.cards.counts.explained', { needed, of })}
        </Banner>
      ) : (
        <StillLeft needed={needed} of={of} confirmed={confirmed.length} left={left} />
      )}
    </div>
  );
}

interface StillLeftProps {
  readonly needed: number;
  readonly of: number;
  readonly confirmed: number;
  readonly left: number;
}

function StillLeft({ needed, of, confirmed, left }: StillLeftProps) {
  const { t } = useSpeech();
  return (
    <section className="panel" aria-label={t('app.cards.counted', { confirmed, of })}>
      <ProgressBar
        label={t('app.cards.still', { left })}
        words={t('app.cards.counted', { confirmed, of })}
        done={confirmed}
        of={confirmed + left}
      />
      <p>{t('app.cards.why-one-more', { needed })}</p>
    </section>
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

function CardRows({ cards, onConfirmed }: { cards: CardsInHand; onConfirmed: () => void }) {
  const { t } = useSpeech();
  const [done, setDone] = useState<number | null>(null);
  const [asking, setAsking] = useState<number | null>(null);
  const close = () => {
    setAsking(null);
  };
  return (
    <>
      <p className="for-listeners" role="status">
        {done !== null && t('app.cards.card-done', { index: done })}
      </p>
      <ul className="sheet-list">
        {Array.from({ length: cards.of }, (_, at) => at + 1).map((index) => (
          <CardRow
            key={index}
            index={index}
            isConfirmed={cards.confirmed.includes(index)}
            onAsk={() => {
              setAsking(index);
            }}
          />
        ))}
      </ul>
      {asking !== null && (
        <ConfirmCard
          index={asking}
          identifier={cards.identifier}
          onClose={close}
          onRight={() => {
            setDone(asking);
            close();
            onConfirmed();
          }}
        />
      )}
    </>
  );
}

interface CardRowProps {
  readonly index: number;
  readonly isConfirmed: boolean;
  readonly onAsk: () => void;
}

function CardRow({ index, isConfirmed, onAsk }: CardRowProps) {
  const { t } = useSpeech();
  return (
    <li className="card-row">
      <span className="card-shape" data-needed={isConfirmed || undefined} aria-hidden="true">
        {index}
      </span>
      <span className="card-row-name">{t('app.cards.card', { index })}</span>
      {isConfirmed ? (
        <Badge kind="ok">{t('app.cards.confirmed')}</Badge>
      ) : (
        <Badge kind="plain" icon={Clock3}>
          {t('app.cards.not-confirmed')}
        </Badge>
      )}
      <Button
        kind={isConfirmed ? 'plain' : 'quiet'}
        label={t(isConfirmed ? 'app.cards.confirm-again' : 'app.cards.confirm-card', { index })}
        onPress={onAsk}
      >
        {t(isConfirmed ? 'app.cards.again' : 'app.cards.confirm')}
      </Button>
    </li>
  );
}
