import { ArrowLeft } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button, Icon } from '../../components/index.ts';
import { Gate } from '../../frame/gate.tsx';
import { useStage } from '../../frame/stage-keeper.tsx';
import { damagedRooms, type DamagedRoom } from '../../frame/stage.ts';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { roomIcons } from './damage-ways.tsx';
import { FileCheck } from './file-check.tsx';
import { FileCopies } from './file-copies.tsx';
import { SaveWhole } from './save-whole.tsx';

/** A file that cannot be opened or unlocked: what is wrong with it, its copies, and what can be saved of it. */
export function DamagedScreen({ file, first }: { file: string; first: DamagedRoom }) {
  const { t } = useSpeech();
  const [room, setRoom] = useState(first);
  const [seen, setSeen] = useState<ReadonlySet<DamagedRoom>>(new Set([first]));
  const { leave, noteUnlocked } = useLeaving();
  const goTo = (next: DamagedRoom) => {
    setRoom(next);
    setSeen((before) => new Set(before).add(next));
  };
  return (
    <Gate
      width="wide"
      aside={
        <Button kind="plain" icon={ArrowLeft} onPress={leave}>
          {t('app.damaged.back')}
        </Button>
      }
    >
      <div className="gate-words">
        <h1>{t('app.damaged.heading', { file })}</h1>
        <p className="lead-text">{t('app.damaged.lead')}</p>
      </div>
      <Rooms here={room} onGo={goTo} />
      {/* What was found, and what was saved, is still there when one comes back. */}
      {damagedRooms
        .filter((each) => seen.has(each))
        .map((each) => (
          <div key={each} hidden={each !== room}>
            {each === 'check' && <FileCheck onGo={goTo} />}
            {each === 'copies' && <FileCopies file={file} onUnlocking={noteUnlocked} />}
            {each === 'repair' && <SaveWhole file={file} onUnlocking={noteUnlocked} />}
          </div>
        ))}
    </Gate>
  );
}

/** What was unlocked here leaves traces in the engine: then the way back is a lock, which ends it. */
function useLeaving() {
  const { look } = useStage();
  const hasUnlocked = useRef(false);
  const noteUnlocked = useCallback(() => {
    hasUnlocked.current = true;
  }, []);
  const leave = () => {
    if (hasUnlocked.current) void sigill.shell.lock({});
    else look();
  };
  return { leave, noteUnlocked };
}

interface RoomsProps {
  readonly here: DamagedRoom;
  readonly onGo: (room: DamagedRoom) => void;
}

function Rooms({ here, onGo }: RoomsProps) {
  const { t } = useSpeech();
  return (
    <nav aria-label={t('app.damaged.nav')}>
      <ul className="keeping-nav">
        {damagedRooms.map((room) => (
          <li key={room}>
            <AriaButton
              className="keeping-room"
              {...(room === here ? { 'aria-current': 'page' as const } : {})}
              onPress={() => {
                onGo(room);
              }}
            >
              <Icon of={roomIcons[room]} />
              {t(`app.damaged.${room}`)}
            </AriaButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
