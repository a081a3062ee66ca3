import { KeyRound, Plus } from 'lucide-react';
import type { ItemLineView, ItemView } from '../../../../electron/contract/index.ts';
import { Facts } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { ChannelLines } from '../items/channel-lines.tsx';
import { factsOf } from '../items/facts-of.ts';
import type { ItemHouse } from '../items/item-house.ts';
import { ItemScreen } from '../items/item-screen.tsx';

const logins: ItemHouse = {
  name: 'logins',
  kinds: ['credential', 'system'],
  heading: 'app.logins.heading',
  search: 'app.logins.search',
  empty: 'app.logins.empty',
  emptyNext: 'app.logins.empty.next',
  icon: KeyRound,
  addIcon: Plus,
  addCommand: 'new-credential',
  Head,
  Row,
  Body,
};

/** Logins and the systems that they open. A password is hidden until someone asks to see it. */
export function LoginsScreen() {
  return <ItemScreen house={logins} />;
}

function Head() {
  const { t } = useSpeech();
  return <span>{t('app.logins.column-name')}</span>;
}

function Row({ line }: { line: ItemLineView }) {
  return (
    <span className="row-words">
      <span className="row-title">{line.title}</span>
      <span className="row-subtitle">{line.subtitle}</span>
    </span>
  );
}

function Body({ item }: { item: ItemView }) {
  const { t, language } = useSpeech();
  return (
    <>
      {item.channels.length > 0 && <ChannelLines channels={item.channels} />}
      <Facts facts={factsOf(item, { t, language, now: Date.now() })} />
    </>
  );
}
