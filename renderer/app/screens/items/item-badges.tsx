import { EyeOff, ListOrdered, PrinterX, ShieldAlert, UserX, WifiOff } from 'lucide-react';
import type { ItemView } from '../../../../electron/contract/index.ts';
import { Badge } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { textOf, sayField } from './words.ts';

/** What has to be seen of an item before anything else, each in a picture and a word. */
export function ItemBadges({ item }: { item: ItemView }) {
  const { t } = useSpeech();
  const { fields, channels, lists, conflicts } = item;
  const status = textOf(fields['status']);
  const state = item.kind === 'credential' ? textOf(fields['state']) : '';
  const names = conflicts.map((name) => sayField(t, name) ?? name).join(', ');
  return (
    <>
      {fields['protected_identity'] === true && (
        <Badge kind="bad" icon={EyeOff}>
          {t('app.items.identity-protected')}
        </Badge>
      )}
      {fields['can_be_printed'] === 'never' && (
        <Badge kind="plain" icon={PrinterX}>
          {t('app.items.never-on-paper')}
        </Badge>
      )}
      {(status === 'left' || status === 'leave') && (
        <Badge kind="warn" icon={UserX}>
          {t(`app.option.status.${status}`)}
        </Badge>
      )}
      {(state === 'exposed' || state === 'must_rotate' || state === 'retired') && (
        <Badge kind={state === 'exposed' ? 'bad' : 'warn'}>{t(`app.option.state.${state}`)}</Badge>
      )}
      {fields['break_glass'] === true && (
        <Badge kind="seal" icon={ShieldAlert}>
          {t('app.logins.break-glass')}
        </Badge>
      )}
      {lists.map(({ list, title, place }) => (
        <Badge key={list} kind="plain" icon={ListOrdered}>
          {t('app.contacts.on-list', { title, place })}
        </Badge>
      ))}
      {channels.some(({ survives }) => survives === 'yes') && (
        <Badge kind="ok" icon={WifiOff}>
          {t('app.contacts.reached-offline')}
        </Badge>
      )}
      {conflicts.length > 0 && <Badge kind="warn">{t('app.items.conflict', { fields: names })}</Badge>}
    </>
  );
}
