import { useState } from 'react';
import type { ImportPreviewView, ImportRequestView, WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, ErrorBanner, ProgressBar } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useProgress } from '../../use-progress.ts';

export interface ImportSummaryProps {
  readonly source: ImportRequestView['source'];
  readonly preview: ImportPreviewView;
  readonly onBack: () => void;
  readonly onSaved: (count: number) => void;
}

/** What was understood: how many, the first of them, and which columns were not. */
export function ImportSummary({ source, preview, onBack, onSaved }: ImportSummaryProps) {
  const { t } = useSpeech();
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const save = async () => {
    setIsSaving(true);
    const answer = await sigill.vault.runImport({ source, password: null, into: null });
    setIsSaving(false);
    if (answer.ok) onSaved(answer.value.saved);
    else setError(answer.error);
  };
  return (
    <section className="import-summary" aria-labelledby="import-summary">
      <h2 id="import-summary">{t('app.founding.contacts.understood', { count: preview.count })}</h2>
      <Sample preview={preview} />
      <Remarks preview={preview} />
      <ErrorBanner error={error} />
      {isSaving && <Saving />}
      <div className="actions">
        <Button
          kind="primary"
          isPending={isSaving}
          isDisabled={preview.count === 0}
          onPress={() => void save()}
        >
          {t('app.founding.contacts.save', { count: preview.count })}
        </Button>
        <Button isDisabled={isSaving} onPress={onBack}>
          {t('app.founding.contacts.not-these')}
        </Button>
      </div>
    </section>
  );
}

function Sample({ preview }: { preview: ImportPreviewView }) {
  const { t } = useSpeech();
  return (
    <ul className="import-sample" aria-label={t('app.founding.contacts.first-ones')}>
      {preview.sample.map(({ title, subtitle, number }, index) => (
        <li key={index}>
          <span>
            <span className="row-title">{title}</span>
            <span className="row-subtitle">{subtitle}</span>
          </span>
          <span className="number">{number}</span>
        </li>
      ))}
    </ul>
  );
}

function Remarks({ preview }: { preview: ImportPreviewView }) {
  const { t } = useSpeech();
  const unknown = preview.columns.filter(({ field }) => field === null).map(({ heading }) => heading);
  const { duplicates, problems } = preview;
  return (
    <>
      {unknown.length > 0 && (
        <Banner kind="info">
          {t('app.founding.contacts.columns-left-out', { names: unknown.join(', ') })}
        </Banner>
      )}
      {duplicates.length > 0 && (
        <Banner kind="warn">{t('app.founding.contacts.duplicates', { count: duplicates.length })}</Banner>
      )}
      {problems.length > 0 && (
        <Banner kind="warn">{t('app.founding.contacts.problems', { count: problems.length })}</Banner>
      )}
    </>
  );
}

function Saving() {
  const { t } = useSpeech();
  const progress = useProgress('import');
  return (
    <ProgressBar
      label={t('app.founding.contacts.saving')}
      {...(progress ? { done: progress.done, of: progress.of } : { done: 0 })}
    />
  );
}
