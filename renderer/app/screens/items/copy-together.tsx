import { Copy as CopyIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ItemView } from '../../../../electron/contract/index.ts';
import { Button, Dialog } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { SecondPersonDialog, type Passed } from '../together/index.ts';
import { secretName } from './secret-name.ts';
import { useCopy, type Copy } from './use-copy.ts';

/** Copies a hidden field at once, or asks for a second person before it does. */
export function useCopyTogether(item: ItemView): {
  readonly press: (field: string) => () => void;
  readonly dialog: ReactNode;
} {
  const [asking, setAsking] = useState<string | null>(null);
  const copy = useCopy(item);
  const close = () => {
    setAsking(null);
  };
  return {
    press: (field) => () => {
      if (item.asksForSecond) setAsking(field);
      else void copy(field, {});
    },
    dialog: asking !== null && <CopyTogether {...{ item, copy }} field={asking} onClose={close} />,
  };
}

interface CopyTogetherProps {
  readonly item: ItemView;
  readonly field: string;
  readonly copy: Copy;
  readonly onClose: () => void;
}

/** Copying where a second person is asked for: once that is met, a press of one's own copies, as the system asks. */
function CopyTogether({ item, field, copy, onClose }: CopyTogetherProps) {
  const { t } = useSpeech();
  const [passed, setPassed] = useState<Passed | null>(null);
  const name = secretName(t, item, field);
  if (passed === null) {
    const act = { kind: 'reveal', id: item.id, field, reason: '' } as const;
    return <SecondPersonDialog act={act} field={name} onPassed={setPassed} onClose={onClose} />;
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('app.together.copy', { title: item.title })}>
      <div className="actions">
        <Button
          kind="primary"
          icon={CopyIcon}
          autoFocus
          onPress={() => {
            void copy(field, passed).then(onClose);
          }}
        >
          {t('app.logins.copy-field', { field: name })}
        </Button>
      </div>
    </Dialog>
  );
}
