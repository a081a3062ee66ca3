import { FileDown, Printer } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { PrinterView, PrintView, WireError } from '../../../electron/contract/index.ts';
import { useSpeech } from '../language.tsx';
import { sigill } from '../sigill.ts';
import { useAnswer } from '../use-answer.ts';
import { Button } from './button.tsx';
import { PagePicture } from './page-picture.tsx';
import { Select } from './select.tsx';
import { ErrorBanner } from './states.tsx';
import { useToast } from './toasts.tsx';

export interface PrintOutProps {
  readonly print: PrintView;
  /** For the dialog, without ending. */
  readonly suggestedName: string;
  /** It lies on paper or in a file now. */
  readonly onDone?: (how: 'printed' | 'saved') => void;
  /** Whether printing is the screen's one primary action; true unless told. */
  readonly isPrimary?: boolean;
}

/** A finished print: pictures of its pages, a printer to send it to, and a file to save it as. */
export function PrintOut({ print, suggestedName, onDone, isPrimary = true }: PrintOutProps) {
  const { t } = useSpeech();
  const [error, setError] = useState<WireError | null>(null);
  return (
    <div className="print-out">
      <ul className="page-pictures" aria-label={t('app.frame.pages', { count: print.pages.length })}>
        {print.pages.slice(0, mostPictures).map((_, page) => (
          <li key={page}>
            <PagePicture print={print.print} page={page} pages={print.pages.length} />
          </li>
        ))}
      </ul>
      {print.pages.length > mostPictures && (
        <p className="field-help">
          {t('app.frame.more-pages', { count: print.pages.length - mostPictures })}
        </p>
      )}
      <ErrorBanner error={error} />
      <Ways print={print} name={suggestedName} isPrimary={isPrimary} onDone={onDone} onRefused={setError} />
    </div>
  );
}

const mostPictures = 6;

interface WaysProps {
  readonly print: PrintView;
  readonly name: string;
  readonly isPrimary: boolean;
  readonly onDone: PrintOutProps['onDone'];
  readonly onRefused: (error: WireError | null) => void;
}

const askForPrinters = () => sigill.vault.listPrinters({});

function Ways({ print, name, isPrimary, onDone, onRefused }: WaysProps) {
  const { t } = useSpeech();
  const tell = useToast();
  const [asked] = useAnswer(askForPrinters);
  const printers = asked.state === 'answered' ? asked.value.printers : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const printer = printers.find((one) => one.name === chosen) ?? usualOf(printers);
  const [isSending, setIsSending] = useState(false);
  const send = useCallback(async () => {
    if (!printer) return;
    setIsSending(true);
    const answer = await sigill.vault.sendToPrinter({ print: print.print, printer: printer.name });
    setIsSending(false);
    onRefused(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    tell({ text: t('app.frame.sent-to', { printer: printer.name }) });
    onDone?.('printed');
  }, [printer, print.print, onRefused, onDone, tell, t]);
  return (
    <div className="print-ways">
      {printer && <Printers printers={printers} printer={printer} onChoose={setChosen} />}
      <div className="actions">
        <Button
          kind={isPrimary ? 'primary' : 'quiet'}
          icon={Printer}
          isDisabled={!printer}
          isPending={isSending}
          onPress={() => void send()}
        >
          {t('app.frame.print')}
        </Button>
        <SaveButton print={print} name={name} onDone={onDone} onRefused={onRefused} />
      </div>
    </div>
  );
}

const usualOf = (printers: readonly PrinterView[]) =>
  printers.find(({ isDefault }) => isDefault) ?? printers[0];

interface PrintersProps {
  readonly printers: readonly PrinterView[];
  readonly printer: PrinterView;
  readonly onChoose: (name: string) => void;
}

/** Which printer, and what is known of it: a queue in the network keeps what it prints. */
function Printers({ printers, printer, onChoose }: PrintersProps) {
  const { t } = useSpeech();
  return (
    <Select
      label={t('app.frame.printer')}
      choices={printers.map(({ name }) => ({ id: name, name }))}
      value={printer.name}
      onChange={onChoose}
      help={t(`app.frame.printer-${printer.kind}`)}
    />
  );
}

function SaveButton({ print, name, onDone, onRefused }: Omit<WaysProps, 'isPrimary'>) {
  const { t } = useSpeech();
  const tell = useToast();
  const save = async () => {
    const place = await sigill.shell.chooseSavePlace({ suggestedName: `${name}.pdf`, kind: 'pdf' });
    if (!place.ok) {
      onRefused(place.error);
      return;
    }
    if (place.value === null) return;
    const { ticket, name: saved } = place.value;
    const answer = await sigill.vault.savePrint({ print: print.print, ticket });
    onRefused(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    tell({ text: t('app.frame.saved-as', { name: saved }) });
    onDone?.('saved');
  };
  return (
    <Button icon={FileDown} onPress={() => void save()}>
      {t('app.frame.save-pdf')}
    </Button>
  );
}
