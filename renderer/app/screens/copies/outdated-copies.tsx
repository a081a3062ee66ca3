import { Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Banner, Button, ConfirmDialog, ErrorBanner, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

/** Copies under older keys, which whoever was removed can read: by default they go. */
export function OutdatedCopies({ count }: { count: number }) {
  const { t } = useSpeech();
  const tell = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const close = () => {
    setIsAsking(false);
  };
  const remove = async () => {
    close();
    const answer = await sigill.vault.removeOutdatedCopies({});
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const { removed, left } = answer.value;
    const rest = left === 0 ? '' : ` ${t('app.copies.removed.left', { count: left })}`;
    tell({ text: `${t('app.copies.removed', { count: removed })}${rest}`, kind: left === 0 ? 'ok' : 'bad' });
  };
  if (count === 0) return null;
  return (
    <>
      <ErrorBanner error={error} />
      <Banner
        kind="warn"
        icon={TriangleAlert}
        actions={
          <Button
            icon={Trash2}
            onPress={() => {
              setIsAsking(true);
            }}
          >
            {t('app.copies.remove-outdated')}
          </Button>
        }
      >
        <strong>{t('app.copies.outdated', { count })}</strong> {t('app.copies.outdated.explained')}
      </Banner>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('app.copies.remove-outdated.title')}
        action={t('app.copies.remove-outdated')}
        onClose={close}
        onConfirm={() => void remove()}
      >
        <p>{t('app.copies.remove-outdated.text')}</p>
      </ConfirmDialog>
    </>
  );
}
