import { Lock, Search, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, Mark } from '../components/index.ts';
import { useSpeech } from '../language.tsx';
import { useSettings } from '../settings.tsx';
import { sigill } from '../sigill.ts';
import { useProgress } from '../use-progress.ts';
import { places, standingPlace, type Place } from './places.ts';
import { useSession } from './session.tsx';
import { narrow, useMedia } from './use-media.ts';
import { useTimeToLock } from './use-time-to-lock.ts';
import { useVersion } from './use-version.ts';
import { useWhere } from './where.tsx';

/** The places, the way to find anything, and at the foot settings, lock and the time that is left. */
export function SideBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useSpeech();
  const { session } = useSession();
  return (
    <header className="side">
      <div className="product">
        <Mark />
        <span className="side-word">{t('app.product')}</span>
      </div>
      <nav aria-label={t('app.places')} className="side-places">
        <SideButton icon={Search} name={t('app.frame.search')} keys="Ctrl K" onPress={onSearch} />
        <PlaceList stands="above" />
      </nav>
      <div className="side-foot">
        <Verifying />
        {session.isExample && (
          <p className="example">
            <strong>{t('app.example')}</strong>
            <span className="side-word">{t('app.example.explained')}</span>
          </p>
        )}
        <nav aria-label={t('app.frame.more-places')}>
          <PlaceList stands="foot" />
        </nav>
        <LockButton />
      </div>
    </header>
  );
}

/** While everything is being verified in the background; what is shown meanwhile was verified when it was read. */
function Verifying() {
  const { t } = useSpeech();
  const progress = useProgress('verify');
  if (progress === null || progress.done >= progress.of) return null;
  const percent = Math.floor((100 * progress.done) / progress.of);
  return <p className="side-note side-word">{t('app.frame.verifying', { percent })}</p>;
}

function PlaceList({ stands }: { stands: Extract<Place['stands'], string> }) {
  const { t } = useSpeech();
  const { place: here, go } = useWhere();
  return (
    <ul className="places">
      {places
        .filter((place) => place.stands === stands)
        .map(({ name, title, icon }) => (
          <li key={name}>
            <SideButton
              icon={icon}
              name={t(title)}
              isHere={name === standingPlace(here)}
              onPress={() => {
                go(name);
              }}
            />
          </li>
        ))}
    </ul>
  );
}

function LockButton() {
  const { t } = useSpeech();
  const { settings } = useSettings();
  const left = useTimeToLock(settings.lockAfterMinutes);
  const version = useVersion();
  const isSoon = left <= 60;
  return (
    <div className="side-lock">
      <SideButton
        icon={Lock}
        name={t('app.frame.lock')}
        isFramed
        onPress={() => {
          void sigill.shell.lock({});
        }}
      />
      <p className="side-note side-word tabular" data-soon={isSoon || undefined}>
        {left > 60
          ? t('app.frame.locks-in-minutes', { minutes: Math.ceil(left / 60) })
          : t('app.frame.locks-in-seconds', { seconds: left })}
        {version !== null && <span className="side-version">{t('app.frame.version', { version })}</span>}
      </p>
      {/* Said once, not each second. */}
      <span role="status" className="for-listeners">
        {isSoon ? t('app.frame.locks-soon') : ''}
      </span>
    </div>
  );
}

interface SideButtonProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly keys?: string;
  readonly isHere?: boolean;
  readonly isFramed?: boolean;
  readonly onPress: () => void;
}

/** A picture and its word; where the side bar is one of icons the word comes on hover and focus. */
function SideButton({ icon, name, keys, isHere = false, isFramed = false, onPress }: SideButtonProps) {
  const isIcon = useMedia(narrow);
  const button = (
    <AriaButton
      className="side-button"
      onPress={onPress}
      aria-label={name}
      data-framed={isFramed || undefined}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon of={icon} />
      <span className="side-word">{name}</span>
      {keys !== undefined && (
        <kbd className="side-keys side-word" aria-hidden="true">
          {keys}
        </kbd>
      )}
    </AriaButton>
  );
  return isIcon ? <Named name={name}>{button}</Named> : button;
}

function Named({ name, children }: { name: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={200} closeDelay={0}>
      {children}
      <Tooltip className="tooltip" placement="right" offset={8}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}
