// The language of the page: chosen by the browser first, by the user from then on.
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Bilingual, Language } from './wire.ts';
import { preferredLanguage } from './language-choice.ts';
import { commonWords } from './words/common.ts';

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

/** The words of every page; each page brings its own with its code. */
export type CommonWords = typeof commonWords.ja;
interface Speech<Words = CommonWords> {
  readonly language: Language;
  readonly words: Words;
  /** The words of a rule in the language of the page. */
  readonly say: (text: Bilingual) => string;
  /** `byUser`: an own choice, remembered on this machine. */
  readonly choose: (language: Language, byUser: boolean) => void;
}

const SpeechContext = createContext<Speech>({ language: 'ja', words: commonWords.ja, say: (text) => text.ja, choose: () => undefined });

export function LanguageProvider({ children }: { readonly children: ComponentChildren }) {
  const [language, setLanguage] = useState<Language>(() => storedLanguage() ?? preferredLanguage(navigator.languages));
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  const speech = useMemo<Speech>(() => ({
    language,
    words: commonWords[language],
    say: (text) => text[language],
    choose: (next, byUser) => {
      if (byUser) remember(next);
      setLanguage(next);
    },
  }), [language]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export const useSpeech = (): Speech => useContext(SpeechContext);

type Both = Readonly<Record<Language, object>>;
type All<Dictionaries extends readonly Both[]> = Dictionaries extends readonly [infer First extends Both, ...infer Rest extends readonly Both[]] ? First['ja'] & All<Rest> : unknown;

/** `useSpeech` with the words of a page beside the common ones. */
export function speechWith<Dictionaries extends readonly Both[]>(...dictionaries: Dictionaries): () => Speech<CommonWords & All<Dictionaries>> {
  const joined = (language: Language): CommonWords & All<Dictionaries> => Object.assign({}, commonWords[language], ...dictionaries.map((one) => one[language])) as CommonWords & All<Dictionaries>;
  const known: Partial<Record<Language, CommonWords & All<Dictionaries>>> = {};
  return () => {
    const speech = useSpeech();
    return { ...speech, words: (known[speech.language] ??= joined(speech.language)) };
  };
}
