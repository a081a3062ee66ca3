import { Check, UserPlus, Users } from 'lucide-react';
import type { ItemLineView, ItemView } from '../../../../electron/contract/index.ts';
import { Button, Facts, errorSentences, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useCommand } from '../../shell-events.ts';
import { sigill } from '../../sigill.ts';
import { ChannelLines } from '../items/channel-lines.tsx';
import { factsOf } from '../items/facts-of.ts';
import type { ItemHouse } from '../items/item-house.ts';
import { ItemScreen } from '../items/item-screen.tsx';
import type { ItemKind } from '../items/types.ts';
import { VerifiedBadge } from '../items/verified-badge.tsx';

const contacts: ItemHouse = {
  name: 'contacts',
  kinds: ['contact', 'organisation', 'function'],
  heading: 'app.contacts.heading',
  search: 'app.contacts.search',
  empty: 'app.contacts.empty',
  emptyNext: 'app.contacts.empty.next',
  icon: Users,
  addIcon: UserPlus,
  addCommand: 'new-contact',
  Head,
  Row,
  Body,
};

/** Everyone who can be reached: people, organisations, functions. */
export function ContactsScreen() {
  return <ItemScreen house={contacts} />;
}

function Head({ kind }: { kind: ItemKind }) {
  const { t } = useSpeech();
  return (
    <>
      <span>{t('app.name-and-function')}</span>
      <span>{t('app.call-first')}</span>
      <span>{kind === 'function' ? '' : t('app.items.column-verified')}</span>
    </>
  );
}

function Row({ line }: { line: ItemLineView }) {
  const { t } = useSpeech();
  return (
    <>
      <span className="row-words">
        <span className="row-title">{line.title}</span>
        <span className="row-subtitle">{line.subtitle}</span>
      </span>
      {line.number === '' ? (
        <span className="absent">{t('app.no-number')}</span>
      ) : (
        <span className="number">{line.number}</span>
      )}
      <span>{line.kind !== 'function' && <VerifiedBadge at={line.verifiedAt} />}</span>
    </>
  );
}

function Body({ item }: { item: ItemView }) {
  const { t, language } = useSpeech();
  const confirm = useConfirm(item);
  useCommand('confirm', item.canEdit ? confirm : null);
  return (
    <>
      <ChannelLines channels={item.channels} />
      <Facts facts={factsOf(item, { t, language, now: Date.now() })} />
      {item.canEdit && (
        <div className="actions">
          <Button kind="primary" icon={Check} onPress={confirm}>
            {t('app.contacts.confirm')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Says of everything about the contact that it was found right today. */
function useConfirm({ id, title }: ItemView): () => void {
  const { t } = useSpeech();
  const tell = useToast();
  const confirm = async () => {
    const answer = await sigill.vault.confirmItem({ id });
    if (answer.ok) {
      tell({ text: t('app.contacts.confirmed', { title }) });
      return;
    }
    const { sentence, next } = errorSentences(t, answer.error);
    tell({ text: `${sentence} ${next}`, kind: 'bad' });
  };
  return () => void confirm();
}
