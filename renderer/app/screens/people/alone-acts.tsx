import { TriangleAlert } from 'lucide-react';
import type { AloneView, PeopleView } from '../../../../electron/contract/index.ts';
import type { Translate } from '../../../../i18n/window.ts';
import { Banner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';

/** In red: when somebody went on without a second person, and why. */
export function AloneActs({ alone }: Pick<PeopleView, 'alone'>) {
  const { t, language } = useSpeech();
  const when = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Banner kind="bad" icon={TriangleAlert}>
      <strong>{t('app.together.alone-acts', { count: alone.length })}</strong>
      <ul className="alone-acts">
        {alone.map((act, at) => (
          // Two may be alike in all that is shown; the list only ever comes anew.
          <li key={at}>
            {t('app.together.alone-act', {
              who: act.who,
              at: when.format(new Date(act.at)),
              what: whatOf(t, act),
              because: act.because,
            })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function whatOf(t: Translate, { what, title }: AloneView): string {
  if (what === 'print') return t('app.together.alone-print');
  if (what === 'export') return t('app.together.alone-export');
  return t('app.together.alone-reveal', { title });
}
