// The language of a text, as a page says it of an element.
import type { Reading } from './wire.ts';

export const textLanguage = (language: Reading['language']): string | undefined => (language === 'other' ? undefined : language === 'en+ja' ? 'en' : language);
