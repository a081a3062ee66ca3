import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createTranslator, type Translate } from '../../i18n/index.ts';
import type { Language } from './shell-methods.ts';

interface Speech {
  readonly language: Language;
  readonly t: Translate;
  readonly choose: (language: Language) => void;
}

const SpeechContext = createContext<Speech | null>(null);
const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** The language around, the function that says a sentence in it, and the way to change it. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new TypeError('no language around this component');
  return speech;
}

export interface SpeakingProps {
  readonly first: Language;
  /** Remembers a choice. */
  readonly onChoose?: (language: Language) => void;
  readonly children: ReactNode;
}

/** Gives the page its language: our sentences, and those of the controls. */
export function Speaking({ first, onChoose, children }: SpeakingProps) {
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
        onChoose?.(chosen);
      },
    }),
    [language, onChoose],
  );
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </SpeechContext>
  );
}
