import { useCallback } from 'react';
import type { PastStateView } from '../../../../electron/contract/index.ts';
import { Badge, Dialog, ErrorState, LoadingState } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer } from '../../use-answer.ts';
import { sayStored } from './say-stored.ts';
import type { ItemKind } from './types.ts';
import { sayField, sayMoment } from './words.ts';

export interface HistoryDialogProps {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Who changed what, and when. Secrets are never shown here. */
export function HistoryDialog({ id, kind, title, isOpen, onClose }: HistoryDialogProps) {
  const { t } = useSpeech();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} size="wide" title={t('app.history.title', { title })}>
      <States id={id} kind={kind} />
    </Dialog>
  );
}

function States({ id, kind }: Pick<HistoryDialogProps, 'id' | 'kind'>) {
  const { t } = useSpeech();
  const ask = useCallback(() => sigill.vault.history({ id }), [id]);
  const [asked, again] = useAnswer(ask);
  if (asked.state === 'waiting') return <LoadingState title={t('app.items.fetching')} />;
  if (asked.state === 'refused') return <ErrorState error={asked.error} onRetry={again} />;
  const { states } = asked.value;
  if (states.length === 0) return <p>{t('app.history.empty')}</p>;
  return (
    <ol className="history">
      {states.map((state, index) => (
        <li key={state.revision} className="history-state">
          <StateHead state={state} isFirst={index === states.length - 1} />
          {!state.removed && <Changes state={state} kind={kind} />}
        </li>
      ))}
    </ol>
  );
}

function StateHead({ state, isFirst }: { state: PastStateView; isFirst: boolean }) {
  const { t, language } = useSpeech();
  const what = state.removed ? 'removed' : isFirst ? 'made' : 'changed';
  const day = sayMoment(language, state.at);
  const taker = new Intl.ListFormat(language, { type: 'conjunction' }).format(state.acceptedBy);
  return (
    <>
      <h3>
        {t(`app.history.${what}`)}{' '}
        <span className="history-by">
          {state.by === ''
            ? t('app.history.by-nobody', { day })
            : t('app.history.by', { day, name: state.by })}
        </span>
      </h3>
      {taker !== '' && (
        <p>
          <Badge kind="warn">{t('app.history.accepted', { name: taker })}</Badge>
        </p>
      )}
    </>
  );
}

function Changes({ state, kind }: { state: PastStateView; kind: ItemKind }) {
  const { t, language } = useSpeech();
  const say = (field: string, text: string) =>
    text === '' ? <Nothing /> : sayStored({ kind, field, text }, t, language);
  if (state.changed.length === 0) return <p className="field-help">{t('app.history.no-fields')}</p>;
  return (
    <table className="history-changes">
      <thead>
        <tr>
          <th scope="col">{t('app.history.field')}</th>
          <th scope="col">{t('app.history.before')}</th>
          <th scope="col">{t('app.history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {state.changed.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{sayField(t, field) ?? t('app.history.other-field')}</th>
            <td>{say(field, before)}</td>
            <td>{say(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Nothing() {
  const { t } = useSpeech();
  return <span className="absent">{t('app.history.nothing')}</span>;
}
