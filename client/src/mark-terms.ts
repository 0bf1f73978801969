// Finds the words of the glossary in a text. Pure: places only, drawn elsewhere.
import type { GlossaryView, Language } from './wire.ts';

export interface TermPart { readonly text: string; readonly term?: GlossaryView }

/** The text cut at the first place of each word. A longer word hides a shorter one in it; an English word is a whole one. */
export function cutTerms(glossary: readonly GlossaryView[], language: Language, text: string): readonly TermPart[] {
  const taken: { readonly start: number; readonly end: number; readonly term: GlossaryView }[] = [];
  const spellings = glossary.flatMap((term) => term.stands[language].map((spelling) => ({ term, spelling }))).sort((a, b) => b.spelling.length - a.spelling.length);
  const covered: { readonly start: number; readonly end: number }[] = [];
  for (const { term, spelling } of spellings) {
    for (const start of placesOf(text, spelling, language)) {
      const end = start + spelling.length;
      if (covered.some((place) => start < place.end && place.start < end)) continue;
      covered.push({ start, end });
      taken.push({ start, end, term });
    }
  }
  taken.sort((a, b) => a.start - b.start);
  const firsts = taken.filter(({ term }, i) => taken.findIndex((other) => other.term.id === term.id) === i);
  return [...firsts.flatMap(({ start, end, term }, i) => [{ text: text.slice(firsts[i - 1]?.end ?? 0, start) }, { text: text.slice(start, end), term }]), { text: text.slice(firsts.at(-1)?.end ?? 0) }].filter((part) => part.text !== '');
}

/** The terms that stand in these texts, in the order in which they come. */
export function termsIn(glossary: readonly GlossaryView[], language: Language, texts: readonly string[]): readonly GlossaryView[] {
  const found = texts.flatMap((text) => cutTerms(glossary, language, text)).flatMap(({ term }) => (term === undefined ? [] : [term]));
  return found.filter((term, i) => found.findIndex(({ id }) => id === term.id) === i);
}

function placesOf(text: string, spelling: string, language: Language): readonly number[] {
  const [all, word] = language === 'en' ? [text.toLowerCase(), spelling.toLowerCase()] : [text, spelling];
  const places: number[] = [];
  for (let at = all.indexOf(word); at !== -1; at = all.indexOf(word, at + word.length)) if (language === 'ja' || (!isLetter(all[at - 1]) && !isLetter(all[at + word.length]))) places.push(at);
  return places;
}
/** A hyphen makes it part of another word: non-receipt is no receipt. */
const isLetter = (char: string | undefined): boolean => char !== undefined && /[a-z0-9-]/.test(char);
