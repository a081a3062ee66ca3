import { FolderClock, FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, ConfirmDialog, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useSettings } from '../../settings.tsx';

/** The folder for a second copy. It is only remembered: nothing writes there by itself, and that is said. */
export function SecondPlace() {
  const { t } = useSpeech();
  const { settings, chooseSecondPlace } = useSettings();
  const place = settings.secondPlace;
  return (
    <section className="setting" aria-labelledby="second-place">
      <h2 id="second-place">{t('app.settings.second-place')}</h2>
      <p className="field-help">{t('app.settings.second-place.explained')}</p>
      {place === null ? (
        <Badge kind="warn">{t('app.settings.second-place.none')}</Badge>
      ) : (
        <p className="second-place">
          <Badge kind="warn" icon={FolderClock}>
            {t('app.settings.second-place.set')}
          </Badge>
          <span className="path">{place}</span>
        </p>
      )}
      <div className="actions">
        <Button icon={FolderPlus} onPress={() => void chooseSecondPlace()}>
          {t(place === null ? 'app.settings.second-place.choose' : 'app.settings.second-place.another')}
        </Button>
        {place !== null && <StopCopying />}
      </div>
    </section>
  );
}

function StopCopying() {
  const { t } = useSpeech();
  const { change } = useSettings();
  const tell = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const close = () => {
    setIsAsking(false);
  };
  return (
    <>
      <Button
        onPress={() => {
          setIsAsking(true);
        }}
      >
        {t('app.settings.second-place.stop')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('app.settings.second-place.stop-title')}
        action={t('app.settings.second-place.stop')}
        onClose={close}
        onConfirm={() => {
          close();
          void change({ secondPlace: null }).then(() => {
            tell({ text: t('app.settings.second-place.stopped') });
          });
        }}
      >
        <p>{t('app.settings.second-place.stop-explained')}</p>
      </ConfirmDialog>
    </>
  );
}
