import { useSpeech } from '../../language.tsx';
import type { CardPlan } from './card-plan.ts';

/** The cards as small cards, as many filled as are needed. */
export function CardPicture({ needed, of }: CardPlan) {
  const { t } = useSpeech();
  return (
    <div className="card-picture" role="img" aria-label={t('app.cards.picture', { needed, of })}>
      {Array.from({ length: of }, (_, at) => (
        <span key={at} className="card-shape" data-needed={at < needed || undefined} aria-hidden="true">
          {at + 1}
        </span>
      ))}
    </div>
  );
}
