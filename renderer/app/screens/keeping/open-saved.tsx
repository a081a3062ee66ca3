import { FolderOpen } from 'lucide-react';
import { Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

interface OpenSavedProps {
  /** The number that the place had. */
  readonly ticket: number;
  readonly kind?: 'quiet' | 'primary';
}

/** Opens a vault that was just made. What is open is locked: the page then begins anew, before the new one. */
export function OpenSaved({ ticket, kind = 'quiet' }: OpenSavedProps) {
  const { t } = useSpeech();
  return (
    <Button
      kind={kind}
      icon={FolderOpen}
      autoFocus={kind === 'primary'}
      onPress={() => {
        void sigill.shell.openSaved({ ticket });
      }}
    >
      {t('app.damaged.open-saved')}
    </Button>
  );
}
