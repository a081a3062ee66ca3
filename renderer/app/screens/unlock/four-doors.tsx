import { DoorOpen, IdCard, KeyRound, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { LucideIcon } from 'lucide-react';
import type { LockedView } from '../../../../electron/contract/index.ts';
import { Badge, Dialog, Icon } from '../../components/index.ts';
import { useStage } from '../../frame/stage-keeper.tsx';
import { useSpeech } from '../../language.tsx';

export type DoorChoice = 'passphrase' | 'code' | 'cards';

export interface FourDoorsProps {
  readonly vault: LockedView;
  readonly onChoose: (door: DoorChoice) => void;
}

/** The other ways in, always all four. */
export function FourDoors({ vault, onChoose }: FourDoorsProps) {
  const { t } = useSpeech();
  const { restore } = useStage();
  const [isDoorTextShown, setIsDoorTextShown] = useState(false);
  const doors: readonly SmallDoorProps[] = [
    {
      icon: IdCard,
      name: t('app.unlock.door-card'),
      onPress: () => {
        onChoose('cards');
      },
    },
    {
      icon: KeyRound,
      name: t('app.unlock.door-code'),
      onPress: () => {
        onChoose('code');
      },
    },
    { icon: ScanLine, name: t('app.unlock.door-paper'), onPress: restore },
    {
      icon: DoorOpen,
      name: t('app.unlock.door-text'),
      onPress: () => {
        setIsDoorTextShown(true);
      },
    },
  ];
  return (
    <section className="four-doors" aria-labelledby="other-ways">
      <h2 id="other-ways">{t('app.unlock.other-ways')}</h2>
      <ul>
        {doors.map((door) => (
          <SmallDoor key={door.name} {...door} />
        ))}
      </ul>
      <Dialog
        isOpen={isDoorTextShown}
        onClose={() => {
          setIsDoorTextShown(false);
        }}
        title={t('app.unlock.door-text-title')}
      >
        <DoorText text={vault.doorText} />
      </Dialog>
    </section>
  );
}

interface SmallDoorProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly onPress: () => void;
}

function SmallDoor({ icon, name, onPress }: SmallDoorProps) {
  return (
    <li>
      <AriaButton className="small-door" onPress={onPress}>
        <Icon of={icon} />
        {name}
      </AriaButton>
    </li>
  );
}

/** What somebody wrote on the outside: it may be changed by anyone, and that is said. */
function DoorText({ text }: { text: string | null }) {
  const { t } = useSpeech();
  if (text === null || text.trim() === '') return <p>{t('app.unlock.no-door-text')}</p>;
  return (
    <>
      <div className="badges">
        <Badge kind="warn">{t('app.unlock.unverified')}</Badge>
      </div>
      <p className="door-text">{text}</p>
      <p className="field-help">{t('app.unlock.unverified.explained')}</p>
    </>
  );
}
