import { FilePlus2, FolderOpen, ScanLine, Sparkles, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ShellState, WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, Icon, useErrorSentences } from '../../components/index.ts';
import { Gate } from '../../frame/gate.tsx';
import { useStage } from '../../frame/stage-keeper.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

export interface StartScreenProps {
  readonly recent: ShellState['recent'];
  /** Why the vault that was chosen could not be opened. */
  readonly error?: WireError;
}

/** Nothing is open yet: a vault to open, one to create, paper to read from, or the example town. */
export function StartScreen({ recent, error }: StartScreenProps) {
  const { t } = useSpeech();
  const { look, found, restore } = useStage();
  const thenLook = (ask: () => Promise<unknown>) => () => {
    void ask().then(look);
  };
  return (
    <Gate>
      <div className="gate-words">
        <h1>{t('app.start.heading')}</h1>
        <p className="lead-text">{t('app.start.lead')}</p>
      </div>
      {error && <WhyNot error={error} />}
      <div className="actions">
        <Button
          kind="primary"
          size="large"
          icon={FolderOpen}
          onPress={thenLook(() => sigill.shell.chooseVault({}))}
        >
          {t('app.start.open')}
        </Button>
      </div>
      {recent.length > 0 && <Recent recent={recent} onOpened={look} />}
      <ul className="doors">
        <Door icon={FilePlus2} name={t('app.start.create')} onPress={found}>
          {t('app.start.create.explained')}
        </Door>
        <Door icon={ScanLine} name={t('app.start.paper')} onPress={restore}>
          {t('app.start.paper.explained')}
        </Door>
        <Door
          icon={Sparkles}
          name={t('app.start.example')}
          onPress={thenLook(() => sigill.shell.openDemo({}))}
        >
          {t('app.start.example.explained')}
        </Door>
      </ul>
      <p className="gate-note">{t('app.start.scope')}</p>
    </Gate>
  );
}

function WhyNot({ error }: { error: WireError }) {
  const says = useErrorSentences(error);
  return (
    <div role="alert">
      <Banner kind="bad">
        <strong>{says.sentence}</strong> {says.next}
      </Banner>
    </div>
  );
}

function Recent({ recent, onOpened }: { recent: ShellState['recent']; onOpened: () => void }) {
  const { t } = useSpeech();
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent">{t('app.start.recent')}</h2>
      <ul className="recent-list">
        {recent.map(({ name, index }) => (
          <li key={index}>
            <Button
              kind="plain"
              onPress={() => {
                void sigill.shell.openRecent({ index }).then(onOpened);
              }}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DoorProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** A way in, with a sentence of what is behind it. */
export function Door({ icon, name, children, onPress }: DoorProps) {
  return (
    <li>
      <AriaButton className="door" onPress={onPress}>
        <Icon of={icon} />
        <span className="door-words">
          <span className="door-name">{name}</span>
          <span className="door-more">{children}</span>
        </span>
      </AriaButton>
    </li>
  );
}
