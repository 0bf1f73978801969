// The language the program speaks on a terminal.
import type { Language } from '../../rules/schema/words.ts';
import { en, type Words } from './words/en.ts';
import { ja } from './words/ja.ts';

/** The user's own word first, then as POSIX has it: LC_ALL before LC_MESSAGES before LANG. Where none is set (Windows), the language of the system. */
export function languageOf(env: NodeJS.ProcessEnv, ofSystem = Intl.DateTimeFormat().resolvedOptions().locale): Language {
  const locale = env['REINSTATE_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ofSystem;
  return /^ja(?![a-z])/i.test(locale) ? 'ja' : 'en';
}

export const wordsIn = (language: Language): Words => (language === 'ja' ? ja : en);
