import { Check, Printer, RefreshCw, TriangleAlert } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { PrinterView, WireError } from '../../../../electron/contract/index.ts';
import type { MessageKey } from '../../../../i18n/window.ts';
import {
  Banner,
  Button,
  Dialog,
  EmptyState,
  ErrorState,
  LoadingState,
  RadioGroup,
  useErrorSentences,
} from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { wayOut } from './way-out.ts';

const kindWords: Readonly<Record<PrinterView['kind'], MessageKey>> = {
  local: 'app.print.printer-local',
  network: 'app.print.printer-network',
  'pull-print': 'app.print.printer-pull-print',
  pdf: 'app.print.printer-pdf',
  unknown: 'app.print.printer-unknown',
};

export interface PrinterDialogProps {
  readonly print: number;
  readonly pages: number;
  readonly hasSecrets: boolean;
  readonly onClose: () => void;
  readonly onSent: (printer: string) => void;
}

const ask = () => sigill.vault.listPrinters({});

/** Which printer, said for what it is: secrets belong on one with a cable. */
export function PrinterDialog({ print, pages, hasSecrets, onClose, onSent }: PrinterDialogProps) {
  const { t } = useSpeech();
  const [asked, again] = useAnswer(ask);
  const [picked, setPicked] = useState<string | null>(null);
  const { send, isSending, error } = useSend(print, onSent);
  const printers = asked.state === 'answered' ? asked.value.printers : [];
  const chosen = printers.find(({ name }) => name === picked) ?? wayOut(printers, hasSecrets);
  const actions = (
    <>
      <Button onPress={onClose}>{t('app.frame.cancel')}</Button>
      <Button
        kind="primary"
        icon={Printer}
        isDisabled={!chosen}
        isPending={isSending}
        onPress={() => {
          if (chosen) send(chosen.name);
        }}
      >
        {t('app.print.send', { pages })}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t('app.print.printer-title')} actions={actions}>
      {hasSecrets && chosen && <WhereItGoes printer={chosen} />}
      {asked.state === 'waiting' && <LoadingState title={t('app.print.printers-loading')} />}
      {asked.state === 'refused' && <ErrorState error={asked.error} onRetry={again} />}
      {asked.state === 'answered' && printers.length === 0 && <NoPrinters onAgain={again} />}
      {printers.length > 0 && (
        <PrinterList printers={printers} chosen={chosen?.name ?? null} onChoose={setPicked} />
      )}
      <p className="print-note">
        <strong>{t('app.print.full-size')}.</strong> {t('app.print.full-size.explained')}
      </p>
      {error && <SendFailed error={error} />}
    </Dialog>
  );
}

/** What becomes of passwords and codes on the way to that printer; above the list, where it is seen. */
function WhereItGoes({ printer }: { printer: PrinterView }) {
  const { t } = useSpeech();
  return (
    <div role="status">
      {printer.kind === 'local' ? (
        <Banner kind="ok" icon={Check}>
          {t('app.print.printer-good')}
        </Banner>
      ) : (
        <Banner kind="warn" icon={TriangleAlert}>
          <strong>{t('app.print.printer-warning')}</strong> {t('app.print.printer-warning.next')}
        </Banner>
      )}
    </div>
  );
}

function useSend(print: number, onSent: (printer: string) => void) {
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const send = useCallback(
    (printer: string) => {
      setIsSending(true);
      setError(null);
      void sigill.vault.sendToPrinter({ print, printer }).then((answer) => {
        setIsSending(false);
        if (answer.ok) onSent(printer);
        else setError(answer.error);
      });
    },
    [print, onSent],
  );
  return { send, isSending, error };
}

interface PrinterListProps {
  readonly printers: readonly PrinterView[];
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
}

function PrinterList({ printers, chosen, onChoose }: PrinterListProps) {
  const { t } = useSpeech();
  return (
    <RadioGroup
      label={t('app.print.printers')}
      isLabelHidden
      isFramed
      value={chosen}
      onChange={onChoose}
      choices={printers.map(({ name, kind, isDefault }) => ({
        id: name,
        name: isDefault ? `${name} (${t('app.print.printer-default').toLocaleLowerCase()})` : name,
        help: t(kindWords[kind]),
      }))}
    />
  );
}

function NoPrinters({ onAgain }: { onAgain: () => void }) {
  const { t } = useSpeech();
  return (
    <EmptyState
      icon={Printer}
      title={t('app.print.no-printers')}
      actions={
        <Button icon={RefreshCw} onPress={onAgain}>
          {t('app.print.look-again')}
        </Button>
      }
    >
      {t('app.print.no-printers.explained')}
    </EmptyState>
  );
}

function SendFailed({ error }: { error: WireError }) {
  const { sentence, next } = useErrorSentences(error);
  return (
    <div role="alert">
      <Banner kind="bad" icon={TriangleAlert}>
        <strong>{sentence}</strong> {next}
      </Banner>
    </div>
  );
}
