import { FilePlus2, FolderOpen, ScanLine, Sparkles } from 'lucide-react';
import { useState } from 'react';
import type { Answer, ShellState, WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, useErrorSentences } from '../../components/index.ts';
import { Gate } from '../../frame/gate.tsx';
import { useStage } from '../../frame/stage-keeper.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { DamageWays } from '../damaged/damage-ways.tsx';
import { isDamage } from '../damaged/is-damage.ts';
import { Door } from './door.tsx';

export interface StartScreenProps {
  readonly recent: ShellState['recent'];
  /** Why the vault that was chosen could not be opened. */
  readonly error?: WireError;
  /** Its name. */
  readonly file?: string | null;
}

/** Nothing is open yet: a vault to open, one to create, paper to read from, or the example town. */
export function StartScreen({ recent, error, file = null }: StartScreenProps) {
  const { t } = useSpeech();
  const { found, restore } = useStage();
  const { refused, thenLook } = useChoosing();
  const why = refused ?? error;
  return (
    <Gate>
      <div className="gate-words">
        <h1>{t('app.start.heading')}</h1>
        <p className="lead-text">{t('app.start.lead')}</p>
      </div>
      {why && <WhyNot error={why} file={refused === null ? file : null} />}
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
      {recent.length > 0 && <Recent recent={recent} thenLook={thenLook} />}
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

type ThenLook = (ask: () => Promise<Answer<unknown>>) => () => void;

/** Something is chosen, and the page looks what it stands before; a choice that was refused says why. */
function useChoosing(): { readonly refused: WireError | null; readonly thenLook: ThenLook } {
  const { look } = useStage();
  const [refused, setRefused] = useState<WireError | null>(null);
  const thenLook: ThenLook = (ask) => () => {
    void ask().then((answer) => {
      setRefused(answer.ok ? null : answer.error);
      if (answer.ok) look();
    });
  };
  return { refused, thenLook };
}

function WhyNot({ error, file }: { error: WireError; file: string | null }) {
  const { t } = useSpeech();
  const says = useErrorSentences(error);
  const isDamaged = file !== null && isDamage(error, file);
  return (
    <>
      <div role="alert">
        <Banner kind="bad">
          <strong>
            {file !== null && `${t('app.damaged.cannot-open', { file })}. `}
            {says.sentence}
          </strong>{' '}
          {says.next} {isDamaged && error.code === 'not-a-vault' && t('app.damaged.maybe')}
        </Banner>
      </div>
      {isDamaged && <DamageWays file={file} />}
    </>
  );
}

function Recent({ recent, thenLook }: { recent: ShellState['recent']; thenLook: ThenLook }) {
  const { t } = useSpeech();
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent">{t('app.start.recent')}</h2>
      <ul className="recent-list">
        {recent.map(({ name, index }) => (
          <li key={index}>
            <Button kind="plain" onPress={thenLook(() => sigill.shell.openRecent({ index }))}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
