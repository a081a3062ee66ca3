import { useEffect } from 'react';
import type { CallListView } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';

const locales = { sv: 'sv-SE', en: 'en-GB' };

/** Which list this is, how fresh it is, and what to say when someone answers. */
export function CallListHead({ list }: { list: CallListView }) {
  const { language, t } = useSpeech();
  useEffect(() => {
    document.title = `${list.name} – ${t('app.product')}`;
  }, [list.name, t]);
  const updated = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(list.updatedAt));
  return (
    <>
      <div className="call-list-head">
        <h1>{t('app.call-in-this-order')}</h1>
        <p>
          {t('app.list-facts', {
            list: list.name,
            organisation: list.organisation,
            count: list.entries.length,
            updated,
          })}
        </p>
      </div>
      {list.message !== null && (
        <figure className="say">
          <figcaption>{t('app.say-this')}</figcaption>
          <blockquote>
            {t('app.quoted', { words: list.message.replaceAll('{namn}', t('app.your-name')) })}
          </blockquote>
        </figure>
      )}
    </>
  );
}
