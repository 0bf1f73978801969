// The promises of the accepted plan in words that the seller can take into his letter: those that he marked as not kept, or kept in part, as a cause; all that he marked, by their names. Offered, never filled in.
import type { Bilingual, Language } from '../../../rules/schema/words.ts';
import { sentencesIn } from '../interview/quotable.ts';
import { printDate } from '../letter/print-value.ts';
import type { AskedQuestion, Rulebook } from '../rulebook/rulebook.ts';
import { isCjkUnit } from '../text/token.ts';
import type { Promised } from './promised.ts';
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

/** What the seller said of the promises of the accepted plan, for the fields of a question that tell it: each measure by its name in a letter, one of a plan told afterwards by its own words. */
export function promisesTold(rulebook: Rulebook, rounds: readonly Round[], { question }: AskedQuestion): Readonly<Record<string, Bilingual>> {
  const submission = acceptedPlan(rounds)?.submission;
  const promised = submission?.content?.promised ?? [];
  return Object.fromEntries(question.fields.flatMap((field) => {
    if (field.promised === undefined || submission === undefined) return [];
    const names = promised.filter((one) => wordOn(rounds, { submission: submission.number, question: one.question })?.kept === field.promised).map((one) => nameOf(rulebook, one, promised));
    return names.length === 0 ? [] : [[field.id, { en: names.map(({ en }) => en).join('; '), ja: names.map(({ ja }) => ja).join('、') }]];
  }));
}

/** With its issue where the plan promised the same for another one. */
function nameOf(rulebook: Rulebook, { question, text }: Promised, promised: readonly Promised[]): Bilingual {
  const named = namedBy(rulebook, question);
  if (named === undefined) return { en: inMarks(text.en, 'en'), ja: inMarks(text.ja, 'ja') };
  const issue = rulebook.reasons.get(rulebook.question(question)?.reason ?? '')?.short;
  const alike = promised.filter((one) => namedBy(rulebook, one.question)?.en === named.en).length > 1;
  return issue === undefined || !alike ? named : { en: `${named.en} (${issue.en})`, ja: `${named.ja}（${issue.ja}）` };
}

const namedBy = (rulebook: Rulebook, question: string): Bilingual | undefined => rulebook.requirements(rulebook.question(question)?.reason ?? '').find(({ asked }) => asked === question)?.named;

const because: Bilingual = { en: ': ', ja: '。' };
const languageIn = (words: string): Language => ([...words].some((sign) => isCjkUnit(sign.charCodeAt(0))) ? 'ja' : 'en');

const list = new Intl.ListFormat('en-GB');

/** Each sentence by itself, without its full stop: one that stood within would end the sentence that quotes it. */
function inMarks(text: string, language: Language): string {
  const sentences = sentencesIn(text);
  return language === 'en' ? list.format(sentences.map((words) => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`)) : sentences.map((words) => `「${words.replaceAll('「', '『').replaceAll('」', '』')}」`).join('');
}
