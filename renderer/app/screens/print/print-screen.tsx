import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { PrintChoiceView } from '../../../../electron/contract/index.ts';
import {
  Banner,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHead,
  useFocusHeading,
} from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { SecondPersonDialog, type Passed } from '../together/index.ts';
import { ChooseSets } from './choose-sets.tsx';
import { FinishedPrint } from './finished-print.tsx';
import { Preparing } from './preparing.tsx';
import { PrintOptions, type Options } from './print-options.tsx';
import { firstChosen, isReadableSecret } from './print-sets.ts';
import { usePreparation, type Preparation } from './use-preparation.ts';

const ask = () => sigill.vault.listPrintChoices({});

/** From what is in the vault to paper. What was on the screen before is chosen already. */
export function PrintScreen() {
  const { t } = useSpeech();
  const [asked, again] = useAnswer(ask);
  return (
    <div className="page">
      {asked.state === 'waiting' && <LoadingState level={1} title={t('app.print.loading')} />}
      {asked.state === 'refused' && <ErrorState level={1} error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && <FromChoiceToPaper choices={asked.value.choices} />}
    </div>
  );
}

function FromChoiceToPaper({ choices }: { choices: readonly PrintChoiceView[] }) {
  const { language, t } = useSpeech();
  const { item } = useWhere();
  const [chosen, setChosen] = useState(() => firstChosen(choices, item));
  const [options, setOptions] = useState<Options>({ copies: 1, masked: false, language });
  const { preparation, prepare, stop, again } = usePreparation();
  // Behind the question the choice stays as it was, and keeps the focus for when it is answered.
  useFocusHeading(asksForSecond(preparation) ? 'none' : preparation.state);
  const sets = choices.filter(({ set }) => chosen.has(set));
  const hasSecrets = sets.some(isReadableSecret);
  const words = sets.map(({ set }) => set);
  const go = ({ alone }: Passed) => {
    prepare(() => sigill.vault.preparePrint({ ...options, sets: words, alone }));
  };
  const asked = asksForSecond(preparation);
  switch (preparation.state) {
    case 'preparing':
      return <PreparingSets isStopping={preparation.isStopping} onStop={stop} />;
    case 'ready':
      return (
        <FinishedPrint
          print={preparation.print}
          hasSecrets={hasSecrets}
          isOfPeople
          title={t('app.print.ready', { number: preparation.print.number })}
          lead={t('app.print.ready.lead', { pages: preparation.print.pages.length })}
          back={t('app.print.choose-other')}
          onBack={again}
        />
      );
    case 'refused':
    case 'none':
      if (preparation.state === 'refused' && !asked)
        return <ErrorState level={1} error={preparation.error} onRetry={again} />;
      return (
        <>
          <Choosing
            {...{ choices, chosen, options, hasSecrets }}
            count={sets.length}
            onChosen={setChosen}
            onOptions={setOptions}
            onPrepare={go}
          />
          {asked && <SecondPersonDialog act={{ kind: 'print', sets: words }} onPassed={go} onClose={again} />}
        </>
      );
  }
}

function PreparingSets(props: { isStopping: boolean; onStop: () => void }) {
  const { t } = useSpeech();
  return <Preparing {...props} title={t('app.print.preparing')} lead={t('app.print.preparing.explained')} />;
}

const asksForSecond = (preparation: Preparation): boolean =>
  preparation.state === 'refused' && preparation.error.code === 'second-person-needed';

interface ChoosingProps {
  readonly choices: readonly PrintChoiceView[];
  readonly chosen: ReadonlySet<string>;
  readonly count: number;
  readonly options: Options;
  readonly hasSecrets: boolean;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOptions: (options: Options) => void;
  readonly onPrepare: (passed: Passed) => void;
}

function Choosing(props: ChoosingProps) {
  const { choices, chosen, count, options, hasSecrets, onChosen, onOptions, onPrepare } = props;
  const { t } = useSpeech();
  const { canWrite } = useSession();
  if (choices.length === 0)
    return (
      <EmptyState level={1} icon={Printer} title={t('app.print.empty')}>
        {t('app.print.empty.explained')}
      </EmptyState>
    );
  return (
    <>
      <PageHead title={t('app.print.heading')}>{t('app.print.lead')}</PageHead>
      {!canWrite && <Banner kind="info">{t('app.print.read-only-note')}</Banner>}
      <div className="print-choosing">
        <ChooseSets choices={choices} chosen={chosen} onChange={onChosen} />
        <PrintOptions
          {...{ options, count, hasSecrets }}
          onChange={onOptions}
          onPrepare={() => {
            onPrepare({});
          }}
        />
      </div>
    </>
  );
}
