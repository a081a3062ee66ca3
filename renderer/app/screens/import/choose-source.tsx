import { FileUp, TableProperties } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { Label, TextArea, TextField, Text } from 'react-aria-components';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, Icon, useErrorText } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { pastedTable } from './table-from-html.ts';
import type { Source } from './use-import.ts';

export interface ChooseSourceProps {
  readonly error: WireError | null;
  readonly onChoose: (source: Source) => void;
}

const accepted = '.csv,.tsv,.txt,.xlsx,.vcf,.vcard,.ldif,.ldf,.kdbx,.xml,.json,.1pux';

/** A table pasted from Excel, or a file chosen or dropped. */
export function ChooseSource({ error, onChoose }: ChooseSourceProps) {
  return (
    <div className="import-sources">
      <Refused error={error} />
      <PasteField onChoose={onChoose} />
      <FileField onChoose={onChoose} />
    </div>
  );
}

function Refused({ error }: { error: WireError | null }) {
  const text = useErrorText(error);
  if (text === null) return null;
  return (
    <div role="alert">
      <Banner kind="bad">{text}</Banner>
    </div>
  );
}

function PasteField({ onChoose }: Pick<ChooseSourceProps, 'onChoose'>) {
  const { t } = useSpeech();
  const [text, setText] = useState('');
  return (
    <form
      className="import-source"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onChoose({ name: null, content: { text } });
      }}
    >
      <TextField
        className="field import-paste"
        value={text}
        onChange={setText}
        spellCheck="false"
        autoComplete="off"
      >
        <Label className="field-label">{t('app.import.paste')}</Label>
        <Text slot="description" className="field-help">
          {t('app.import.paste.help')}
        </Text>
        <TextArea
          className="input"
          data-mono=""
          rows={8}
          wrap="off"
          autoFocus
          onPaste={(event) => {
            const table = pastedTable(event.clipboardData);
            if (table === null) return;
            event.preventDefault();
            setText(table);
          }}
        />
      </TextField>
      <div className="actions">
        <Button kind="primary" type="submit" icon={TableProperties} isDisabled={text.trim() === ''}>
          {t('app.import.look')}
        </Button>
      </div>
    </form>
  );
}

function FileField({ onChoose }: Pick<ChooseSourceProps, 'onChoose'>) {
  const { t } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    onChoose({ name: file.name, content: { bytes: new Uint8Array(await file.arrayBuffer()) } });
  };
  const over = (isInside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setIsOver(isInside);
  };
  return (
    <section
      className="import-source drop-place"
      data-over={isOver || undefined}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <h2>{t('app.import.or-file')}</h2>
      <p className="field-help">{t('app.import.file.help')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        onChange={(event) => {
          void take(event.target.files?.[0]);
        }}
      />
      <div className="actions">
        <Button icon={FileUp} onPress={() => input.current?.click()}>
          {t('app.import.choose-file')}
        </Button>
        {isOver && (
          <strong className="drop-here">
            <Icon of={FileUp} /> {t('app.import.drop-here')}
          </strong>
        )}
      </div>
    </section>
  );
}
