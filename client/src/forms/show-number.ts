import type { Language } from '../wire.ts';

export const showNumber = (value: number, language: Language): string => value.toLocaleString(language === 'ja' ? 'ja-JP' : 'en-US');
