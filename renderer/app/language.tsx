import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { WindowLanguage } from '../../electron/contract/index.ts';
import { createTranslator, type Translate } from '../../i18n/window.ts';

interface Speech {
  readonly language: WindowLanguage;
  /** For dates and numbers (BCP 47). */
  readonly locale: string;
  readonly t: Translate;
  readonly choose: (language: WindowLanguage) => void;
}

const SpeechContext = createContext<Speech | null>(null);
const locales: Readonly<Record<WindowLanguage, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** The language around, the function that says a sentence in it, and the way to change it. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new TypeError('no language around this component');
  return speech;
}

export interface SpeakingProps {
  readonly language: WindowLanguage;
  readonly onChoose?: (language: WindowLanguage) => void;
  readonly children: ReactNode;
}

const nobodyChooses = () => undefined;

/** Gives the page its language: our sentences, and those of the controls. */
export function Speaking({ language, onChoose, children }: SpeakingProps) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = onChoose ?? nobodyChooses;
  const [latest] = useState(() => ({ choose }));
  useEffect(() => {
    latest.choose = choose;
  });
  const speech = useMemo<Speech>(
    () => ({
      language,
      locale: locales[language],
      t: createTranslator(language),
      choose: (chosen) => {
        latest.choose(chosen);
      },
    }),
    [language, latest],
  );
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </SpeechContext>
  );
}
