import { Clock3, Hourglass } from 'lucide-react';
import type { NextStepView } from '../../../../electron/contract/index.ts';
import { Badge } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

/** How a step stands, with its day: a picture and a few words, kindly. */
export function StepWhen({ step }: { step: NextStepView }) {
  const { t } = useSpeech();
  const dayOf = useDay();
  const { state, due, doneAt } = step;
  if (state === 'done')
    return (
      <Badge kind="ok">
        {doneAt === null ? t('app.next-steps.done') : t('app.next-steps.done-on', { day: dayOf(doneAt) })}
      </Badge>
    );
  if (due === null)
    return (
      <Badge kind="plain" icon={Clock3}>
        {t('app.next-steps.open')}
      </Badge>
    );
  if (state === 'late')
    return (
      <Badge kind="warn" icon={Hourglass}>
        {t('app.next-steps.late', { day: dayOf(due) })}
      </Badge>
    );
  return (
    <Badge kind="plain" icon={Clock3}>
      {due === today() ? t('app.next-steps.due-today') : t('app.next-steps.due', { day: dayOf(due) })}
    </Badge>
  );
}

/** A day in words; with its year where that is another than today's. */
function useDay(): (moment: string) => string {
  const { locale } = useSpeech();
  return (moment) => {
    // A day without a time is that day here, not in Greenwich.
    const date = new Date(moment.length === 10 ? `${moment}T12:00` : moment);
    const isThisYear = date.getFullYear() === new Date().getFullYear();
    return new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      ...(isThisYear ? {} : { year: 'numeric' }),
    }).format(date);
  };
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
