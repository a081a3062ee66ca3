import { ArrowLeft, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import type { PrintView } from '../../../../electron/contract/index.ts';
import { Button, PageHead, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { PageViewer } from './page-viewer.tsx';
import { PrintFacts } from './print-facts.tsx';
import { PrinterDialog } from './printer-dialog.tsx';
import { useSavePrint } from './use-save-print.ts';

export interface FinishedPrintProps {
  readonly print: PrintView;
  /** Passwords, codes or card words: a printer with a cable is asked for. */
  readonly hasSecrets: boolean;
  readonly title: string;
  readonly lead: string;
  readonly back: string;
  readonly onBack: () => void;
  /** Whether people stand on it, some of whom may have been left out. */
  readonly isOfPeople?: boolean;
}

/** A print that is ready: its pages, what it is, and the two ways out. */
export function FinishedPrint(props: FinishedPrintProps) {
  const { print, hasSecrets, title, lead, back, onBack, isOfPeople = false } = props;
  const { t } = useSpeech();
  const tell = useToast();
  const [isPrinting, setIsPrinting] = useState(false);
  const pages = print.pages.length;
  return (
    <>
      <PageHead
        title={title}
        actions={
          <WaysOut
            {...{ print, hasSecrets, back, onBack }}
            onPrint={() => {
              setIsPrinting(true);
            }}
          />
        }
      >
        {lead}
      </PageHead>
      <div className="finished-print">
        <PageViewer print={print} />
        <PrintFacts print={print} isOfPeople={isOfPeople} />
      </div>
      {isPrinting && (
        <PrinterDialog
          print={print.print}
          pages={pages}
          hasSecrets={hasSecrets}
          onClose={() => {
            setIsPrinting(false);
          }}
          onSent={(printer) => {
            setIsPrinting(false);
            tell({ text: t('app.print.sent', { printer, pages }) });
          }}
        />
      )}
    </>
  );
}

interface WaysOutProps extends Pick<FinishedPrintProps, 'print' | 'hasSecrets' | 'back' | 'onBack'> {
  readonly onPrint: () => void;
}

function WaysOut({ print, hasSecrets, back, onBack, onPrint }: WaysOutProps) {
  const { t } = useSpeech();
  const { save, isSaving } = useSavePrint(print, hasSecrets);
  return (
    <>
      <Button kind="plain" icon={ArrowLeft} onPress={onBack}>
        {back}
      </Button>
      <Button icon={FileDown} isPending={isSaving} onPress={save}>
        {t('app.print.save')}
      </Button>
      <Button kind="primary" icon={Printer} onPress={onPrint}>
        {t('app.print.print')}
      </Button>
    </>
  );
}
