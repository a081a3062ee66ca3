import { LockOpen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { WireError } from '../../../../electron/contract/index.ts';
import { Button, ProgressBar } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useProgress } from '../../use-progress.ts';
import { DamageWays } from '../damaged/damage-ways.tsx';
import { isDamage } from '../damaged/is-damage.ts';

export interface UnlockActionProps {
  readonly isUnlocking: boolean;
  /** What was typed in has gone from the page: focus comes here when the button does. */
  readonly takesFocus?: boolean;
  /** What the last attempt was refused for. Where the file is to blame, what can be done stands below. */
  readonly error: WireError | null;
  readonly file: string;
}

/** The one button of a way in, and while it works how far it has come. */
export function UnlockAction({ isUnlocking, takesFocus = false, error, file }: UnlockActionProps) {
  const { t } = useSpeech();
  const progress = useProgress('unlock');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <div className="unlock-action">
      <Button ref={button} kind="primary" size="large" type="submit" icon={LockOpen} isPending={isUnlocking}>
        {t('app.unlock.unlock')}
      </Button>
      {isUnlocking && (
        <ProgressBar
          label={t('app.unlock.working')}
          {...(progress ? { done: progress.done, of: progress.of } : { done: 0 })}
        />
      )}
      {error !== null && isDamage(error, file) && <DamageWays file={file} />}
    </div>
  );
}
