// How long the letter is, against a page: a bar, and the same in words.
import { speechWith } from '../language.tsx';
import type { Language } from '../wire.ts';
import { letterWords } from '../words/letter.ts';

const useSpeech = speechWith(letterWords);

/** What fits on a sheet of A4 in usual type; the rule on length (style/too-long) counts two of them for an issue. */
const page = { en: 550, ja: 1650 } as const;

export function Length({ text, language }: { readonly text: string; readonly language: Language }) {
  const { words } = useSpeech();
  const size = language === 'en' ? wordsIn(text) : signsIn(text);
  const pages = size / page[language];
  // The bar ends at two pages, and further out for a letter that is longer.
  const end = Math.max(2, Math.ceil(pages));
  const told = words.edit[language === 'en' ? 'words' : 'signs'](size);
  const inWords = pages < 0.95 ? words.edit.pages(words.edit.tenths(Math.max(1, Math.round(pages * 10))), told) : words.edit.many(String(Math.round(pages * 10) / 10), told);
  return (
    <p class="len">
      <span>{words.edit.length}</span>
      <span class="len-track" aria-hidden="true"><i style={{ width: `${String(Math.min(100, (pages / end) * 100))}%` }} />{Array.from({ length: end - 1 }, (_, i) => <b key={i} style={{ left: `${String(((i + 1) / end) * 100)}%` }} />)}</span>
      <span>{inWords}</span>
    </p>
  );
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
const signsIn = (text: string): number => text.replace(/[\s#]/gu, '').length;
