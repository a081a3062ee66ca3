import { Ellipsis, Eraser, History, MessageSquareText, Pencil, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { ItemView } from '../../../../electron/contract/index.ts';
import {
  Button,
  DetailPanel,
  ErrorState,
  errorSentences,
  IconButton,
  LoadingState,
  Menu,
  useToast,
  type MenuEntry,
} from '../../components/index.ts';
import { useSession } from '../../frame/session.tsx';
import { useSpeech } from '../../language.tsx';
import { useCommand } from '../../shell-events.ts';
import { sigill } from '../../sigill.ts';
import { useLatestAnswer } from '../../use-answer.ts';
import { EraseDialog } from '../erasures/erase-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { ItemBadges } from './item-badges.tsx';
import type { ItemHouse } from './item-house.ts';
import { SecretLines } from './secret-lines.tsx';
import type { ItemKind } from './types.ts';

export interface ItemDetailProps {
  readonly house: ItemHouse;
  readonly id: string;
  readonly onClose: () => void;
  readonly onEdit: (item: ItemView) => void;
  /** Its kind is known now: the list shows the right one. */
  readonly onKind: (kind: ItemKind) => void;
}

/** One item in detail, with all that can be done with it. */
export function ItemDetail(props: ItemDetailProps) {
  const { t } = useSpeech();
  const { id, onClose, onKind } = props;
  const ask = useCallback(() => sigill.vault.showItem({ id }), [id]);
  const [asked, again] = useLatestAnswer(ask);
  const kind = asked.state === 'answered' && asked.value.id === id ? asked.value.kind : null;
  useEffect(() => {
    if (kind !== null) onKind(kind);
  }, [kind, onKind]);
  if (asked.state === 'answered') return <KnownItem key={asked.value.id} {...props} item={asked.value} />;
  return (
    <DetailPanel title={t('app.items.fetching')} of={id} onClose={onClose}>
      {asked.state === 'refused' ? (
        <ErrorState error={asked.error} onRetry={again} />
      ) : (
        <LoadingState title={t('app.items.fetching')} />
      )}
    </DetailPanel>
  );
}

type Shown = 'none' | 'history' | 'reason' | 'erasing';

function KnownItem({ house, item, onClose, onEdit }: ItemDetailProps & { readonly item: ItemView }) {
  const [shown, setShown] = useState<Shown>('none');
  const remove = useRemove(item, onClose);
  const edit = () => {
    onEdit(item);
  };
  const showHistory = () => {
    setShown('history');
  };
  const close = () => {
    setShown('none');
  };
  useCommand('edit', item.canEdit ? edit : null);
  useCommand('history', showHistory);
  useCommand('remove', item.canEdit ? remove : null);
  const entries = useEntries(item, { show: setShown, remove });
  return (
    <DetailPanel
      title={item.title}
      subtitle={item.subtitle}
      badges={<ItemBadges item={item} />}
      of={item.id}
      onClose={onClose}
      tools={<Tools canEdit={item.canEdit} onEdit={edit} entries={entries} />}
    >
      <SecretLines item={item} asksReason={shown === 'reason'} onAsked={close} />
      <house.Body item={item} />
      <HistoryDialog
        id={item.id}
        kind={item.kind}
        title={item.title}
        isOpen={shown === 'history'}
        onClose={close}
      />
      {shown === 'erasing' && (
        <EraseDialog id={item.id} title={item.title} onErased={onClose} onClose={close} />
      )}
    </DetailPanel>
  );
}

interface ToolsProps {
  readonly canEdit: boolean;
  readonly onEdit: () => void;
  readonly entries: readonly MenuEntry[];
}

function Tools({ canEdit, onEdit, entries }: ToolsProps) {
  const { t } = useSpeech();
  return (
    <>
      {canEdit && (
        <Button icon={Pencil} kind="plain" onPress={onEdit}>
          {t('app.items.edit')}
        </Button>
      )}
      <Menu
        label={t('app.items.more')}
        button={<IconButton icon={Ellipsis} kind="plain" label={t('app.items.more')} />}
        entries={entries}
      />
    </>
  );
}

/** Who manages a compartment may erase in it. */
const manage = 7;

interface Deeds {
  readonly show: (shown: Shown) => void;
  readonly remove: () => void;
}

/** What more can be done with the item. */
function useEntries(item: ItemView, { show, remove }: Deeds): MenuEntry[] {
  const { t } = useSpeech();
  const { session } = useSession();
  const mayErase = item.canEdit && session.compartments.some(({ right }) => right === manage);
  const history = {
    id: 'history',
    name: t('app.items.history'),
    icon: History,
    onChoose: () => {
      show('history');
    },
  };
  const reason = {
    id: 'reason',
    name: t('app.logins.show-with-reason'),
    icon: MessageSquareText,
    onChoose: () => {
      show('reason');
    },
  };
  const removal = {
    id: 'remove',
    name: t('app.items.remove'),
    icon: Trash2,
    isDanger: true,
    onChoose: remove,
  };
  const erasure = {
    id: 'erase',
    name: t('app.erase.open'),
    icon: Eraser,
    isDanger: true,
    onChoose: () => {
      show('erasing');
    },
  };
  return [
    history,
    ...(item.hidden.length > 0 ? [reason] : []),
    ...(item.canEdit ? [removal] : []),
    ...(mayErase ? [erasure] : []),
  ];
}

/** Removes at once, says so, and offers the way back: nothing has to be asked first. */
function useRemove({ id, title }: ItemView, onClose: () => void): () => void {
  const { t } = useSpeech();
  const tell = useToast();
  const fail = (error: Parameters<typeof errorSentences>[1]) => {
    const { sentence, next } = errorSentences(t, error);
    tell({ text: `${sentence} ${next}`, kind: 'bad' });
  };
  const bringBack = async () => {
    const answer = await sigill.vault.bringBack({ id });
    if (answer.ok) tell({ text: t('app.items.brought-back', { title }) });
    else fail(answer.error);
  };
  const remove = async () => {
    const answer = await sigill.vault.removeItem({ id });
    if (!answer.ok) {
      fail(answer.error);
      return;
    }
    onClose();
    tell({
      text: t('app.items.removed', { title }),
      action: { name: t('app.items.undo'), onPress: () => void bringBack() },
    });
  };
  return () => void remove();
}
