import { Button } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

/** From another way in back to the usual one. */
export function BackToPassphrase({ onBack }: { onBack: () => void }) {
  const { t } = useSpeech();
  return (
    <div className="actions">
      <Button kind="plain" onPress={onBack}>
        {t('app.unlock.back')}
      </Button>
    </div>
  );
}
