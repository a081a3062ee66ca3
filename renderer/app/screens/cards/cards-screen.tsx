import { useState } from 'react';
import type { InHandView } from '../../../../electron/contract/index.ts';
import { ErrorState, LoadingState, useFocusHeading } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { FinishedPrint, Preparing, usePreparation } from '../print/index.ts';
import type { CardPlan } from './card-plan.ts';
import { HandingOut } from './handing-out.tsx';
import { MakeCards } from './make-cards.tsx';
import { RecoveryCodePanel } from './recovery-code-panel.tsx';

const ask = () => sigill.vault.inHand({});

/** Restore cards from the choice of how many to the last one confirmed; it can be left and taken up again weeks later. */
export function CardsScreen() {
  const { t } = useSpeech();
  const [asked, again] = useAnswer(ask);
  return (
    <div className="page">
      {asked.state === 'waiting' && <LoadingState level={1} title={t('app.cards.loading')} />}
      {asked.state === 'refused' && <ErrorState level={1} error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && <Road inHand={asked.value} />}
    </div>
  );
}

function Road({ inHand }: { inHand: InHandView }) {
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
          {...{ inHand, isReplaced }}
          onMake={make}
          onPrintCards={printCards}
          onPrintCode={printCode}
        />
      );
  }
}

interface StandingProps {
  readonly inHand: InHandView;
  readonly isReplaced: boolean;
  readonly onMake: (plan: CardPlan) => void;
  readonly onPrintCards: () => void;
  readonly onPrintCode: () => void;
}

function Standing({ inHand, isReplaced, onMake, onPrintCards, onPrintCode }: StandingProps) {
  const [wantsNew, setWantsNew] = useState(false);
  const { cards, hasRecoveryCode } = inHand;
  useFocusHeading(wantsNew ? 'new' : 'hand');
  return (
    <>
      {cards && !wantsNew ? (
        <HandingOut
          cards={cards}
          isReplaced={isReplaced}
          onPrint={onPrintCards}
          onNewSet={() => {
            setWantsNew(true);
          }}
        />
      ) : (
        <MakeCards earlier={cards} onMake={onMake} />
      )}
      {hasRecoveryCode && <RecoveryCodePanel onPrint={onPrintCode} />}
    </>
  );
}
