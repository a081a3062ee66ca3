import type { ForkView } from '../../../../electron/contract/index.ts';
import { Banner } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';

/** Why this person cannot settle it here, and who can. */
export function WhoSettles({ view: { settlers } }: { view: ForkView }) {
  const { t, language } = useSpeech();
  const { session } = useSession();
  const who = new Intl.ListFormat(language, { type: 'conjunction' }).format(settlers);
  const because = session.readOnlyBecause;
  if (because !== null && because !== 'fork-unsettled')
    return <Banner kind="info">{t('app.fork.only-reading')}</Banner>;
  return (
    <Banner kind="info">
      {settlers.length === 0 ? t('app.fork.nobody') : t('app.fork.only-managers', { who })}
    </Banner>
  );
}
