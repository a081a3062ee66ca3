import { LockOpen } from 'lucide-react';
import { Button, ProgressBar } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useProgress } from '../../use-progress.ts';

/** The one button of a way in, and while it works how far it has come. */
export function UnlockAction({ isUnlocking }: { isUnlocking: boolean }) {
  const { t } = useSpeech();
  const progress = useProgress('unlock');
  return (
    <div className="unlock-action">
      <Button kind="primary" size="large" type="submit" icon={LockOpen} isPending={isUnlocking}>
        {t('app.unlock.unlock')}
      </Button>
      {isUnlocking && (
        <ProgressBar
          label={t('app.unlock.working')}
          {...(progress ? { done: progress.done, of: progress.of } : { done: 0 })}
        />
      )}
    </div>
  );
}
