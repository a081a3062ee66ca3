import { FileInput, LockKeyhole } from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { ItemView } from '../../../../electron/contract/index.ts';
import { Button, EmptyState, ListAndDetail, PageHead, useToast } from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';
import { reportSettled } from '../../settled.ts';
import { useCommand } from '../../shell-events.ts';
import { sigill } from '../../sigill.ts';
import { ImportPanel } from '../import/import-panel.tsx';
import { DraftBanner } from './draft-banner.tsx';
import { ItemDetail } from './item-detail.tsx';
import { ItemFormPanel } from './item-form.tsx';
import { canAdd, canRead, type ItemHouse } from './item-house.ts';
import { ItemList } from './item-list.tsx';
import { KindSwitch } from './kind-switch.tsx';
import type { Fields, ItemKind } from './types.ts';
import { useDraft } from './use-draft.ts';
import { useItemList } from './use-item-list.ts';

type Mode =
  | { readonly name: 'reading' | 'importing' }
  | { readonly name: 'adding'; readonly kind: ItemKind; readonly draft: Fields | null }
  | { readonly name: 'editing'; readonly item: ItemView; readonly draft: Fields | null };

const reading: Mode = { name: 'reading' };

/** A list of items with one of them in detail, in its form, or a new one being written. */
export function ItemScreen({ house }: { house: ItemHouse }) {
  const { t } = useSpeech();
  const { session } = useSession();
  if (house.kinds.some((kind) => canRead(kind, session))) return <ReadableScreen house={house} />;
  return (
    <div className="page">
      <PageHead title={t(house.heading)} />
      {house.Notice && <house.Notice />}
      <EmptyState title={t('app.items.no-right')} icon={LockKeyhole}>
        {t('app.items.no-right.next')}
      </EmptyState>
    </div>
  );
}

function ReadableScreen({ house }: { house: ItemHouse }) {
  const { item: chosen } = useWhere();
  const drafts = useDraft();
  const modes = useModes(house);
  const { mode, setMode, kind, setKind, addOf, read } = modes;
  const lines = useItemList(kind, chosen);
  useSettled(lines.asked.state !== 'waiting');
  const goOn = useGoOn(drafts, addOf, setMode);
  const showKind = useCallback(
    (found: ItemKind) => {
      if (house.kinds.includes(found)) setKind(found);
    },
    [house, setKind],
  );
  if (mode.name === 'importing') return <ImportPanel onClose={read} onShow={read} />;
  const offered = mode.name === 'reading' && drafts.draft !== null && house.kinds.includes(drafts.draft.kind);
  const banner = offered && drafts.draft !== null && (
    <DraftBanner draft={drafts.draft} onGoOn={goOn} onDrop={() => void drafts.drop()} />
  );
  return (
    <ListAndDetail
      list={<ListSide house={house} modes={modes} lines={lines} banner={banner} />}
      detail={
        (chosen !== null || mode.name !== 'reading') && (
          <Detail house={house} mode={mode} setMode={setMode} onKind={showKind} onKept={drafts.look} />
        )
      }
    />
  );
}

/** What the screen is doing, and which kind its list shows. */
function useModes(house: ItemHouse) {
  const { session, canWrite } = useSession();
  const readable = house.kinds.filter((one) => canRead(one, session));
  const [kind, setKind] = useState<ItemKind>(readable[0] ?? house.kinds[0]);
  const [mode, setMode] = useState<Mode>(reading);
  const mayAdd = (of: ItemKind) => canWrite && canAdd(of, session);
  const addOf = (of: ItemKind, draft: Fields | null = null) => {
    setMode({ name: 'adding', kind: of, draft });
  };
  const bringIn = () => {
    setMode({ name: 'importing' });
  };
  const [first] = house.kinds;
  const addFirst = () => {
    addOf(first);
  };
  useCommand(house.addCommand, mayAdd(first) ? addFirst : null);
  useCommand('import', mayAdd(kind) ? bringIn : null);
  return {
    readable,
    kind,
    setKind,
    mode,
    setMode,
    mayAdd: mayAdd(kind),
    addOf,
    bringIn,
    read: () => {
      setMode(reading);
    },
  };
}

interface ListSideProps {
  readonly house: ItemHouse;
  readonly modes: ReturnType<typeof useModes>;
  readonly lines: ReturnType<typeof useItemList>;
  readonly banner: ReactNode;
}

function ListSide({ house, modes, lines, banner }: ListSideProps) {
  const { t } = useSpeech();
  const { item: chosen, choose } = useWhere();
  const { session } = useSession();
  const { readable, kind, setKind, mode, mayAdd, addOf, bringIn, read } = modes;
  const add = () => {
    addOf(kind);
  };
  const buttons = mayAdd && (
    <Beginnings house={house} kind={kind} isMain={mode.name === 'reading'} onAdd={add} onImport={bringIn} />
  );
  return (
    <>
      <div className="item-head">
        <PageHead title={t(house.heading)} />
        {banner}
        {house.Notice && <house.Notice />}
        <KindSwitch kinds={readable} value={kind} counts={session.counts} onChange={setKind} />
      </div>
      <ItemList
        house={house}
        kind={kind}
        lines={lines}
        selected={chosen}
        buttons={buttons}
        onSelect={(id) => {
          read();
          choose(id);
        }}
      />
    </>
  );
}

interface BeginningsProps {
  readonly house: ItemHouse;
  readonly kind: ItemKind;
  /** While a form is open, its own button is the main one. */
  readonly isMain: boolean;
  readonly onAdd: () => void;
  readonly onImport: () => void;
}

function Beginnings({ house, kind, isMain, onAdd, onImport }: BeginningsProps) {
  const { t } = useSpeech();
  return (
    <>
      <Button icon={FileInput} onPress={onImport}>
        {t('app.contacts.import')}
      </Button>
      <Button kind={isMain ? 'primary' : 'quiet'} icon={house.addIcon} onPress={onAdd}>
        {t(`app.items.new.${kind}`)}
      </Button>
    </>
  );
}

interface DetailProps {
  readonly house: ItemHouse;
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
  readonly onKind: (kind: ItemKind) => void;
  readonly onKept: () => void;
}

function Detail({ house, mode, setMode, onKind, onKept }: DetailProps) {
  const { t } = useSpeech();
  const { item: chosen, choose } = useWhere();
  const tell = useToast();
  const read = () => {
    setMode(reading);
  };
  if (mode.name === 'adding' || mode.name === 'editing') {
    const item = mode.name === 'editing' ? mode.item : null;
    const kind = mode.name === 'editing' ? mode.item.kind : mode.kind;
    return (
      <ItemFormPanel
        key={`${kind} ${item?.id ?? 'new'}`}
        kind={kind}
        item={item}
        draft={mode.draft}
        onLeave={read}
        onSaved={(id) => {
          read();
          choose(id);
        }}
        onKept={() => {
          tell({ text: t('app.draft.kept') });
          onKept();
        }}
      />
    );
  }
  if (chosen === null) return null;
  return (
    <ItemDetail
      house={house}
      id={chosen}
      onKind={onKind}
      onClose={() => {
        choose(null);
        document.querySelector<HTMLElement>('.list-rows')?.focus();
      }}
      onEdit={(item) => {
        setMode({ name: 'editing', item, draft: null });
      }}
    />
  );
}

/** Takes up the edit that was left: in its item's form, or as something new. */
function useGoOn(
  drafts: ReturnType<typeof useDraft>,
  add: (kind: ItemKind, draft: Fields) => void,
  setMode: (mode: Mode) => void,
): () => void {
  const { choose } = useWhere();
  const goOn = async () => {
    const { draft } = drafts;
    if (draft === null) return;
    if (draft.id === null) {
      drafts.taken();
      add(draft.kind, draft.fields);
      return;
    }
    const shown = await sigill.vault.showItem({ id: draft.id });
    drafts.taken();
    if (!shown.ok) {
      add(draft.kind, draft.fields);
      return;
    }
    choose(draft.id);
    setMode({ name: 'editing', item: shown.value, draft: draft.fields });
  };
  return () => void goOn();
}

/** Tells the window once that the first rows stand. */
function useSettled(isThere: boolean): void {
  useEffect(() => {
    if (isThere) void reportSettled();
  }, [isThere]);
}
