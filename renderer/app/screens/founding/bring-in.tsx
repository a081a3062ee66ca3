import { ClipboardPaste, FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { ImportPreviewView, ImportRequestView, WireError } from '../../../../electron/contract/index.ts';
import { Button, ErrorBanner, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { ImportSummary } from './import-summary.tsx';

type Source = ImportRequestView['source'];
interface Looked {
  readonly source: Source;
  readonly preview: ImportPreviewView;
}

const endings = ['.csv', '.xlsx', '.vcf', '.ldif', '.txt'];

/** A field to paste into and a file to choose; what was understood is shown before anything is saved. */
export function BringIn({ onSaved }: { onSaved: (count: number) => void }) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const look = async (source: Source) => {
    setError(null);
    const answer = await sigill.vault.previewImport({ source, password: null, into: null });
    if (answer.ok) setLooked({ source, preview: answer.value });
    else setError(answer.error);
  };
  const forget = () => {
    setLooked(null);
  };
  if (looked === null) return <Choose error={error} onLook={(source) => void look(source)} />;
  return (
    <ImportSummary
      source={looked.source}
      preview={looked.preview}
      onBack={forget}
      onSaved={(count) => {
        forget();
        onSaved(count);
      }}
    />
  );
}

function Choose({ error, onLook }: { error: WireError | null; onLook: (source: Source) => void }) {
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  return (
    <div className="bring-in">
      <TextField
        label={t('app.founding.contacts.paste')}
        help={t('app.founding.contacts.paste.help')}
        value={text}
        isLong
        onChange={setText}
      />
      <ErrorBanner error={error} />
      <div className="actions">
        <Button
          kind={isEmpty ? 'quiet' : 'primary'}
          icon={ClipboardPaste}
          isDisabled={isEmpty}
          onPress={() => {
            onLook({ text });
          }}
        >
          {t('app.founding.contacts.look')}
        </Button>
        <FileButton onLook={onLook} />
      </div>
    </div>
  );
}

function FileButton({ onLook }: { onLook: (source: Source) => void }) {
  const { t } = useSpeech();
  const read = async (file: File) => {
    onLook({ bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <FileTrigger
      acceptedFileTypes={endings}
      onSelect={(files) => {
        const file = files?.item(0);
        if (file) void read(file);
      }}
    >
      <Button icon={FileUp}>{t('app.founding.contacts.file')}</Button>
    </FileTrigger>
  );
}
