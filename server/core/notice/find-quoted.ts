// Amazon's words in quotation marks: sellers tell at length of a mail and quote the one line that counts.
import type { Sentence } from '../text/sentence.ts';
import { hasConcept } from './line.ts';
import type { Match } from './rule-index.ts';

interface Seen { readonly sentence: Sentence; readonly matches: readonly Match[] }
interface Stretch { readonly start: number; readonly end: number }

const says: ReadonlySet<Match['rule']['family']> = new Set(['kind', 'follow-up', 'ask']);
/** Whom people quote besides Amazon: rivals and lawyers, their own letter, what holds for everybody. */
const others = ['notice-lawyer', 'notice-own-appeal', 'notice-in-general'];

/** For each sentence: whether it quotes what Amazon did, answered or wants. A quotation may run over several sentences. */
export function findQuoted(seen: readonly Seen[]): readonly boolean[] {
  const quotes = findQuotes(seen.map(({ sentence }) => sentence));
  return seen.map(({ sentence, matches }) => {
    if (quotes.length === 0 || others.some((concept) => hasConcept(sentence, concept))) return false;
    return matches.some(({ rule, places }) => says.has(rule.family) && places.length > 0 && places.every((place) => isInOne(quotes, place)))
      && (sentence.language === 'ja' || hasConcept(sentence, 'notice-you-or-we'));
  });
}

/** "Your listing was removed": nobody tells others so of himself. */
export const tellsSeller = ({ sentence, matches }: Seen): boolean => matches.some(({ rule }) => rule.family === 'kind' || rule.family === 'follow-up')
  && hasConcept(sentence, 'notice-about-you') && !['notice-voice-first-person', 'notice-voice-seller', 'notice-own-appeal', 'notice-in-general'].some((concept) => hasConcept(sentence, concept))
  && !sentence.features.has('question') && !sentence.features.has('condition');

const openers = new Map([['“', '”'], ['„', '“'], ['«', '»'], ['「', '」'], ['『', '』'], ['"', '"']]);
const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
/** A few quoted words are a term, not a sentence of Amazon's. */
const longEnough = (text: string): number => (/\p{Script=Hiragana}/u.test(text) ? 10 : 25);

/** Whether a place stands in one of the stretches, which are in order and apart. */
function isInOne(stretches: readonly Stretch[], place: Stretch): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) { const middle = (low + high) >> 1; if ((stretches[middle]?.end ?? 0) < place.end) low = middle + 1; else high = middle; }
  const stretch = stretches[low];
  return stretch !== undefined && stretch.start <= place.start;
}

function findQuotes(sentences: readonly Sentence[]): readonly Stretch[] {
  const quotes: Stretch[] = [];
  let open: { readonly at: number; readonly until: string } | undefined;
  for (const { start, text } of sentences) {
    let enough: number | undefined;
    for (let i = 0; i < text.length; i += 1) {
      const char = text[i] ?? '';
      if (open !== undefined && char === open.until && (char !== '"' || !isWord(text[i + 1]))) {
        if (start + i - open.at >= (enough ??= longEnough(text))) quotes.push({ start: open.at, end: start + i });
        open = undefined;
      } else if (open === undefined && openers.has(char) && (char !== '"' || !isWord(text[i - 1]))) open = { at: start + i, until: openers.get(char) ?? char };
    }
  }
  return quotes;
}
