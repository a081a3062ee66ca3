import type { FieldBesideView, QuarantinedView } from '../../../../electron/contract/index.ts';
import { Badge } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sayStored } from '../items/say-stored.ts';
import type { ItemKind } from '../items/types.ts';
import { sayField } from '../items/words.ts';

/**
 * Field by field: what the vault holds today beside what lies in quarantine. Where it holds nothing there is no column of
 * today, and secrets stand below alone.
 */
export function BesideTable({ row: { kind, today, fields } }: { row: QuarantinedView }) {
  const { t } = useSpeech();
  const isNew = today === 'new';
  return (
    <table className="history-changes" data-columns={isNew ? 2 : 3}>
      <thead>
        <tr>
          <th scope="col">{t('app.history.field')}</th>
          {!isNew && <th scope="col">{t('app.quarantine.today')}</th>}
          <th scope="col">{t('app.quarantine.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {fields
          .filter(({ hidden }) => !(isNew && hidden))
          .map((field) => (
            <Field key={field.field} {...{ field, isNew }} kind={itemKindOf(kind)} />
          ))}
      </tbody>
    </table>
  );
}

/** The private half of a contact has a contact's fields; of a kind without words of its own the text stands as it is. */
function itemKindOf(kind: string | null): ItemKind {
  return kind === null || kind === 'private-details' ? 'contact' : (kind as ItemKind);
}

interface FieldProps {
  readonly field: FieldBesideView;
  readonly isNew: boolean;
  readonly kind: ItemKind;
}

function Field({ field: { field, now, theirs, hidden, isConflict }, isNew, kind }: FieldProps) {
  const { t } = useSpeech();
  return (
    <tr>
      <th scope="row">
        {sayField(t, field) ?? t('app.history.other-field')}
        {isConflict && <Badge kind="warn">{t('app.quarantine.conflict')}</Badge>}
      </th>
      {!isNew && (
        <td>
          <Value {...{ kind, field, hidden }} text={now} />
        </td>
      )}
      <td>
        <Value {...{ kind, field, hidden }} text={theirs} />
      </td>
    </tr>
  );
}

interface ValueProps {
  readonly kind: ItemKind;
  readonly field: string;
  readonly text: string;
  readonly hidden: boolean;
}

function Value({ kind, field, text, hidden }: ValueProps) {
  const { t, language } = useSpeech();
  if (hidden)
    return (
      <span className="secret-dots" role="img" aria-label={t('app.quarantine.masked')}>
        ••••••••
      </span>
    );
  if (text === '') return <span className="absent">{t('app.history.nothing')}</span>;
  return <>{sayStored({ kind, field, text }, t, language)}</>;
}
