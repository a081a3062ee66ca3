import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { SettingsChange, WindowSettings } from '../../electron/contract/index.ts';
import { Speaking } from './language.tsx';
import { useShellEvent } from './shell-events.ts';
import { sigill } from './sigill.ts';

interface SettingsHold {
  readonly settings: WindowSettings;
  /** Changes and saves at once. @returns whether it was saved */
  readonly change: (changes: SettingsChange) => Promise<boolean>;
  /** Asks for the folder of the second copy in a dialog. */
  readonly chooseSecondPlace: () => Promise<boolean>;
}

const SettingsContext = createContext<SettingsHold | null>(null);

/** What was chosen when nothing was. */
export const firstSettings: WindowSettings = {
  language: 'sv',
  theme: 'system',
  lockAfterMinutes: 5,
  secondPlace: null,
  lastCopy: null,
};

/** The window's settings and the way to change them. */
export function useSettings(): SettingsHold {
  const hold = useContext(SettingsContext);
  if (!hold) throw new TypeError('no settings around this component');
  return hold;
}

/** Holds the settings, also as the menu changes them, and gives the page its language. The theme is the window's. */
export function SettingsKeeper({ first, children }: { first: WindowSettings; children: ReactNode }) {
  const [settings, setSettings] = useState(first);
  const keep = useCallback(async (asking: ReturnType<typeof sigill.shell.changeSettings>) => {
    const answer = await asking;
    if (answer.ok) setSettings(answer.value);
    return answer.ok;
  }, []);
  useShellEvent((event) => {
    if (event.kind === 'settings') setSettings(event.settings);
  });
  const hold = useMemo<SettingsHold>(
    () => ({
      settings,
      change: (changes) => keep(sigill.shell.changeSettings(changes)),
      chooseSecondPlace: () => keep(sigill.shell.chooseSecondPlace({})),
    }),
    [settings, keep],
  );
  return (
    <SettingsContext value={hold}>
      <Speaking language={settings.language} onChoose={(language) => void hold.change({ language })}>
        {children}
      </Speaking>
    </SettingsContext>
  );
}
