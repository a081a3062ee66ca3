import { Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { AskingButton, Banner, ErrorBanner, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';

/** Copies under older keys, which whoever was removed can read: by default they go. */
export function OutdatedCopies({ count }: { count: number }) {
  const { t } = useSpeech();
  const tell = useToast();
  const [error, setError] = useState<WireError | null>(null);
  const remove = async () => {
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
          <AskingButton
            icon={Trash2}
            label={t('app.copies.remove-outdated')}
            title={t('app.copies.remove-outdated.title')}
            onConfirm={() => void remove()}
          >
            <p>{t('app.copies.remove-outdated.text')}</p>
          </AskingButton>
        }
      >
        <strong>{t('app.copies.outdated', { count })}</strong> {t('app.copies.outdated.explained')}
      </Banner>
    </>
  );
}
