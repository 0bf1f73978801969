// The promises of the accepted plan that the seller marked as not kept, or kept in part: each in words that he can take as a cause. Offered, never filled in.
import type { Bilingual, Language } from '../../../rules/schema/words.ts';
import { sentencesIn } from '../interview/quotable.ts';
import { printDate } from '../letter/print-value.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { isCjkUnit } from '../text/token.ts';
import { acceptedPlan, wordOn, type Round } from './round.ts';

/** In the order of that plan; none while selling is possible. */
export function brokenPromises({ whys }: Pick<Rulebook, 'whys'>, rounds: readonly Round[]): readonly Bilingual[] {
  const plan = rounds.at(-1)?.reinstatedOn === undefined ? acceptedPlan(rounds) : undefined;
  if (plan === undefined) return [];
  const { submission: { number, on, content } } = plan;
  return (content?.promised ?? []).flatMap(({ question, text }) => {
    const word = wordOn(rounds, { submission: number, question });
    if (word?.kept === undefined || word.kept === 'kept') return [];
    const says = whys.broken[word.kept];
    const tell = (language: Language): string => {
      const told = says[language].replace('{on}', printDate(on, language, undefined)).replace('{said}', () => inMarks(text[language], language));
      return word.because === undefined || languageIn(word.because) !== language ? told : `${told}${because[language]}${word.because.replace(/[.。]$/u, '')}`;
    };
    return [{ en: tell('en'), ja: tell('ja') }];
  });
}

const because: Bilingual = { en: ': ', ja: '。' };
const languageIn = (words: string): Language => ([...words].some((sign) => isCjkUnit(sign.charCodeAt(0))) ? 'ja' : 'en');

const list = new Intl.ListFormat('en-GB');

/** Each sentence by itself, without its full stop: one that stood within would end the sentence that quotes it. */
function inMarks(text: string, language: Language): string {
  const sentences = sentencesIn(text);
  return language === 'en' ? list.format(sentences.map((words) => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`)) : sentences.map((words) => `「${words.replaceAll('「', '『').replaceAll('」', '』')}」`).join('');
}
