import type { ReactNode } from 'react';
import { Button, ErrorBanner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { CodeFields, CodeWrong, useCodeBack } from '../cards/index.ts';
import { StepFrame } from './step-frame.tsx';

export interface CodeBackProps {
  /** The print. */
  readonly children: ReactNode;
  /** Whether the sheets were printed or saved: only then can they be read from. */
  readonly isOut: boolean;
  readonly onNext: () => void;
}

/** Asks for four characters by group and place: proof that the sheets can be read. */
export function CodeBack({ children, isOut, onNext }: CodeBackProps) {
  const { t } = useSpeech();
  const back = useCodeBack(onNext);
  return (
    <StepFrame
      title={t('app.founding.code.heading')}
      lead={t('app.founding.code.lead')}
      actions={
        isOut && (
          <Button
            kind="primary"
            size="large"
            type="submit"
            isDisabled={!back.isFilled}
            isPending={back.isChecking}
          >
            {t('app.founding.code.confirm')}
          </Button>
        )
      }
      onSubmit={() => {
        if (isOut) back.check();
      }}
    >
      {children}
      {isOut && (
        <section className="code-back">
          <h2>{t('app.founding.code.type-back')}</h2>
          <CodeFields back={back} />
        </section>
      )}
      <div role="alert">{back.isWrong && <CodeWrong />}</div>
      <ErrorBanner error={back.error} />
    </StepFrame>
  );
}
