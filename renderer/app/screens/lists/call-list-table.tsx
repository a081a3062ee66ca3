import { TriangleAlert } from 'lucide-react';
import type { CallablePerson, CallListEntry } from '../../../../electron/contract/index.ts';
import { useSpeech } from '../../language.tsx';

/** The order to call in. The numbers are the heroes: large, tabular, grouped as they are read aloud. */
export function CallListTable({ entries }: { entries: readonly CallListEntry[] }) {
  const { t } = useSpeech();
  if (entries.length === 0) {
    return (
      <div className="state">
        <h2>{t('app.list-empty')}</h2>
        <p>{t('app.list-empty.explained')}</p>
      </div>
    );
  }
  return (
    <table className="call-list" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className="order">
            <span className="for-listeners">{t('app.order')}</span>
          </th>
          <th scope="col" role="columnheader">
            {t('app.name-and-function')}
          </th>
          <th scope="col" role="columnheader">
            {t('app.call-first')}
          </th>
          <th scope="col" role="columnheader">
            {t('app.deputy')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {entries.map((entry) => (
          <Row key={entry.order} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ entry }: { entry: CallListEntry }) {
  const { t } = useSpeech();
  return (
    <tr role="row">
      <td role="cell" className="order">
        <span className="order-number">{entry.order}</span>
      </td>
      <td role="cell">
        {entry.person ? <span className="person">{entry.person.name}</span> : <Vacant />}
        <span className="function">{entry.functionName}</span>
      </td>
      <td role="cell">
        <Numbers person={entry.person} isFirst />
      </td>
      <td role="cell" className="deputy">
        <span className="column-name for-listeners">{t('app.deputy')}</span>
        {entry.deputy ? (
          <>
            <span className="function">{entry.deputy.name}</span>
            <Numbers person={entry.deputy} isFirst={false} />
          </>
        ) : (
          <span className="absent">{t('app.no-deputy')}</span>
        )}
      </td>
    </tr>
  );
}

function Vacant() {
  const { t } = useSpeech();
  return (
    <span className="badge" data-kind="warn">
      <TriangleAlert size={16} strokeWidth={1.9} aria-hidden="true" />
      {t('app.vacant')}
    </span>
  );
}

/** Of the person to call all numbers, the first large; of a deputy the first alone. */
function Numbers({ person, isFirst }: { person: CallablePerson | null; isFirst: boolean }) {
  const { t } = useSpeech();
  const [first, ...others] = person?.numbers ?? [];
  if (first === undefined) return <span className="absent">{t('app.no-number')}</span>;
  if (!isFirst) return <span className="number">{first}</span>;
  return (
    <>
      <span className="number" data-rank="first">
        {first}
      </span>
      <span className="other-numbers">
        {others.map((number) => (
          <span key={number} className="number">
            {number}
          </span>
        ))}
      </span>
    </>
  );
}
