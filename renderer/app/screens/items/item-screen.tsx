import { FileInput, LockKeyhole } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
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
      <EmptyState title={t('app.items.no-right')} icon={LockKeyhole}>
        {t('app.items.no-right.next')}
      </EmptyState>
    </div>
  );
}

function ReadableScreen({ house }: { house: ItemHouse }) {
  const { t } = useSpeech();
  const { item: chosen, choose } = useWhere();
  const { session, canWrite } = useSession();
  const readable = house.kinds.filter((one) => canRead(one, session));
  const [kind, setKind] = useState<ItemKind>(readable[0] ?? house.kinds[0]);
  const mayAdd = (of: ItemKind) => canWrite && canAdd(of, session);
  const [mode, setMode] = useState<Mode>(reading);
  const lines = useItemList(kind);
  const drafts = useDraft();
  useSettled(lines.asked.state !== 'waiting');
  const showKind = useCallback(
    (found: ItemKind) => {
      if (house.kinds.includes(found)) setKind(found);
    },
    [house],
  );
  const add = (draft: Fields | null = null, of: ItemKind = kind) => {
    setMode({ name: 'adding', kind: of, draft });
  };
  const read = () => {
    setMode(reading);
  };
  const bringIn = () => {
    setMode({ name: 'importing' });
  };
  useCommand(
    house.addCommand,
    mayAdd(house.kinds[0])
      ? () => {
          add(null, house.kinds[0]);
        }
      : null,
  );
  useCommand('import', mayAdd(kind) ? bringIn : null);
  const goOn = useGoOn(drafts, add, setMode);
  if (mode.name === 'importing') return <ImportPanel onClose={read} onShow={read} />;
  const addButton = (
    <Button
      kind="primary"
      icon={house.addIcon}
      onPress={() => {
        add();
      }}
    >
      {t(`app.items.new.${kind}`)}
    </Button>
  );
  const importButton = (
    <Button icon={FileInput} onPress={bringIn}>
      {t('app.contacts.import')}
    </Button>
  );
  const both = (
    <>
      {importButton}
      {addButton}
    </>
  );
  const offered = drafts.draft !== null && mode.name === 'reading' && canWrite ? drafts.draft : null;
  return (
    <ListAndDetail
      list={
        <>
          <div className="item-head">
            <PageHead title={t(house.heading)} />
            {offered && house.kinds.includes(offered.kind) && (
              <DraftBanner draft={offered} onGoOn={goOn} onDrop={() => void drafts.drop()} />
            )}
            <KindSwitch kinds={readable} value={kind} counts={session.counts} onChange={setKind} />
          </div>
          <ItemList
            house={house}
            kind={kind}
            lines={lines}
            selected={chosen}
            tools={mayAdd(kind) && both}
            beginnings={mayAdd(kind) && both}
            onSelect={(id) => {
              read();
              choose(id);
            }}
          />
        </>
      }
      detail={<Detail house={house} mode={mode} setMode={setMode} onKind={showKind} onKept={drafts.look} />}
    />
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
  add: (draft: Fields, kind: ItemKind) => void,
  setMode: (mode: Mode) => void,
): () => void {
  const { choose } = useWhere();
  const goOn = async () => {
    const { draft } = drafts;
    if (draft === null) return;
    if (draft.id === null) {
      drafts.taken();
      add(draft.fields, draft.kind);
      return;
    }
    const shown = await sigill.vault.showItem({ id: draft.id });
    drafts.taken();
    if (!shown.ok) {
      add(draft.fields, draft.kind);
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
