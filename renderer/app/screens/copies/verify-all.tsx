import { ShieldCheck } from 'lucide-react';
import type { CopyView } from '../../../../electron/contract/index.ts';
import { Button, ProgressBar } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import type { Verifying } from './use-verifying.ts';

interface VerifyAllProps {
  readonly copies: readonly CopyView[];
  readonly verifying: Verifying;
}

/** Reads all copies whole, one after the other, with how far it has come. */
export function VerifyAll({ copies, verifying: { progress, verify, stop } }: VerifyAllProps) {
  const { t } = useSpeech();
  if (progress !== null)
    return (
      <ProgressBar
        label={t('app.copies.verifying', { done: progress.done + 1, of: progress.of })}
        done={progress.done}
        of={progress.of}
        onCancel={stop}
      />
    );
  return (
    <div className="actions">
      <Button
        icon={ShieldCheck}
        onPress={() => {
          verify(copies);
        }}
      >
        {t('app.copies.verify-all')}
      </Button>
    </div>
  );
}
