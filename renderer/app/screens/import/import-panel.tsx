import { CircleCheck, FileInput } from 'lucide-react';
import { useState } from 'react';
import type { ImportPreviewView, WireError } from '../../../../electron/contract/index.ts';
import type { MessageKey, Translate } from '../../../../i18n/window.ts';
import {
  Banner,
  Button,
  EmptyState,
  LoadingState,
  PageHead,
  ProgressBar,
  RadioGroup,
  Steps,
  useErrorText,
} from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useProgress } from '../../use-progress.ts';
import { ChooseSource } from './choose-source.tsx';
import { ImportPreview } from './import-preview.tsx';
import { PasswordStep } from './password-step.tsx';
import { useImport, type ImportStep, type Source } from './use-import.ts';

export interface ImportPanelProps {
  /** Leaves without having brought anything in, or after. */
  readonly onClose: () => void;
  /** Shows what came in. */
  readonly onShow: () => void;
}

const places = { source: 0, reading: 0, password: 0, look: 1, running: 1, done: 3 } as const;

/** Brings in what others wrote: chosen, looked at, and only then saved. */
export function ImportPanel({ onClose, onShow }: ImportPanelProps) {
  const { t } = useSpeech();
  const { step, look, run, again } = useImport();
  const steps = [t('app.import.step-source'), t('app.import.step-look'), t('app.import.step-done')];
  const nameOf = (source: Source) => source.name ?? t('app.import.pasted');
  return (
    <div className="page import">
      <PageHead
        title={headingOf(t, step)}
        actions={<Button onPress={onClose}>{t('app.frame.close')}</Button>}
      >
        {step.name === 'look' ? whatIsIn(t, nameOf(step.source), step.preview.kinds) : t('app.import.lead')}
      </PageHead>
      <Steps label={t('app.import.steps')} steps={steps} current={places[step.name]} />
      {step.name === 'source' && <ChooseSource error={step.error} onChoose={(source) => void look(source)} />}
      {step.name === 'reading' && <LoadingState title={t('app.import.looking')} />}
      {step.name === 'password' && (
        <PasswordStep
          name={nameOf(step.source)}
          error={step.error}
          onAgain={again}
          onGive={(password) => void look(step.source, password)}
        />
      )}
      {step.name === 'look' && (
        <Look
          preview={step.preview}
          error={step.error}
          onAgain={again}
          onRun={(into) => void run(step.source, step.preview, into)}
        />
      )}
      {step.name === 'running' && <Running />}
      {step.name === 'done' && <Done saved={step.saved} onAgain={again} onShow={onShow} />}
    </div>
  );
}

function headingOf(t: Translate, step: ImportStep): string {
  return step.name === 'look'
    ? t('app.import.found', { count: step.preview.count })
    : t('app.import.heading');
}

function whatIsIn(t: Translate, name: string, kinds: ImportPreviewView['kinds']): string {
  const said = Object.entries(kinds).map(([kind, count]) =>
    t(`app.import.kind.${kind}` as MessageKey, { count }),
  );
  return said.length === 0 ? '' : t('app.import.from', { name, kinds: said.join(', ') });
}

interface LookProps {
  readonly preview: ImportPreviewView;
  readonly error: WireError | null;
  readonly onAgain: () => void;
  readonly onRun: (into: string | null) => void;
}

function Look({ preview, error, onAgain, onRun }: LookProps) {
  const { t } = useSpeech();
  const [into, setInto] = useState<'communication' | 'it'>('communication');
  const hasLogins = (preview.kinds['credential'] ?? 0) > 0;
  const refused = useErrorText(error);
  return (
    <>
      {refused !== null && (
        <div role="alert">
          <Banner kind="bad">{refused}</Banner>
        </div>
      )}
      <ImportPreview preview={preview} />
      {hasLogins && (
        <RadioGroup
          label={t('app.import.into')}
          layout="row"
          isFramed
          value={into}
          choices={[
            { id: 'communication', name: t('app.option.compartment.communication') },
            { id: 'it', name: t('app.option.compartment.it') },
          ]}
          onChange={setInto}
        />
      )}
      <div className="actions import-foot">
        <Button onPress={onAgain}>{t('app.import.again')}</Button>
        {preview.count > 0 && (
          <Button
            kind="primary"
            icon={FileInput}
            autoFocus
            onPress={() => {
              onRun(hasLogins ? into : null);
            }}
          >
            {t('app.import.run', { count: preview.count })}
          </Button>
        )}
      </div>
    </>
  );
}

function Running() {
  const { t } = useSpeech();
  const progress = useProgress('import');
  return <ProgressBar label={t('app.import.running')} done={progress?.done ?? 0} of={progress?.of ?? 0} />;
}

interface DoneProps {
  readonly saved: number;
  readonly onAgain: () => void;
  readonly onShow: () => void;
}

function Done({ saved, onAgain, onShow }: DoneProps) {
  const { t } = useSpeech();
  const actions = (
    <>
      <Button onPress={onAgain}>{t('app.import.more')}</Button>
      <Button kind="primary" onPress={onShow} autoFocus>
        {t('app.import.show')}
      </Button>
    </>
  );
  return (
    <div role="status">
      <EmptyState title={t('app.import.done', { count: saved })} icon={CircleCheck} actions={actions}>
        {t('app.import.done.next')}
      </EmptyState>
    </div>
  );
}
