import { PageHead, RadioGroup, Select, useToast } from '../../components/index.ts';
import { useSpeech } from '../../language.tsx';
import { useSettings } from '../../settings.tsx';
import type { Language, Settings, Theme } from '../../shell-methods.ts';
import { SecondPlace } from './second-place.tsx';

const minutes = ['2', '5', '10', '15', '30', '60'] as const;

/** Language, theme, time to lock, and the second place. Every choice holds at once, and is said. */
export function SettingsScreen() {
  const { t, language, choose } = useSpeech();
  const { settings, change } = useSettings();
  const tell = useToast();
  const save = (changes: Partial<Settings>) => {
    void change(changes).then((isSaved) => {
      tell(isSaved ? { text: t('app.settings.saved') } : { text: t('app.settings.not-saved'), kind: 'bad' });
    });
  };
  return (
    <div className="page">
      <PageHead title={t('app.settings.heading')}>{t('app.settings.lead')}</PageHead>
      <div className="settings">
        <RadioGroup<Language>
          label={t('app.settings.language')}
          layout="row"
          isFramed
          value={language}
          choices={[
            { id: 'sv', name: 'Svenska' },
            { id: 'en', name: 'English' },
          ]}
          onChange={choose}
        />
        <RadioGroup<Theme>
          label={t('app.settings.theme')}
          layout="row"
          isFramed
          value={settings.theme}
          choices={(['system', 'light', 'dark'] as const).map((id) => ({
            id,
            name: t(`app.settings.theme-${id}`),
          }))}
          onChange={(theme) => {
            save({ theme });
          }}
        />
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
        <SecondPlace />
      </div>
    </div>
  );
}

/** The usual times, and the one that holds where it is none of them. */
function minutesWith(now: number): readonly string[] {
  const all = new Set<string>([...minutes, String(now)]);
  return [...all].sort((one, other) => Number(one) - Number(other));
}
