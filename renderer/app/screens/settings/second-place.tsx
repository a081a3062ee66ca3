import { FolderClock, FolderPlus } from 'lucide-react';
import { errorKeys } from '../../../../i18n/window.ts';
import { AskingButton, Badge, Button, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useSettings } from '../../settings.tsx';

/** The folder for a second copy, when copies were last kept, and what hindered it. */
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
          <Badge kind="ok" icon={FolderClock}>
            {t('app.settings.second-place.set')}
          </Badge>
          <span className="path">{place}</span>
        </p>
      )}
      <LastCopy />
      <div className="actions">
        <Button icon={FolderPlus} onPress={() => void chooseSecondPlace()}>
          {t(place === null ? 'app.settings.second-place.choose' : 'app.settings.second-place.another')}
        </Button>
        {place !== null && <StopCopying />}
      </div>
    </section>
  );
}

/** Copies are kept each time the vault locks or Sigill closes, if something was changed. */
function LastCopy() {
  const { t } = useSpeech();
  const { settings } = useSettings();
  const last = settings.lastCopy;
  if (last === null) return <p className="field-help">{t('app.settings.last-copy.none')}</p>;
  const at = new Date(last.at);
  if (last.problem === null)
    return (
      <p>
        <Badge kind="ok">{t('app.settings.last-copy', { at: timeOf(at) })}</Badge>
      </p>
    );
  const { sentence, next } = errorKeys(last.problem);
  return (
    <div role="status">
      <Badge kind="warn">{t('app.settings.last-copy.failed', { at: timeOf(at) })}</Badge>
      <p>
        {t(sentence)} {t(next)}
      </p>
    </div>
  );
}

function timeOf(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}`;
}

function StopCopying() {
  const { t } = useSpeech();
  const { change } = useSettings();
  const tell = useToast();
  return (
    <AskingButton
      label={t('app.settings.second-place.stop')}
      title={t('app.settings.second-place.stop-title')}
      onConfirm={() => {
        void change({ secondPlace: null }).then(() => {
          tell({ text: t('app.settings.second-place.stopped') });
        });
      }}
    >
      <p>{t('app.settings.second-place.stop-explained')}</p>
    </AskingButton>
  );
}
