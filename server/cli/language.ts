// The language the program speaks on a terminal.
import type { Language } from '../../rules/schema/words.ts';
import { en, type Words } from './words/en.ts';
import { ja } from './words/ja.ts';

/** As POSIX has it: LC_ALL before LC_MESSAGES before LANG. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

export const wordsIn = (language: Language): Words => (language === 'ja' ? ja : en);
