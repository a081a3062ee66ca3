import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Speaking } from './language.tsx';
import type { Language, Settings, Theme } from './shell-methods.ts';
import { sigill } from './sigill.ts';

interface SettingsHold {
  readonly settings: Settings;
  /** Changes and saves at once. @returns whether it was saved */
  readonly change: (changes: Partial<Settings>) => Promise<boolean>;
}

const SettingsContext = createContext<SettingsHold | null>(null);

/** What was chosen when nothing was. */
export const firstSettings: Settings = {
  language: 'sv',
  theme: 'system',
  lockAfterMinutes: 5,
  secondPlace: null,
};

/** The window's settings and the way to change them. */
export function useSettings(): SettingsHold {
  const hold = useContext(SettingsContext);
  if (!hold) throw new TypeError('no settings around this component');
  return hold;
}

/** Holds the settings, and puts language and theme into the page. */
export function SettingsKeeper({ first, children }: { first: Settings; children: ReactNode }) {
  const [settings, setSettings] = useState(first);
  const change = useCallback(async (changes: Partial<Settings>) => {
    setSettings((now) => ({ ...now, ...changes }));
    const answer = await sigill.shell.changeSettings(changes);
    if (answer.ok) setSettings(answer.value);
    return answer.ok;
  }, []);
  const hold = useMemo(() => ({ settings, change }), [settings, change]);
  const keepLanguage = useCallback((language: Language) => void change({ language }), [change]);
  useTheme(settings.theme);
  return (
    <SettingsContext value={hold}>
      <Speaking first={first.language} onChoose={keepLanguage}>
        {children}
      </Speaking>
    </SettingsContext>
  );
}

function useTheme(theme: Theme): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
  }, [theme]);
}
