import { PageHead, ProgressBar } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useProgress } from '../../use-progress.ts';

export interface PreparingProps {
  readonly title: string;
  readonly lead?: string;
  readonly isStopping?: boolean;
  /** Left out where the work cannot be stopped half-way. */
  readonly onStop?: () => void;
}

/** A print on its way: laid out, then read back page by page. */
export function Preparing({ title, lead, isStopping = false, onStop }: PreparingProps) {
  const { t } = useSpeech();
  const progress = useProgress('print');
  const isReading = progress !== null && progress.of > 0;
  return (
    <div aria-busy="true">
      <PageHead title={title}>{lead}</PageHead>
      <div className="preparing">
        <ProgressBar
          label={t(
            isStopping ? 'app.print.stopping' : isReading ? 'app.print.reading-back' : 'app.print.laying-out',
          )}
          {...(isReading
            ? {
                done: progress.done,
                of: progress.of,
                words: t('app.print.preparing.words', { done: progress.done, of: progress.of }),
              }
            : { done: 0 })}
          {...(onStop && !isStopping ? { onCancel: onStop } : {})}
        />
      </div>
    </div>
  );
}
