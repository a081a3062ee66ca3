import { CircleAlert, CircleCheck, Clock3, FileText, type LucideIcon } from 'lucide-react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Icon, useErrorSentences } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useProgress } from '../../use-progress.ts';
import type { Source, SourceState } from './sources.ts';

const icons: Readonly<Record<SourceState['name'], LucideIcon>> = {
  waiting: Clock3,
  reading: FileText,
  found: CircleCheck,
  'nothing-new': FileText,
  'not-needed': FileText,
  failed: CircleAlert,
};

/** What was read in, the latest first, with what became of each. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const { t } = useSpeech();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" className="for-listeners">
        {t('app.restore.files')}
      </h2>
      <ul className="sheet-list">
        {sources.toReversed().map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </ul>
    </section>
  );
}

function SourceRow({ source: { file, state } }: { source: Source }) {
  const { t } = useSpeech();
  return (
    <li className="file-row" data-state={state.name}>
      <Icon of={icons[state.name]} />
      <span className="file-name">{file ?? t('app.restore.text')}</span>
      <span className="file-state">
        <StateWords state={state} />
      </span>
      {state.name === 'failed' && <Why error={state.error} />}
    </li>
  );
}

function StateWords({ state }: { state: SourceState }) {
  const { t } = useSpeech();
  const progress = useProgress('scan');
  switch (state.name) {
    case 'found':
      return t('app.restore.file-found', { count: state.codes });
    case 'failed':
      return t('app.restore.file-failed');
    case 'reading':
      return progress !== null && progress.of > 1
        ? t('app.restore.file-reading-page', { done: progress.done, of: progress.of })
        : t('app.restore.file-reading');
    case 'waiting':
      return t('app.restore.file-waiting');
    case 'nothing-new':
      return t('app.restore.file-nothing-new');
    case 'not-needed':
      return t('app.restore.file-not-needed');
  }
}

function Why({ error }: { error: WireError }) {
  const { sentence, next } = useErrorSentences(error);
  return (
    <p className="file-why" role="alert">
      {sentence} {next}
    </p>
  );
}
