import { useFocusHeading } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { DropSheets } from './drop-sheets.tsx';
import { PaperFound } from './paper-found.tsx';
import { StepActions, StepHeading } from './road-step.tsx';
import { SheetCount } from './sheet-count.tsx';
import { SourceList } from './source-list.tsx';
import type { SheetsHold } from './use-sheets.ts';

/** Sheets in, in any order, until there are enough. */
export function SheetsStep({ sheets, onGo }: { sheets: SheetsHold; onGo: () => void }) {
  const { t } = useSpeech();
  const { progress, sources, addFiles, addText } = sheets;
  const paper = progress?.paper ?? null;
  useFocusHeading(paper === null ? 'reading' : 'read');
  return (
    <>
      <StepHeading title={t(paper === null ? 'app.restore.heading' : 'app.restore.heading-complete')}>
        {t(paper === null ? 'app.restore.lead' : 'app.restore.lead-complete')}
      </StepHeading>
      {paper === null && <DropSheets onFiles={addFiles} onText={addText} />}
      {progress && <SheetCount progress={progress} />}
      {paper && <PaperFound paper={paper} />}
      <StepActions
        action={t('app.restore.go-on')}
        isDisabled={paper === null}
        note={paper === null ? t('app.restore.not-yet') : undefined}
        onGo={onGo}
      />
      <SourceList sources={sources} />
    </>
  );
}
