import type { MergeLineView } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';
import { sayStored } from '../items/say-stored.ts';
import { sayField, sayMoment } from '../items/words.ts';

/** Fields that both copies set: the values side by side, with who and when. Both stay in the history. */
export function Conflicts({ lines }: { lines: readonly MergeLineView[] }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="merge-conflicts" className="merge-part">
      <h3 id="merge-conflicts">{t('app.merge.conflicts')}</h3>
      <p className="field-help">{t('app.merge.conflicts-help')}</p>
      {lines.flatMap((line) =>
        line.conflicts.map((conflict) => (
          <Conflict key={`${line.id} ${line.kind} ${conflict.field}`} line={line} conflict={conflict} />
        )),
      )}
    </section>
  );
}

interface ConflictProps {
  readonly line: MergeLineView;
  readonly conflict: MergeLineView['conflicts'][number];
}

function Conflict({ line, conflict }: ConflictProps) {
  const { t, language } = useSpeech();
  const field = sayField(t, conflict.field) ?? t('app.history.other-field');
  const said = (text: string) =>
    text === ''
      ? t('app.history.nothing')
      : sayStored({ kind: line.kind, field: conflict.field, text }, t, language);
  return (
    <figure className="merge-conflict">
      <figcaption>{t('app.merge.conflict', { title: line.title, field })}</figcaption>
      <ul className="merge-values">
        {conflict.values.map(({ text, hidden, at, by }) => (
          <li key={`${at} ${by} ${text}`}>
            <strong>{hidden ? t('app.merge.hidden') : said(text)}</strong>
            <span className="history-by">
              {by === ''
                ? t('app.history.by-nobody', { day: sayMoment(language, at) })
                : t('app.history.by', { day: sayMoment(language, at), name: by })}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
