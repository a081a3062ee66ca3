import { useCallback, useEffect, useRef, useState } from 'react';
import type { SessionView } from '../../../electron/contract/index.ts';
import { Button, ReadOnlyBanner, useErrorSentences, useKeyScroll } from '../components/index.ts';
import { useSpeech } from '../language.tsx';
import { ForkBanner } from '../screens/fork/index.ts';
import { MergeDialog } from '../screens/merge/index.ts';
import { usePaperCommands } from '../screens/print/index.ts';
import { GateDialog } from '../screens/restore/index.ts';
import { useCommand } from '../shell-events.ts';
import { useFrameDialog } from './frame-dialog.tsx';
import { placeOf } from './places.ts';
import { RecallBanner } from './recall-banner.tsx';
import { SearchPalette, useSearchKeys } from './search-palette.tsx';
import { useSession } from './session.tsx';
import { SharedBanner } from './shared-banner.tsx';
import { SideBar } from './side-bar.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { useWhere } from './where.tsx';

/** The unlocked app: side bar, and the screen of the place one is at. */
export function OpenFrame() {
  const { t } = useSpeech();
  const { place } = useWhere();
  const { session, canWrite } = useSession();
  const { shown, show, close } = useFrameDialog();
  const search = useCallback(() => {
    show('search');
  }, [show]);
  useEffect(() => close, [close]); // No dialog outlives the app it belongs to.
  useSearchKeys(search);
  useFrameCommands(search);
  usePaperCommands();
  const merge = useCallback(() => {
    show('merge');
  }, [show]);
  const mergeOriginal = useCallback(() => {
    show('merge-original');
  }, [show]);
  useCommand('merge', canWrite ? merge : null);
  const main = useFocusOnPlace(place);
  useKeyScroll(main);
  const { Screen } = placeOf(place);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('app.frame.skip')}
      </a>
      <SideBar onSearch={search} />
      <main className="content" id="content" ref={main} tabIndex={-1}>
        <SharedBanner onMerge={mergeOriginal} />
        <RecallBanner onMerge={merge} />
        <ForkBanner />
        {session.readOnlyBecause !== null && <WhyReadOnly because={session.readOnlyBecause} />}
        <Screen key={place} />
      </main>
      <SearchPalette isOpen={shown === 'search'} onClose={close} />
      <MergeDialog isOpen={shown === 'merge'} onClose={close} />
      <MergeDialog isOpen={shown === 'merge-original'} onClose={close} isOfOriginal />
    </div>
  );
}

function WhyReadOnly({ because }: { because: NonNullable<SessionView['readOnlyBecause']> }) {
  const { t } = useSpeech();
  const { session } = useSession();
  const { sentence } = useErrorSentences({ code: because, params: {} });
  const [isAsking, setIsAsking] = useState(false);
  const { place, go } = useWhere();
  const ask = () => {
    setIsAsking(true);
  };
  const toFork = () => {
    go('fork');
  };
  const isAtGate = because === 'gate-open' && session.access === 'write';
  const isForked = because === 'fork-unsettled' && place !== 'fork';
  const actions = isAtGate ? (
    <Button onPress={ask}>{t('app.restore.gate-now')}</Button>
  ) : (
    isForked && <Button onPress={toFork}>{t('app.fork.show')}</Button>
  );
  return (
    <div className="content-banner">
      <ReadOnlyBanner because={sentence} actions={actions} />
      {isAsking && (
        <GateDialog
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </div>
  );
}

/** A new place is read from its heading: focus goes there, save at the very first screen. */
function useFocusOnPlace(place: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    const heading = main.current?.querySelector<HTMLElement>('[data-page-heading]');
    (heading ?? main.current)?.focus();
  }, [place]);
  return main;
}
