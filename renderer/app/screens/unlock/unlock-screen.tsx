import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { LockedView } from '../../../../electron/contract/index.ts';
import { Banner, Button } from '../../components/index.ts';
import { Gate } from '../../frame/gate.tsx';
import { useStage } from '../../frame/stage-keeper.tsx';
import { useSpeech } from '../../language.tsx';
import { sigill } from '../../sigill.ts';
import { CardsDoor } from './cards-door.tsx';
import { CodeDoor } from './code-door.tsx';
import { FourDoors, type DoorChoice } from './four-doors.tsx';
import { PassphraseDoor } from './passphrase-door.tsx';
import { VaultNotes } from './vault-notes.tsx';

/** A locked vault: what one may know of it, the ways in, and one field. */
export function UnlockScreen({ vault }: { vault: LockedView }) {
  const { t } = useSpeech();
  const { look } = useStage();
  const [door, setDoor] = useState<DoorChoice>('passphrase');
  const back = () => {
    setDoor('passphrase');
  };
  return (
    <Gate
      aside={
        <Button
          kind="plain"
          icon={FolderOpen}
          onPress={() => {
            void sigill.shell.chooseVault({}).then(look);
          }}
        >
          {t('app.unlock.another')}
        </Button>
      }
    >
      <div className="gate-words">
        <h1>{t('app.unlock.heading')}</h1>
        <p className="lead-text">{t('app.unlock.file', { file: vault.file })}</p>
      </div>
      {vault.example && (
        <Banner kind="warn">
          <strong>{t('app.example')}</strong> {t('app.example.explained')}{' '}
          {t('app.unlock.example-passphrase')}{' '}
          <span className="example-passphrase">{vault.example.passphrase}</span>
        </Banner>
      )}
      <VaultNotes vault={vault} />
      {door === 'passphrase' && <PassphraseDoor vault={vault} />}
      {door === 'code' && <CodeDoor vault={vault} onBack={back} />}
      {door === 'cards' && <CardsDoor vault={vault} onBack={back} />}
      {door === 'passphrase' && <FourDoors vault={vault} onChoose={setDoor} />}
    </Gate>
  );
}
