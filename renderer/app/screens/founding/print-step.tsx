import { Printer } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { PrintView } from '../../../../electron/contract/index.ts';
import { Button, ErrorBanner, PrintOut, ProgressBar } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useProgress } from '../../use-progress.ts';
import { useWork } from '../../use-work.ts';
import { fileNameOf } from './plan.ts';
import { StepFrame } from './step-frame.tsx';

/** What is printed the first day: what one needs in the first hour, the lists there are, cards for the wallet. */
const firstGroups = ['first', 'lists'];

/** The first print. */
export function PrintStep({ organisation, onNext }: { organisation: string; onNext: () => void }) {
  const { t } = useSpeech();
  const { value: print, isWorking: isMaking, error, run: make } = useFirstPrint();
  const [isOut, setIsOut] = useState(false);
  return (
    <StepFrame
      title={t('app.founding.print.heading')}
      lead={t('app.founding.print.lead')}
      onSubmit={onNext}
      actions={
        <>
          {print === null && (
            <Button kind="primary" size="large" icon={Printer} isPending={isMaking} onPress={make}>
              {t('app.founding.print.make')}
            </Button>
          )}
          <Button kind={isOut ? 'primary' : 'quiet'} size="large" type="submit" isDisabled={isMaking}>
            {t(isOut ? 'app.founding.next' : 'app.founding.print.later')}
          </Button>
        </>
      }
    >
      {isMaking && <Laying />}
      <ErrorBanner error={error} />
      {print !== null && (
        <PrintOut
          print={print}
          suggestedName={t('app.founding.print.file', { organisation: fileNameOf(organisation) })}
          isPrimary={!isOut}
          onDone={() => {
            setIsOut(true);
          }}
        />
      )}
    </StepFrame>
  );
}

function useFirstPrint() {
  const { language } = useSpeech();
  const ask = useCallback(async () => {
    const choices = await sigill.vault.listPrintChoices({});
    if (!choices.ok) return choices;
    const sets = choices.value.choices.filter(({ group }) => firstGroups.includes(group));
    return sigill.vault.preparePrint({
      sets: sets.map(({ set }) => set),
      copies: 1,
      masked: false,
      language,
    });
  }, [language]);
  return useWork<PrintView>(ask);
}

function Laying() {
  const { t } = useSpeech();
  const progress = useProgress('print');
  return (
    <ProgressBar
      label={t('app.founding.print.making')}
      {...(progress ? { done: progress.done, of: progress.of } : { done: 0 })}
      onCancel={() => void sigill.vault.cancelPrint({})}
    />
  );
}
