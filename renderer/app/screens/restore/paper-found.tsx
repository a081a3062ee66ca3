import { Check, Info } from 'lucide-react';
import { Badge, Banner, Facts } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCompartmentNames } from '../print/index.ts';
import type { Paper, PaperOpener } from './opener.ts';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A day in the language around; with the time of day where it matters. */
export function useDay(): (iso: string, withTime?: boolean) => string {
  const { language } = useSpeech();
  return (iso, withTime = false) =>
    new Intl.DateTimeFormat(locales[language], {
      dateStyle: 'long',
      ...(withTime ? { timeStyle: 'short', hourCycle: 'h23' } : {}),
    }).format(new Date(iso));
}

/** What an opener is, in words. */
export function useOpenerWords(): (opener: PaperOpener) => string {
  const { t } = useSpeech();
  return ({ kind, label, needed, of }) => {
    if (kind === 'recovery-code') return t('app.restore.opens-code');
    if (kind !== 'cards') return t(`app.restore.opens-${kind}`, { label });
    return needed === undefined || of === undefined
      ? t('app.restore.opens-cards-plain', { label })
      : t('app.restore.opens-cards', { needed, of, label });
  };
}

/** The sheets are whole: who printed them and when, how to tell them from others, and what opens them. */
export function PaperFound({ paper }: { paper: Paper }) {
  const { t } = useSpeech();
  const day = useDay();
  const words = useOpenerWords();
  const names = useCompartmentNames();
  const printers = paper.printedBy.map(words).join(', ');
  return (
    <section className="panel" aria-labelledby="paper-found">
      <div className="badges">
        <Badge kind="ok" icon={Check}>
          <span id="paper-found">{t('app.restore.complete')}</span>
        </Badge>
      </div>
      <Facts
        facts={[
          { name: t('app.restore.printed-at'), value: day(paper.printedAt, true) },
          { name: t('app.restore.printed-by'), value: printers || t('app.restore.printed-by-unknown') },
          {
            name: t('app.restore.fingerprint'),
            value: (
              <>
                <span className="fingerprint-value">{paper.fingerprint}</span>
                <br />
                {t('app.restore.fingerprint.explained')}
              </>
            ),
          },
          {
            name: t('app.restore.opens'),
            value: (
              <ul>
                {paper.opens.map((opens) => (
                  <li key={`${opens.kind} ${opens.label}`}>{words(opens)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {paper.printedWithoutRight.length > 0 && (
        <Banner kind="warn" icon={Info}>
          {t('app.restore.printed-without-right', { compartments: names(paper.printedWithoutRight) })}
        </Banner>
      )}
    </section>
  );
}
