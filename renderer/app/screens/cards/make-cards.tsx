import { CheckCircle2, CreditCard, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import {
  Banner,
  Button,
  ConfirmDialog,
  Icon,
  NumberField,
  PageHead,
  RadioGroup,
} from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { CardPicture } from './card-picture.tsx';
import { leastNeeded, mostCards, plans, possiblePlan, type CardPlan, type PlanName } from './card-plan.ts';

export interface MakeCardsProps {
  /** A set that the vault has already; it becomes void. */
  readonly earlier: CardPlan | null;
  readonly onMake: (plan: CardPlan) => void;
}

/** How many cards, how many of them shall be needed, and who should have them. */
export function MakeCards({ earlier, onMake }: MakeCardsProps) {
  const { t } = useSpeech();
  const { canWrite } = useSession();
  const [name, setName] = useState<PlanName>('3-5');
  const [own, setOwn] = useState<CardPlan>({ needed: 3, of: 6 });
  const [isAsking, setIsAsking] = useState(false);
  const plan = name === 'own' ? own : plans[name];
  const make = () => {
    if (earlier) setIsAsking(true);
    else onMake(plan);
  };
  return (
    <>
      <PageHead
        title={t('app.cards.heading')}
        actions={
          <Button kind="primary" icon={CreditCard} isDisabled={!canWrite} onPress={make}>
            {t('app.cards.make', { of: plan.of })}
          </Button>
        }
      >
        {t('app.cards.lead')}
      </PageHead>
      {!canWrite && <Banner kind="info">{t('app.cards.cannot-write')}</Banner>}
      {earlier && <Earlier earlier={earlier} />}
      <div className="cards-choice">
        <PlanPanel plan={plan}>
          <Plans name={name} onChange={setName} />
          {name === 'own' && <OwnPlan plan={own} onChange={setOwn} />}
        </PlanPanel>
        <Holders />
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('app.cards.replace-title')}
        action={t('app.cards.replace-action')}
        onClose={() => {
          setIsAsking(false);
        }}
        onConfirm={() => {
          setIsAsking(false);
          onMake(plan);
        }}
      >
        <p>{t('app.cards.replace-text')}</p>
      </ConfirmDialog>
    </>
  );
}

function Earlier({ earlier }: { earlier: NonNullable<MakeCardsProps['earlier']> }) {
  const { t } = useSpeech();
  const { needed, of } = earlier;
  return (
    <Banner kind="warn" icon={TriangleAlert}>
      <strong>{t('app.cards.exist-plan', { needed, of })}</strong> {t('app.cards.exist.explained')}
    </Banner>
  );
}

function PlanPanel({ plan, children }: { plan: CardPlan; children: ReactNode }) {
  const { t } = useSpeech();
  return (
    <section className="panel" aria-labelledby="cards-plan">
      <h2 id="cards-plan">{t('app.cards.how-many')}</h2>
      {children}
      <CardPicture {...plan} />
      {plan.needed === plan.of && (
        <Banner kind="warn" icon={TriangleAlert}>
          {t('app.cards.none-to-spare')}
        </Banner>
      )}
    </section>
  );
}

function Plans({ name, onChange }: { name: PlanName; onChange: (name: PlanName) => void }) {
  const { t } = useSpeech();
  return (
    <RadioGroup
      label={t('app.cards.how-many')}
      isLabelHidden
      isFramed
      value={name}
      onChange={onChange}
      choices={[
        { id: '3-5', name: t('app.cards.plan-recommended', plans['3-5']), help: t('app.cards.plan-3-5') },
        { id: '2-3', name: t('app.cards.plan', plans['2-3']), help: t('app.cards.plan-2-3') },
        { id: '4-7', name: t('app.cards.plan', plans['4-7']), help: t('app.cards.plan-4-7') },
        { id: 'own', name: t('app.cards.plan-own'), help: t('app.cards.plan-own.explained') },
      ]}
    />
  );
}

function OwnPlan({ plan, onChange }: { plan: CardPlan; onChange: (plan: CardPlan) => void }) {
  const { t } = useSpeech();
  return (
    <div className="cards-numbers">
      <NumberField
        label={t('app.cards.of')}
        value={plan.of}
        least={leastNeeded}
        most={mostCards}
        more={t('app.cards.more-of')}
        fewer={t('app.cards.fewer-of')}
        onChange={(of) => {
          onChange(possiblePlan({ ...plan, of }));
        }}
      />
      <NumberField
        label={t('app.cards.needed')}
        value={plan.needed}
        least={leastNeeded}
        most={plan.of}
        more={t('app.cards.more-needed')}
        fewer={t('app.cards.fewer-needed')}
        onChange={(needed) => {
          onChange(possiblePlan({ ...plan, needed }));
        }}
      />
    </div>
  );
}

const advice = ['app.cards.holders-1', 'app.cards.holders-2', 'app.cards.holders-3'] as const;

function Holders() {
  const { t } = useSpeech();
  return (
    <section className="panel" aria-labelledby="cards-holders">
      <h2 id="cards-holders">{t('app.cards.holders')}</h2>
      <ul className="plain-list">
        {advice.map((key) => (
          <li key={key}>
            <Icon of={CheckCircle2} />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
