import { useCallback, useRef, type ReactNode } from 'react';
import type { ItemLineView, WireError } from '../../../../electron/contract/index.ts';
import {
  Button,
  EmptyState,
  ErrorState,
  LoadingState,
  SearchField,
  VirtualList,
} from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import type { ItemHouse } from './item-house.ts';
import type { ItemKind } from './types.ts';
import type { useItemList } from './use-item-list.ts';
import { useSearchKeys } from './use-search-keys.ts';

export interface ItemListProps {
  readonly house: ItemHouse;
  readonly kind: ItemKind;
  readonly lines: ReturnType<typeof useItemList>;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** For adding: beside the search field, and where there is nothing yet. */
  readonly buttons: ReactNode;
}

/** The search field and the rows that it finds. */
export function ItemList(props: ItemListProps) {
  const { t } = useSpeech();
  const { house, lines, buttons } = props;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useSearchKeys(field);
  const { asked, query, setQuery } = lines;
  const count = asked.state === 'answered' ? asked.value.total : 0;
  const isEmpty = asked.state === 'answered' && count === 0 && query.trim() === '';
  return (
    <div className="item-list" data-house={house.name} ref={list}>
      <div className="list-tools">
        <SearchField
          label={t(house.search)}
          value={query}
          onChange={setQuery}
          ref={field}
          onDown={() => list.current?.querySelector<HTMLElement>('.list-rows')?.focus()}
        />
        {isEmpty ? null : buttons}
      </div>
      <span className="for-listeners" role="status">
        {query.trim() !== '' && asked.state === 'answered' ? t('app.items.hits', { count }) : ''}
      </span>
      {asked.state === 'waiting' && <LoadingState title={t('app.items.fetching')} />}
      {asked.state === 'refused' && <Failed error={asked.error} onRetry={lines.again} />}
      {asked.state === 'answered' && <Rows {...props} />}
    </div>
  );
}

function Failed({ error, onRetry }: { error: WireError; onRetry: () => void }) {
  return <ErrorState error={error} onRetry={onRetry} />;
}

function Rows(props: ItemListProps) {
  const { t } = useSpeech();
  const { house, kind, lines, selected, onSelect, buttons } = props;
  const { rows, query } = lines;
  const { Row, Head } = house;
  const draw = useCallback((line: ItemLineView) => <Row line={line} />, [Row]);
  if (rows.count === 0 && query.trim() !== '') return <NoneFound {...lines} />;
  if (rows.count === 0) {
    return (
      <EmptyState title={t(house.empty)} icon={house.icon} actions={buttons}>
        {t(house.emptyNext)}
      </EmptyState>
    );
  }
  return (
    <VirtualList
      label={t(`app.items.kinds.${kind}`)}
      rows={rows}
      selected={selected}
      onSelect={onSelect}
      onOpen={() => document.querySelector<HTMLElement>('.detail-head [tabindex]')?.focus()}
      head={<Head kind={kind} />}
    >
      {draw}
    </VirtualList>
  );
}

function NoneFound({ query, setQuery }: Pick<ItemListProps['lines'], 'query' | 'setQuery'>) {
  const { t } = useSpeech();
  const actions = (
    <Button
      onPress={() => {
        setQuery('');
      }}
    >
      {t('app.items.empty-search')}
    </Button>
  );
  return (
    <EmptyState title={t('app.items.none-found', { query })} actions={actions}>
      {t('app.items.none-found.next')}
    </EmptyState>
  );
}
