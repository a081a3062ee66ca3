import { KeyRound, Plus } from 'lucide-react';
import type { ItemLineView, ItemView } from '../../../../electron/contract/index.ts';
import { Badge, Facts } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { ChannelLines } from '../items/channel-lines.tsx';
import { isDue } from '../items/age.ts';
import { factsOf } from '../items/facts-of.ts';
import type { ItemHouse } from '../items/item-house.ts';
import { ItemScreen } from '../items/item-screen.tsx';
import type { ItemKind } from '../items/types.ts';
import { ClosedToOne } from '../together/index.ts';
import { sayAge } from '../items/verified-badge.tsx';

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
  Notice: ClosedToOne,
  Head,
  Row,
  Body,
};

/** Logins and the systems that they open. A password is hidden until someone asks to see it. */
export function LoginsScreen() {
  return <ItemScreen house={logins} />;
}

function Head({ kind }: { kind: ItemKind }) {
  const { t } = useSpeech();
  return (
    <>
      <span>{t('app.logins.column-name')}</span>
      <span>{kind === 'credential' ? t('app.field.rotated_at') : ''}</span>
    </>
  );
}

function Row({ line }: { line: ItemLineView }) {
  return (
    <>
      <span className="row-words">
        <span className="row-title">{line.title}</span>
        <span className="row-subtitle">{line.subtitle}</span>
      </span>
      <span>{line.login && <ChangedBadge {...line.login} />}</span>
    </>
  );
}

/** When the secret was last changed: amber when it is to be changed again. */
function ChangedBadge({ changedAt, everyDays, mustChange }: NonNullable<ItemLineView['login']>) {
  const { t } = useSpeech();
  const now = Date.now();
  if (mustChange) return <Badge kind="bad">{t('app.logins.must-change')}</Badge>;
  if (changedAt === null) return <span className="absent">{t('app.logins.not-said')}</span>;
  const isOld = everyDays !== null && isDue(changedAt, now, everyDays);
  return <Badge kind={isOld ? 'warn' : 'ok'}>{sayAge(t, changedAt, now)}</Badge>;
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
