import { FileKey2, FileUp, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { Button, Icon } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

export interface KeyFileFieldProps {
  /** The name of the file that was read; null before that. */
  readonly name: string | null;
  /** What is wrong and how it becomes right. */
  readonly error: string | null;
  readonly isDisabled: boolean;
  readonly onFile: (file: File) => void;
}

/** The file that belongs with a passphrase: dropped here or chosen. It is read in the page and kept nowhere. */
export function KeyFileField({ name, error, isDisabled, onFile }: KeyFileFieldProps) {
  const { t } = useSpeech();
  const id = useId();
  return (
    <div className="field" role="group" aria-labelledby={id} aria-describedby={`${id}-help ${id}-error`}>
      <span className="field-label" id={id}>
        {t('app.unlock.key-file')}
      </span>
      <DropZone
        className="drop-zone"
        data-size="line"
        data-invalid={error === null ? undefined : ''}
        isDisabled={isDisabled}
        aria-label={t('app.unlock.key-file-drop')}
        onDrop={({ items }) => {
          const [file] = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
          void file?.then(onFile);
        }}
      >
        <Icon of={FileKey2} />
        <span className="key-file-name" role="status">
          {name ?? t('app.unlock.key-file-drop')}
        </span>
        <FileTrigger
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file) onFile(file);
          }}
        >
          <Button icon={FileUp} isDisabled={isDisabled}>
            {t(name === null ? 'app.unlock.key-file-choose' : 'app.unlock.key-file-another')}
          </Button>
        </FileTrigger>
      </DropZone>
      <p className="field-help" id={`${id}-help`}>
        {t('app.unlock.key-file-help')}
      </p>
      <div id={`${id}-error`} role="alert">
        {error !== null && (
          <p className="field-error">
            <Icon of={TriangleAlert} size={18} />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  );
}
