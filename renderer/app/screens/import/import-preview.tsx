import type { ReactNode } from 'react';
import type { ImportPreviewView } from '../../../../electron/contract/index.ts';
import type { MessageKey, Translate } from '../../../../i18n/window.ts';
import { Badge } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sayChannelKind, sayField } from '../items/words.ts';

const mostShown = 8;

/** What would come in: how the first of it looks, how columns are read, and what one should look at. */
export function ImportPreview({ preview }: { preview: ImportPreviewView }) {
  return (
    <div className="import-preview">
      <Problems preview={preview} />
      <Duplicates preview={preview} />
      <Sample preview={preview} />
      <Columns preview={preview} />
      <LeftOut preview={preview} />
    </div>
  );
}

function Part({ title, badge, children }: { title: string; badge?: ReactNode; children: ReactNode }) {
  return (
    <section className="import-part">
      <h2>
        {title} {badge}
      </h2>
      {children}
    </section>
  );
}

function Sample({ preview }: { preview: ImportPreviewView }) {
  const { t } = useSpeech();
  if (preview.sample.length === 0) return null;
  return (
    <Part title={t('app.import.sample')}>
      <table className="plain-table">
        <tbody>
          {preview.sample.map(({ title, subtitle, number }, index) => (
            // Two persons of one name may stand in one file; rows never move.
            <tr key={index}>
              <th scope="row">
                <span className="row-title">{title}</span>
                <span className="row-subtitle">{subtitle}</span>
              </th>
              <td className="number">{number}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Columns({ preview }: { preview: ImportPreviewView }) {
  const { t } = useSpeech();
  if (preview.columns.length === 0) return null;
  return (
    <Part title={t('app.import.columns')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('app.import.column')}</th>
            <th scope="col">{t('app.import.column-field')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map(({ heading, field }, index) => (
            <tr key={index}>
              <th scope="row">{heading}</th>
              <td>
                {field === null ? (
                  <span className="absent">{t('app.import.column-unused')}</span>
                ) : (
                  sayColumn(t, field)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

/** `family`, `channel:mobile_work` or a kind of channel alone. */
function sayColumn(t: Translate, field: string): string {
  const [first = '', second] = field.split(/[:.]/);
  return (
    sayField(t, field) ?? sayField(t, second === undefined ? '' : first) ?? sayChannelKind(t, second ?? first)
  );
}

function Problems({ preview }: { preview: ImportPreviewView }) {
  const { t } = useSpeech();
  const { problems } = preview;
  if (problems.length === 0) return null;
  return (
    <Part title={t('app.import.problems', { count: problems.length })} badge={<Count of={problems.length} />}>
      <ul className="import-lines">
        {problems.slice(0, mostShown).map(({ code, row, name }, index) => (
          <li key={index}>{say(t, `errors.import-problem.${code}`, { row: row ?? 0, name: name ?? '' })}</li>
        ))}
      </ul>
      <More count={problems.length - mostShown} />
    </Part>
  );
}

function Duplicates({ preview }: { preview: ImportPreviewView }) {
  const { t } = useSpeech();
  const { duplicates } = preview;
  if (duplicates.length === 0) return null;
  return (
    <Part
      title={t('app.import.duplicates', { count: duplicates.length })}
      badge={<Count of={duplicates.length} />}
    >
      <p className="field-help">{t('app.import.duplicates.explained')}</p>
      <ul className="import-lines">
        {duplicates.slice(0, mostShown).map(({ row, title }) => (
          <li key={`${String(row)} ${title}`}>{t('app.import.duplicate', { row, title })}</li>
        ))}
      </ul>
      <More count={duplicates.length - mostShown} />
    </Part>
  );
}

function LeftOut({ preview }: { preview: ImportPreviewView }) {
  const { t } = useSpeech();
  if (preview.leftOut.length === 0) return null;
  return (
    <Part title={t('app.import.left-out')}>
      <ul className="import-lines">
        {preview.leftOut.map(({ code, count }) => (
          <li key={code}>{say(t, `errors.import-left-out.${code}`, { count })}</li>
        ))}
      </ul>
    </Part>
  );
}

const Count = ({ of }: { of: number }) => <Badge kind="warn">{of}</Badge>;

function More({ count }: { count: number }) {
  const { t } = useSpeech();
  return count > 0 ? <p className="field-help">{t('app.import.more-problems', { count })}</p> : null;
}

/** A sentence by a code that came over the door; one that this version lacks is said as unexpected. */
function say(t: Translate, key: string, values: Readonly<Record<string, string | number>>): string {
  try {
    return t(key as MessageKey, values);
  } catch {
    return t('errors.unexpected');
  }
}
