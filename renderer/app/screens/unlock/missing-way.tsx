import { Info } from 'lucide-react';
import { Banner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { BackToPassphrase } from './back-to-passphrase.tsx';

/** A way in that this vault has not, or has only damaged. */
export function MissingWay({ way, onBack }: { way: 'cards' | 'code' | 'passphrase'; onBack?: () => void }) {
  const { t } = useSpeech();
  return (
    <div className="unlock-form">
      <Banner kind="warn" icon={Info}>
        {t(`app.unlock.no-${way}`)}
      </Banner>
      {onBack && <BackToPassphrase onBack={onBack} />}
    </div>
  );
}
