// The language of the page: chosen by the browser first, by the user from then on.
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Bilingual, Language } from './wire.ts';
import { preferredLanguage } from './language-choice.ts';
import { en } from './words/en.ts';
import { ja, type Words } from './words/ja.ts';

const storageName = 'reinstate.language';

/** The user's own choice on this machine, if there is one. */
export function storedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(storageName);
    return stored === 'ja' || stored === 'en' ? stored : undefined;
  } catch {
    return undefined;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(storageName, language);
  } catch {
    // Storage switched off: the choice holds for this page.
  }
}

interface Speech {
  readonly language: Language;
  readonly words: Words;
  /** The words of a rule in the language of the page. */
  readonly say: (text: Bilingual) => string;
  /** `byUser`: an own choice, remembered on this machine. */
  readonly choose: (language: Language, byUser: boolean) => void;
}

const SpeechContext = createContext<Speech>({ language: 'ja', words: ja, say: (text) => text.ja, choose: () => undefined });

export function LanguageProvider({ children }: { readonly children: ComponentChildren }) {
  const [language, setLanguage] = useState<Language>(() => storedLanguage() ?? preferredLanguage(navigator.languages));
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  const speech = useMemo<Speech>(() => ({
    language,
    words: language === 'ja' ? ja : en,
    say: (text) => text[language],
    choose: (next, byUser) => {
      if (byUser) remember(next);
      setLanguage(next);
    },
  }), [language]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export const useSpeech = (): Speech => useContext(SpeechContext);
