import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  ConfirmDialog,
  ErrorState,
  LoadingState,
  Steps,
  useFocusHeading,
} from '../../components/index.ts';
import { Gate } from '../../frame/gate.tsx';
import { useStage } from '../../frame/stage-keeper.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { RestoreRoad, type RoadStep } from './restore-road.tsx';
import { useSheets } from './use-sheets.ts';

const order: readonly RoadStep[] = ['sheets', 'opener', 'gate', 'done'];

/** "Jag har bara papper": from sheets, cards and one answer to a vault that opens. */
export function RestoreScreen() {
  const { t } = useSpeech();
  const sheets = useSheets();
  const [step, setStep] = useState<RoadStep>('sheets');
  useFocusHeading(step);
  const hasBegun = sheets.sources.length > 0 && step !== 'done';
  return (
    <Gate width="wide" aside={step === 'done' ? null : <Leave mustAsk={hasBegun} />}>
      <div className="restore">
        <Steps
          label={t('app.restore.steps')}
          steps={order.map((name) => t(`app.restore.step-${name}`))}
          current={order.indexOf(step)}
        />
        {sheets.error && <ErrorState level={1} error={sheets.error} onRetry={sheets.begin} />}
        {!sheets.error && sheets.progress === null && (
          <LoadingState level={1} title={t('app.frame.waiting')} />
        )}
        {sheets.progress && <RestoreRoad {...{ sheets, step }} onStep={setStep} />}
      </div>
    </Gate>
  );
}

/** The way out, asked about once something was read in. */
function Leave({ mustAsk }: { mustAsk: boolean }) {
  const { t } = useSpeech();
  const { look } = useStage();
  const [isAsking, setIsAsking] = useState(false);
  const leave = () => {
    void sigill.shell.closeVault({}).then(look);
  };
  return (
    <>
      <Button
        kind="plain"
        icon={DoorOpen}
        onPress={() => {
          if (mustAsk) setIsAsking(true);
          else leave();
        }}
      >
        {t('app.restore.leave')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('app.restore.leave-title')}
        action={t('app.restore.leave')}
        onClose={() => {
          setIsAsking(false);
        }}
        onConfirm={leave}
      >
        <p>{t('app.restore.leave-text')}</p>
      </ConfirmDialog>
    </>
  );
}
