import type { SettingsChange, WindowLanguage, WindowTheme } from '../../../../electron/contract/index.ts';
import { PageHead, RadioGroup, Select, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useSettings } from '../../settings.tsx';
import { SecondPlace } from './second-place.tsx';
import { SharedFolder } from './shared-folder.tsx';

const themes = ['system', 'light', 'dark'] as const;
const minutes = ['2', '5', '10', '15', '30', '60'] as const;

/** Language, theme, time to lock, and the second place. Every choice holds at once, and is said. */
export function SettingsScreen() {
  const { t } = useSpeech();
  return (
    <div className="page">
      <PageHead title={t('app.settings.heading')}>{t('app.settings.lead')}</PageHead>
      <div className="settings">
        <LanguageAndTheme />
        <TimeToLock />
        <SecondPlace />
        <SharedFolder />
      </div>
    </div>
  );
}

/** Saves a change and says that it is saved, or that it is not. */
function useSave(): (changes: SettingsChange) => void {
  const { t } = useSpeech();
  const { change } = useSettings();
  const tell = useToast();
  return (changes) => {
    void change(changes).then((isSaved) => {
      tell(isSaved ? { text: t('app.settings.saved') } : { text: t('app.settings.not-saved'), kind: 'bad' });
    });
  };
}

function LanguageAndTheme() {
  const { t, language } = useSpeech();
  const { settings } = useSettings();
  const save = useSave();
  return (
    <>
      <RadioGroup<WindowLanguage>
        label={t('app.settings.language')}
        layout="row"
        isFramed
        value={language}
        choices={[
          { id: 'sv', name: 'Svenska' },
          { id: 'en', name: 'English' },
        ]}
        onChange={(chosen) => {
          save({ language: chosen });
        }}
      />
      <RadioGroup<WindowTheme>
        label={t('app.settings.theme')}
        layout="row"
        isFramed
        value={settings.theme}
        choices={themes.map((id) => ({ id, name: t(`app.settings.theme-${id}`) }))}
        onChange={(theme) => {
          save({ theme });
        }}
      />
    </>
  );
}

function TimeToLock() {
  const { t } = useSpeech();
  const { settings } = useSettings();
  const save = useSave();
  return (
    <Select
      label={t('app.settings.lock-after')}
      help={t('app.settings.lock-after.help')}
      value={String(settings.lockAfterMinutes)}
      choices={minutesWith(settings.lockAfterMinutes).map((id) => ({
        id,
        name: t('app.settings.minutes', { minutes: Number(id) }),
      }))}
      onChange={(chosen) => {
        save({ lockAfterMinutes: Number(chosen) });
      }}
    />
  );
}

/** The usual times, and the one that holds where it is none of them. */
function minutesWith(now: number): readonly string[] {
  const all = new Set<string>([...minutes, String(now)]);
  return [...all].sort((one, other) => Number(one) - Number(other));
}
