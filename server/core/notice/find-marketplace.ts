// Which store the notice is about: the store named most often; addresses in links count less than names in sentences.
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { TextLanguage } from '../../../rules/schema/words.ts';
import { cut, gather } from './line.ts';
import type { Line } from './line.ts';
import type { Read } from './reading.ts';
import { noticeIndex } from './rule-index.ts';

interface Tally { weight: number; first: number; because: { readonly because: ReturnType<typeof cut> }[] }

/** `lines` are Amazon's own; `around` is what the user wrote beside them ("UK", "letter from the German store"): it counts half. */
export function findMarketplace(rulebook: Rulebook, text: string, lines: readonly Line[], around: readonly Line[] = []): Read<string> | undefined {
  const { marketplaces } = noticeIndex(rulebook);
  const tallies = new Map<string, Tally>();
  for (const { sentence, zone, voice } of [...lines, ...around]) {
    const share = voice === 'amazon' ? 1 : 0.5;
    for (const { hit, about: place } of sentence.hitsAmong(marketplaces)) {
      if (continues(text, hit.end)) continue;
      const tally = tallies.get(place.id) ?? { weight: 0, first: hit.start, because: [] };
      tally.weight += share * weightOf(text, hit);
      tally.because.push({ because: cut(text, [hit], zone) });
      tallies.set(place.id, tally);
    }
  }
  const home = byLanguage(lines);
  const known = home === undefined || home.id === 'US' ? undefined : tallies.get(home.id);
  if (known !== undefined) known.weight += homeWeight;
  else if (home !== undefined && home.id !== 'US' && tallies.size > 0) tallies.set(home.id, { weight: homeWeight, first: text.length, because: [] });
  const best = [...tallies].sort(([, a], [, b]) => b.weight - a.weight || a.first - b.first)[0];
  if (best !== undefined) return { id: best[0], certainty: best[1].weight >= statedWeight ? 'stated' : 'likely', because: gather(best[1].because) };
  return home;
}

/** More than a link in a letter in another language, less than a name in a sentence. */
const homeWeight = 1.5;
const statedWeight = 4;

/** "amazon.com" inside "amazon.com.au" or "amazon.co.uk" is not that store. */
const continues = (text: string, end: number): boolean => text.charAt(end) === '.' && /[a-z]/.test(text.charAt(end + 1)) && /\.[a-z]{2,3}(?![a-z])/.test(text.slice(end, end + 5));
const inLink = (text: string, start: number): boolean => { const before = text.slice(Math.max(0, start - 30), start).toLowerCase(); return before.endsWith('://') || before.endsWith('.') || before.endsWith('://www.'); };
/** A name in a sentence says more than a link, a link more than a mail address (Amazon writes from amazon.com to all stores) or a carrier. */
const weightOf = (text: string, hit: { readonly start: number; readonly end: number }): number => (isMailAddress(text, hit.start) ? 0.1 : !text.slice(hit.start, hit.end).includes('.') ? 0.5 : inLink(text, hit.start) ? 1 : 4);
const isMailAddress = (text: string, start: number): boolean => text.charAt(start - 1) === '@';

const homes: Partial<Record<TextLanguage, string>> = { en: 'US', ja: 'JP', de: 'DE', fr: 'FR', it: 'IT', es: 'ES' };

/** With no store named, the language speaks for one; no more than a guess, and shown as such. */
function byLanguage(lines: readonly Line[]): Read<string> | undefined {
  const counts = new Map<TextLanguage, number>();
  for (const { sentence } of lines) counts.set(sentence.language, (counts.get(sentence.language) ?? 0) + sentence.text.length);
  const most = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  const home = most === undefined ? undefined : homes[most];
  return home === undefined ? undefined : { id: home, certainty: 'possible', because: [] };
}
