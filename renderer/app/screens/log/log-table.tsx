import { TriangleAlert } from 'lucide-react';
import type { LogLineView, LogNoteView } from '../../../../electron/contract/index.ts';
import type { MessageKey, Translate } from '../../../../i18n/window.ts';
import { Badge, Banner } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sayMoment } from '../items/words.ts';

/** When, who, what; what does not count says so. */
export function LogTable({ lines }: { lines: readonly LogLineView[] }) {
  const { t } = useSpeech();
  return (
    <table className="plain-table" aria-label={t('app.log.list')}>
      <thead>
        <tr>
          {(['at', 'by', 'what'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`app.log.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line: { at, by, deeds, notes, counts } }: { line: LogLineView }) {
  const { t, language } = useSpeech();
  const done = deeds.map(({ what, count }) => t(`work.log-deed-${what}` as MessageKey, { count }));
  const isNothing = deeds.length + notes.length === 0;
  return (
    <tr>
      <th scope="row" className="tabular">
        {sayMoment(language, at)}
      </th>
      <td>{by.join(' + ')}</td>
      <td>
        {notes.map((note) => (
          <Note key={`${note.what} ${note.title ?? ''} ${note.reason ?? ''}`} note={note} />
        ))}
        {done.length > 0 && <p>{capital(done.join('; '))}</p>}
        {isNothing && <p>{t('app.log.nothing')}</p>}
        {!counts && <Badge kind="warn">{t('app.log.not-counting')}</Badge>}
      </td>
    </tr>
  );
}

function Note({ note: { what, title, reason, alone } }: { note: LogNoteView }) {
  const { t } = useSpeech();
  const said = sayNote(t, what);
  return (
    <>
      <p>{title === null ? said : t('app.log.about', { what: said, title })}</p>
      {reason !== null && <p className="history-by">{t('app.log.reason', { reason })}</p>}
      {alone !== null && <Alone because={alone} />}
    </>
  );
}

/** In red: the rule of the second person was set aside, and why. */
function Alone({ because }: { because: string }) {
  const { t } = useSpeech();
  return (
    <Banner kind="bad" icon={TriangleAlert}>
      <strong>{t('app.log.alone')}</strong> {t('app.log.reason', { reason: because })}
    </Banner>
  );
}

/** What a newer version noted is said as it stands. */
function sayNote(t: Translate, what: string): string {
  try {
    return t(`app.log.note-${what}` as MessageKey);
  } catch {
    return t('app.log.other-note', { what });
  }
}

const capital = (text: string) => `${text.charAt(0).toLocaleUpperCase('sv')}${text.slice(1)}`;
