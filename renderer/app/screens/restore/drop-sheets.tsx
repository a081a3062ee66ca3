import { ClipboardPaste, FileUp, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { Button, Icon, TextField } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

export interface DropSheetsProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

const kinds = ['application/pdf', 'image/*', 'text/plain', '.pgm', '.tif', '.tiff'];

/** Where scans are dropped, chosen or pasted. */
export function DropSheets({ onFiles, onText }: DropSheetsProps) {
  const { t } = useSpeech();
  const [isPasting, setIsPasting] = useState(false);
  return (
    <>
      <DropZone
        className="drop-zone"
        aria-label={t('app.restore.drop')}
        onDrop={({ items }) => {
          const files = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
          void Promise.all(files).then(onFiles);
        }}
      >
        <Icon of={ScanLine} size={34} />
        <p className="drop-words">{t('app.restore.drop')}</p>
        <div className="actions">
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={kinds}
            onSelect={(files) => {
              onFiles([...(files ?? [])]);
            }}
          >
            <Button icon={FileUp}>{t('app.restore.choose-files')}</Button>
          </FileTrigger>
          <Button
            icon={ClipboardPaste}
            onPress={() => {
              setIsPasting(!isPasting);
            }}
          >
            {t('app.restore.paste')}
          </Button>
        </div>
        <p className="drop-help">{t('app.restore.photo-help')}</p>
      </DropZone>
      {isPasting && (
        <PasteCodes
          onText={(text) => {
            setIsPasting(false);
            onText(text);
          }}
        />
      )}
    </>
  );
}

function PasteCodes({ onText }: { onText: (text: string) => void }) {
  const { t } = useSpeech();
  const [text, setText] = useState('');
  return (
    <div className="panel">
      <TextField
        label={t('app.restore.paste.label')}
        help={t('app.restore.paste.help')}
        value={text}
        onChange={setText}
        isLong
        isMono
        autoFocus
      />
      <div className="actions">
        <Button
          isDisabled={text.trim() === ''}
          onPress={() => {
            onText(text);
          }}
        >
          {t('app.restore.paste.add')}
        </Button>
      </div>
    </div>
  );
}
