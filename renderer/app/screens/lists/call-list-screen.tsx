import { useCallback, useEffect } from 'react';
import type { ItemLineView } from '../../../../electron/contract/index.ts';
import { EmptyState, ErrorState, LoadingState, Select } from '../../components/index.ts';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { useAnswer, useLatestAnswer } from '../../use-answer.ts';
import { CallListHead } from './call-list-head.tsx';
import { CallListTable } from './call-list-table.tsx';

const askForLists = () => sigill.vault.listItems({ kind: 'list', query: '', from: 0, most: 1_000 });

/** Whom to call, in which order, with the numbers to call: one list at a time, the longest call list first. */
export function CallListScreen() {
  const { t } = useSpeech();
  const { item, choose } = useWhere();
  const [lists] = useAnswer(askForLists);
  const ask = useCallback(() => sigill.vault.showCallList(item === null ? {} : { id: item }), [item]);
  const [asked, askAgain] = useLatestAnswer(ask);
  const lines = lists.state === 'answered' ? lists.value.items : [];
  useShownList(asked.state === 'answered' && item === null ? idOf(lines, asked.value.name) : null, choose);
  return (
    <div className="page" data-width="wide">
      {asked.state === 'waiting' && <LoadingState level={1} title={t('app.frame.fetching')} />}
      {asked.state === 'refused' &&
        (asked.error.code === 'no-such-record' ? (
          <EmptyState level={1} title={t('app.list-empty')}>
            {t('app.list-empty.explained')}
          </EmptyState>
        ) : (
          <ErrorState level={1} error={asked.error} onRetry={askAgain} />
        ))}
      {asked.state === 'answered' && (
        <>
          <ListChoice lines={lines} chosen={item} name={asked.value.name} onChoose={choose} />
          <CallListHead list={asked.value} />
          <CallListTable entries={asked.value.entries} />
        </>
      )}
    </div>
  );
}

/** The list that is shown unasked is chosen then, so that what prints it finds it. */
function useShownList(id: string | null, choose: (id: string) => void): void {
  useEffect(() => {
    if (id !== null) choose(id);
  }, [id, choose]);
}

const idOf = (lines: readonly ItemLineView[], name: string): string | null =>
  lines.find(({ title }) => title === name)?.id ?? null;

interface ListChoiceProps {
  readonly lines: readonly ItemLineView[];
  readonly chosen: string | null;
  /** The name of the list that is shown. */
  readonly name: string;
  readonly onChoose: (id: string) => void;
}

/** Which of the lists is shown; nothing where there is only one. */
function ListChoice({ lines, chosen, name, onChoose }: ListChoiceProps) {
  const { t } = useSpeech();
  if (lines.length < 2) return null;
  const shown = chosen ?? idOf(lines, name) ?? '';
  return (
    <div className="list-choice">
      <Select
        label={t('app.lists.choose')}
        value={shown}
        choices={lines.map(({ id, title }) => ({ id, name: title }))}
        onChange={onChoose}
      />
    </div>
  );
}
