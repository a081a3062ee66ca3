import { TriangleAlert } from 'lucide-react';
import { Banner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

/** Whether the journal holds that something hidden was shown. */
export function ShownNote({ noted }: { noted: boolean }) {
  const { t } = useSpeech();
  if (noted) return <p>{t('app.logins.noted')}</p>;
  return (
    <Banner kind="warn" icon={TriangleAlert}>
      {t('app.logins.not-noted')}
    </Banner>
  );
}
