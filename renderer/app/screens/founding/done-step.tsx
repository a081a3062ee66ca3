import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { SessionView } from '../../../../electron/contract/index.ts';
import { Button } from '../../components/index.ts';
import { useStage } from '../../frame/stage-keeper.tsx';
import { useSpeech } from '../../language.tsx';
import { laterSteps } from './plan.ts';
import { StepFrame } from './step-frame.tsx';

const day = 86_400_000;

/** The vault stands. What follows, each with its day, none of it today. */
export function DoneStep({ session }: { session: SessionView | null }) {
  const { t } = useSpeech();
  const { opened, look } = useStage();
  return (
    <StepFrame
      title={t('app.founding.done.heading')}
      lead={t('app.founding.done.lead')}
      onSubmit={() => {
        if (session) opened(session);
        else look();
      }}
      actions={
        <Button kind="primary" size="large" type="submit" icon={ArrowRight}>
          {t('app.founding.done.open')}
        </Button>
      }
    >
      <LaterSteps />
    </StepFrame>
  );
}

function LaterSteps() {
  const { t, locale } = useSpeech();
  const [now] = useState(() => Date.now());
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  return (
    <section className="later" aria-labelledby="later">
      <h2 id="later">{t('app.founding.done.follows')}</h2>
      <ol className="later-steps">
        {laterSteps.map(({ key, days }) => (
          <li key={key} className="later-step">
            <span className="later-when tabular">
              {days === 0
                ? t('app.founding.done.today')
                : t('app.founding.done.before', { day: format.format(new Date(now + days * day)) })}
            </span>
            <span>
              <span className="door-name">{t(`app.founding.later-${key}`)}</span>
              <span className="door-more">{t(`app.founding.later-${key}.explained`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
