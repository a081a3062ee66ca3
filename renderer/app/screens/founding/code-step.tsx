import { useCallback, useState } from 'react';
import { ErrorState, LoadingState, PrintOut } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useWorkAtOnce } from '../../use-work.ts';
import { CodeBack } from './code-back.tsx';

/** The recovery code on two sheets, and four of its characters typed back from them. */
export function CodeStep({ onNext }: { onNext: () => void }) {
  const { t, language } = useSpeech();
  const [isOut, setIsOut] = useState(false);
  const ask = useCallback(() => sigill.vault.printRecoveryCode({ language }), [language]);
  const { isWorking, error, value, run } = useWorkAtOnce(ask);
  return (
    <CodeBack isOut={isOut} onNext={onNext}>
      {isWorking && <LoadingState title={t('app.founding.code.laying-out')} />}
      {error !== null && <ErrorState error={error} onRetry={run} />}
      {value !== null && (
        <PrintOut
          print={value}
          suggestedName={t('app.founding.code.file')}
          isPrimary={!isOut}
          onDone={() => {
            setIsOut(true);
          }}
        />
      )}
    </CodeBack>
  );
}
