import { ArchiveRestore, Eraser, Inbox, ScrollText, ShieldCheck, type LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { MessageKey } from '../../../../i18n/window.ts';
import { Icon } from '../../components/index.ts';
import type { PlaceName } from '../../frame/place-name.ts';
import { useWhere } from '../../frame/where.tsx';
import { useSpeech } from '../../language.tsx';

const rooms: readonly { readonly place: PlaceName; readonly name: MessageKey; readonly icon: LucideIcon }[] =
  [
    { place: 'copies', name: 'app.keeping.copies', icon: ArchiveRestore },
    { place: 'check', name: 'app.frame.place-check', icon: ShieldCheck },
    { place: 'log', name: 'app.frame.place-log', icon: ScrollText },
    { place: 'erasures', name: 'app.frame.place-erasures', icon: Eraser },
    { place: 'quarantine', name: 'app.frame.place-quarantine', icon: Inbox },
  ];

/** The way between the screens that keep the vault safe: each is a place of its own, and the menu leads to it too. */
export function KeepingNav() {
  const { t } = useSpeech();
  const { place: here, go } = useWhere();
  return (
    <nav aria-label={t('app.keeping.nav')}>
      <ul className="keeping-nav">
        {rooms.map(({ place, name, icon }) => (
          <li key={place}>
            <AriaButton
              className="keeping-room"
              {...(place === here ? { 'aria-current': 'page' as const } : {})}
              onPress={() => {
                go(place);
              }}
            >
              <Icon of={icon} />
              {t(name)}
            </AriaButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
