import { useState } from 'react';
import { ErrorState, LoadingState, useFocusHeading } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { FinishedPrint, Preparing, usePreparation } from '../print/index.ts';
import type { CardPlan } from './card-plan.ts';
import { HandingOut } from './handing-out.tsx';
import { MakeCards } from './make-cards.tsx';
import { RecoveryCodePanel } from './recovery-code-panel.tsx';
import { useHand, type Hand } from './use-hand.ts';

/** Restore cards from the choice of how many to the last one confirmed; it can be left and taken up again. */
export function CardsScreen() {
  const { t } = useSpeech();
  const [hand, look] = useHand();
  return (
    <div className="page">
      {hand.state === 'waiting' && <LoadingState level={1} title={t('app.cards.loading')} />}
      {hand.state === 'refused' && <ErrorState level={1} error={hand.error} onRetry={look} />}
      {hand.state === 'known' && <Road hand={hand} onChange={look} />}
    </div>
  );
}

type Known = Extract<Hand, { readonly state: 'known' }>;

function Road({ hand, onChange }: { hand: Known; onChange: () => void }) {
  const { language, t } = useSpeech();
  const [wants, setWants] = useState<'cards' | 'code'>('cards');
  const [isReplaced, setIsReplaced] = useState(false);
  const { preparation, prepare, again } = usePreparation();
  useFocusHeading(preparation.state);
  const make = (plan: CardPlan) => {
    setWants('cards');
    prepare(async () => {
      const answer = await sigill.vault.makeCards({ ...plan, language });
      setIsReplaced(answer.ok && answer.value.replaced);
      onChange();
      return answer;
    });
  };
  const printCards = () => {
    setWants('cards');
    prepare(() => sigill.vault.printCards({ language }));
  };
  const printCode = () => {
    setWants('code');
    prepare(() => sigill.vault.printRecoveryCode({ language }));
  };
  switch (preparation.state) {
    case 'preparing':
      return <Preparing title={t('app.cards.making')} />;
    case 'refused':
      return <ErrorState level={1} error={preparation.error} onRetry={again} />;
    case 'ready':
      return (
        <FinishedPrint
          print={preparation.print}
          hasSecrets
          title={t(wants === 'cards' ? 'app.cards.print-ready' : 'app.cards.code-ready')}
          lead={t(wants === 'cards' ? 'app.cards.print-ready.lead' : 'app.cards.code-ready.lead')}
          back={t('app.cards.to-cards')}
          onBack={again}
        />
      );
    case 'none':
      return (
        <Standing
          {...{ hand, onChange, isReplaced }}
          onMake={make}
          onPrintCards={printCards}
          onPrintCode={printCode}
        />
      );
  }
}

interface StandingProps {
  readonly hand: Known;
  readonly isReplaced: boolean;
  readonly onChange: () => void;
  readonly onMake: (plan: CardPlan) => void;
  readonly onPrintCards: () => void;
  readonly onPrintCode: () => void;
}

function Standing({ hand, isReplaced, onChange, onMake, onPrintCards, onPrintCode }: StandingProps) {
  const [wantsNew, setWantsNew] = useState(false);
  const { cards, hasRecoveryCode } = hand.inHand;
  useFocusHeading(wantsNew ? 'new' : 'hand');
  return (
    <>
      {cards && !wantsNew ? (
        <HandingOut
          cards={cards}
          isReplaced={isReplaced}
          onPrint={onPrintCards}
          onConfirmed={onChange}
          onNewSet={() => {
            setWantsNew(true);
          }}
        />
      ) : (
        <MakeCards earlier={cards ?? hand.earlier} onMake={onMake} />
      )}
      {hasRecoveryCode && <RecoveryCodePanel onPrint={onPrintCode} onConfirmed={onChange} />}
    </>
  );
}
