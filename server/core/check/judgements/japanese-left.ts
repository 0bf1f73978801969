// Japanese characters left in the English letter, each with what is known of it for certain: a word of the glossary, a sign that has an ASCII form, a word in kana. A name in kanji is never read.
import type { Place } from '../../text/sentence.ts';
import type { Judge, Remark } from '../style-draft.ts';
import { byWords } from '../../text/of-words.ts';
import { dayOf } from '../../text/days.ts';
import type { Day } from '../../text/days.ts';
import { romanise } from './romanise.ts';

const runs = /(?:[\d０-９]{4}年)?[\d０-９]{1,2}月[\d０-９]{1,2}日|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[０-９Ａ-Ｚａ-ｚ％＆（）－．，：]+/gu;

/** English words run on before or after the Japanese: a clause left in an English sentence, however long, does not make the text bilingual. */
const isMixed = (text: string): boolean => /\b[a-z']{1,20}[ ,:;]{1,3}[a-z']{1,20}[ ,:;]/u.test(text);

/** `index` is counted from the start of the sentence. */
const wordsLeft = byWords(({ text }) => ({ mixed: isMixed(text), words: [...text.matchAll(runs)].map(({ 0: word, index }) => ({ word, index })) }));

export const japaneseLeft: Judge = (rule, { text, sentences, look }) => {
  if (rule.unless !== undefined && look(rule.unless).some(({ at }) => !isMixed(sentences[at]?.sentence.text ?? ''))) return [];
  const foreign = new Set(look(rule.when).map(({ at }) => at));
  const left: (readonly Place[])[] = [];
  const proposed = new Map<string, { readonly text: string; readonly places: Place[] }>();
  sentences.forEach(({ sentence }, at) => {
    const { mixed, words } = wordsLeft(sentence);
    if (sentence.language !== 'en' && !mixed) return;
    const unknown: Place[] = [];
    for (const { word, index } of words) {
      const place = { start: sentence.start + index, end: sentence.start + index + word.length };
      const known = proposal(word, rule.glossary ?? {});
      if (known === undefined) { if (mixed || foreign.has(at)) unknown.push(place); continue; }
      const spaced = withSpaces(known, text.charAt(place.start - 1), text.charAt(place.end));
      const key = `${word} ${spaced}`;
      const one = proposed.get(key) ?? { text: spaced, places: [] };
      one.places.push(place);
      proposed.set(key, one);
    }
    if (unknown.length > 0) left.push(unknown);
  });
  return [...left, ...[...proposed.values()].map((one): Remark => ({ places: one.places, fix: { do: 'replace', ...one } }))];
};

const grammar = /(?:です|ます|した|する|ない|いる|ある|から|まで|ので|ため|こと|もの|など)$/u;

function proposal(word: string, glossary: Readonly<Record<string, string>>): string | undefined {
  const day = dayOf(word.normalize('NFKC'));
  if (day !== undefined) return englishDay(day);
  if (/^[０-９Ａ-Ｚａ-ｚ％＆（）－．，：]+$/u.test(word)) return word.normalize('NFKC');
  return glossary[word] ?? (/^(?:\p{Script=Hiragana}+|\p{Script=Katakana}+)$/u.test(word) && !grammar.test(word) ? romanise(word) : undefined);
}

const englishDay = ({ day, month, year }: Day): string => `${String(day)} ${new Date(Date.UTC(2000, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })}${year === undefined ? '' : ` ${String(year)}`}`;

const isWord = (sign: string): boolean => /[A-Za-z0-9]/u.test(sign);
/** "orders注文" needs a space where the Japanese had none; a figure keeps to its neighbours. */
const withSpaces = (words: string, before: string, after: string): string => (/^[A-Za-z]/u.test(words) ? `${isWord(before) ? ' ' : ''}${words}${isWord(after) ? ' ' : ''}` : words);
