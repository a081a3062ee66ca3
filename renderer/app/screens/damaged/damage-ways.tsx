import { ArchiveRestore, FileOutput, ShieldCheck, type LucideIcon } from 'lucide-react';
import { useStage } from '../../frame/stage-keeper.tsx';
import { damagedRooms, type DamagedRoom } from '../../frame/stage.ts';
import { useSpeech } from '../../language.tsx';
import { Door } from '../start/door.tsx';

export const roomIcons: Readonly<Record<DamagedRoom, LucideIcon>> = {
  check: ShieldCheck,
  copies: ArchiveRestore,
  repair: FileOutput,
};

/** What can be done with a file that cannot be opened or unlocked: each a door with what is behind it. */
export function DamageWays({ file }: { file: string }) {
  const { t } = useSpeech();
  const { rescue } = useStage();
  return (
    <section className="damage-ways" aria-labelledby="damage-ways">
      <h2 id="damage-ways">{t('app.damaged.ways')}</h2>
      <ul className="doors">
        {damagedRooms.map((room) => (
          <Door
            key={room}
            icon={roomIcons[room]}
            name={t(`app.damaged.${room}`)}
            onPress={() => {
              rescue(file, room);
            }}
          >
            {t(`app.damaged.${room}.explained`)}
          </Door>
        ))}
      </ul>
    </section>
  );
}
