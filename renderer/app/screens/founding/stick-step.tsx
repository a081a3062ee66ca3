import { Check, HardDriveDownload } from 'lucide-react';
import { Banner, Button, ErrorBanner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCopyVault } from '../next-steps/index.ts';
import { fileNameOf } from './plan.ts';
import { StepFrame } from './step-frame.tsx';

/** A checked copy on a stick, which then lies somewhere else. */
export function StickStep({ organisation, onNext }: { organisation: string; onNext: () => void }) {
  const { t } = useSpeech();
  const { copy, isCopying, copied, error } = useCopyVault(`${fileNameOf(organisation)}.sigill`);
  const isDone = copied !== null;
  return (
    <StepFrame
      title={t(isDone ? 'app.founding.stick.done' : 'app.founding.stick.heading')}
      lead={t(isDone ? 'app.founding.stick.take-out' : 'app.founding.stick.lead')}
      onSubmit={onNext}
      actions={
        <>
          {!isDone && (
            <Button kind="primary" size="large" icon={HardDriveDownload} isPending={isCopying} onPress={copy}>
              {t('app.founding.stick.copy')}
            </Button>
          )}
          <Button kind={isDone ? 'primary' : 'quiet'} size="large" type="submit" isDisabled={isCopying}>
            {t(isDone ? 'app.founding.next' : 'app.founding.stick.later')}
          </Button>
        </>
      }
    >
      <div role="status">
        {copied !== null && (
          <Banner kind="ok" icon={Check}>
            {t('app.founding.stick.copied', { ...copied })}
          </Banner>
        )}
      </div>
      <ErrorBanner error={error} />
      <p className="panel-text">{t('app.founding.stick.recovery-page')}</p>
    </StepFrame>
  );
}
