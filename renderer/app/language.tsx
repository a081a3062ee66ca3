import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { WindowLanguage } from '../../electron/contract/index.ts';
import { createTranslator, type Translate } from '../../i18n/index.ts';
import { sigill } from './sigill.ts';

interface Speech {
  readonly language: WindowLanguage;
  readonly t: Translate;
  readonly choose: (language: WindowLanguage) => void;
}

const SpeechContext = createContext<Speech | null>(null);

/** The language around, the function that says a sentence in it, and the way to change it. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new TypeError('no language around this component');
  return speech;
}

/** Gives the page its language; a choice is remembered by the window. */
export function Speaking({ first, children }: { first: WindowLanguage; children: ReactNode }) {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      t: createTranslator(language),
      choose: (chosen) => {
        setLanguage(chosen);
        void sigill.shell.chooseLanguage({ language: chosen });
      },
    }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}
