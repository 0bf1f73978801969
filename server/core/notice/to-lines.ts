// Text -> lines: every sentence with the rules that hold in it, whose voice it is, which mail it stands in and its zone.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { analyseText } from '../text/analyse.ts';
import { detectLanguage } from '../text/language.ts';
import type { WholeLanguage } from '../text/language.ts';
import type { Sentence } from '../text/sentence.ts';
import { blankMarkup } from './blank-markup.ts';
import { newestMail, splitMails } from './find-mails.ts';
import type { Mail } from './find-mails.ts';
import { findVoices } from './find-voices.ts';
import { findZones } from './find-zones.ts';
import type { Line } from './line.ts';
import { matchRules, noticeIndex } from './rule-index.ts';
import type { Match } from './rule-index.ts';

export interface Seen { readonly sentence: Sentence; readonly matches: readonly Match[] }

/** `whole`: the language of the text as it was pasted, with its markup. */
export function seeSentences(rulebook: Rulebook, text: string): { readonly whole: WholeLanguage; readonly seen: readonly Seen[] } {
  const index = noticeIndex(rulebook);
  const blanked = blankMarkup(text);
  const { language, sentences } = analyseText(rulebook.vocabulary, blanked);
  const whole = blanked === text ? language : detectLanguage(text);
  return {
    whole,
    seen: sentences.map((found) => {
      const sentence = inLanguageOf(whole, found);
      return { sentence, matches: matchRules(index, sentence) };
    }),
  };
}

/** A few words ("What if I don't answer?") are too little to tell Latin languages apart; they are in that of the text. */
function inLanguageOf(whole: WholeLanguage, sentence: Sentence): Sentence {
  if (sentence.language === 'ja' || sentence.text.length > fewWords) return sentence;
  const language = whole === 'ja' || whole === 'en+ja' || whole === 'other' ? 'en' : whole;
  return sentence.language === language ? sentence : sentence.inLanguage(language);
}
const fewWords = 80;

/** Zones are found among the notice's own sentences, so that words around it do not move them. */
export function toLines(text: string, seen: readonly Seen[], options: { readonly receivedOn?: string }): { readonly all: readonly Line[]; readonly mails: readonly Mail[] } {
  const voices = findVoices(seen);
  const spoken = seen.map((one, i): Line => ({ ...one, voice: voices[i] ?? 'amazon', zone: 'other' }));
  const mails = splitMails(text, spoken, options);
  const newest = newestMail(mails, spoken);
  const older = newest === undefined ? [] : mails.filter((mail) => mail !== newest);
  const isOlder = new Uint8Array(spoken.length);
  for (const { from, to } of older) isOlder.fill(1, from, to);
  const aged = spoken.map((line, i): Line => (line.voice === 'amazon' && isOlder[i] === 1 ? { ...line, voice: 'earlier' } : line));
  return { all: (['amazon', 'earlier'] as const).reduce(withZones, aged), mails: older };
}

function withZones(lines: readonly Line[], voice: Line['voice']): readonly Line[] {
  const own = lines.filter((line) => line.voice === voice);
  const zones = findZones(own);
  const zoneOf = new Map(own.map((line, i) => [line, zones[i]] as const));
  return lines.map((line) => { const zone = zoneOf.get(line); return zone === undefined ? line : { ...line, zone }; });
}
