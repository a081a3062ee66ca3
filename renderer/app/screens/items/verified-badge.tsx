import { CircleHelp } from 'lucide-react';
import { Badge } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import type { Translate } from '../../../../i18n/window.ts';
import { ageOf, isDue } from './age.ts';

/** When something was confirmed, in a word and a picture: green while it holds, amber when it is due again. */
export function VerifiedBadge({ at }: { at: string | null }) {
  const { t } = useSpeech();
  const now = Date.now();
  if (at === null) {
    return (
      <Badge kind="plain" icon={CircleHelp}>
        {t('app.items.verified-never')}
      </Badge>
    );
  }
  return <Badge kind={isDue(at, now) ? 'warn' : 'ok'}>{sayAge(t, at, now)}</Badge>;
}

/** "för 12 dagar sedan". */
export function sayAge(t: Translate, at: string | null, now: number): string {
  const age = ageOf(at, now);
  return t(`app.items.verified-${age.unit}`, 'count' in age ? { count: age.count } : undefined);
}
