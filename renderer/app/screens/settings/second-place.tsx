import { FolderCheck } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, ConfirmDialog, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useSettings } from '../../settings.tsx';

/** Where a second copy goes after each session that changed something. */
export function SecondPlace() {
  const { t } = useSpeech();
  const { settings, change } = useSettings();
  const tell = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const place = settings.secondPlace;
  const stop = () => {
    setIsAsking(false);
    void change({ secondPlace: null }).then(() => {
      tell({ text: t('app.settings.second-place.stopped') });
    });
  };
  return (
    <section className="setting" aria-labelledby="second-place">
      <h2 id="second-place">{t('app.settings.second-place')}</h2>
      <p className="field-help">{t('app.settings.second-place.explained')}</p>
      {place === null ? (
        <Badge kind="warn">{t('app.settings.second-place.none')}</Badge>
      ) : (
        <p className="second-place">
          <Badge kind="ok" icon={FolderCheck}>
            {t('app.settings.second-place.set')}
          </Badge>
          <span className="path">{place}</span>
        </p>
      )}
      {place !== null && (
        <div className="actions">
          <Button
            onPress={() => {
              setIsAsking(true);
            }}
          >
            {t('app.settings.second-place.stop')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('app.settings.second-place.stop-title')}
        action={t('app.settings.second-place.stop')}
        onClose={() => {
          setIsAsking(false);
        }}
        onConfirm={stop}
      >
        <p>{t('app.settings.second-place.stop-explained')}</p>
      </ConfirmDialog>
    </section>
  );
}
