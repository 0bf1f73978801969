// Which language a first visit starts in.
import type { Language } from './wire.ts';

/** Japanese, unless the browser prefers English to Japanese. */
export function preferredLanguage(languages: readonly string[]): Language {
  const first = languages.find((tag) => /^(ja|en)\b/i.test(tag));
  return first !== undefined && first.toLowerCase().startsWith('en') ? 'en' : 'ja';
}
