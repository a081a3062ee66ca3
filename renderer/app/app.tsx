import { Suspense, useEffect } from 'react';
import type { WindowSettings } from '../../electron/contract/index.ts';
import { assertNever } from './assert-never.ts';
import { LoadingState, Toasts } from './components/index.ts';
import { FrameDialogKeeper, useFrameDialog } from './frame/frame-dialog.tsx';
import { Gate } from './frame/gate.tsx';
import type { Stage } from './frame/stage.ts';
import { StageKeeper, useStage } from './frame/stage-keeper.tsx';
import { useSpeech } from './language.tsx';
import {
  DamagedScreen,
  fetchScreens,
  fetchUnlock,
  FoundingScreen,
  HelpDialog,
  OpenApp,
  RestoreScreen,
  UnlockScreen,
} from './screens-later.ts';
import { StartScreen } from './screens/start/start-screen.tsx';
import { SettingsKeeper } from './settings.tsx';
import { reportSettled } from './settled.ts';
import { useCommand } from './shell-events.ts';

export interface AppProps {
  readonly settings: WindowSettings;
  /** What the window stands before; found out by the page itself unless given. */
  readonly stage?: Stage;
}

/** The whole page. */
export function App({ settings, stage = { name: 'waiting' } }: AppProps) {
  return (
    <SettingsKeeper first={settings}>
      <Toasts>
        <StageKeeper first={stage}>
          <FrameDialogKeeper>
            <Suspense fallback={<Waiting />}>
              <OnStage />
            </Suspense>
            <Help />
          </FrameDialogKeeper>
        </StageKeeper>
      </Toasts>
    </SettingsKeeper>
  );
}

function OnStage() {
  const { stage } = useStage();
  useEffect(() => {
    if (stage.name === 'waiting') fetchUnlock();
    else void reportSettled().then(fetchScreens);
  }, [stage.name]);
  switch (stage.name) {
    case 'waiting':
      return <Waiting />;
    case 'start':
      return <StartScreen recent={stage.recent} />;
    case 'failed':
      return <StartScreen recent={stage.recent} error={stage.error} file={stage.file ?? null} />;
    case 'damaged':
      return <DamagedScreen file={stage.file} first={stage.room} />;
    case 'unlock':
      return <UnlockScreen vault={stage.vault} />;
    case 'founding':
      return <FoundingScreen />;
    case 'restoring':
      return <RestoreScreen />;
    case 'open':
      return <OpenApp key={stage.session.file} session={stage.session} />;
    default:
      return assertNever(stage);
  }
}

function Help() {
  const { shown, show } = useFrameDialog();
  useCommand('shortcuts', () => {
    show('shortcuts');
  });
  useCommand('about', () => {
    show('about');
  });
  if (shown !== 'shortcuts' && shown !== 'about') return null;
  return (
    <Suspense fallback={null}>
      <HelpDialog of={shown} />
    </Suspense>
  );
}

function Waiting() {
  const { t } = useSpeech();
  return (
    <Gate>
      <LoadingState level={1} title={t('app.frame.waiting')} />
    </Gate>
  );
}
