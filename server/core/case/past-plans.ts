// Measures that the letter tells as planned for a day before its own: a later letter is made of the same answers, and the day has come in between.
import type { Letter, LetterSentence } from '../letter/letter.ts';
import type { CaseFacts } from '../letter/case-facts.ts';
import { plannedDays } from '../rulebook/question-fields.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { MendQuote, MustMend } from './must-mend.ts';

/** Each with its sentence and that of the day of the letter, in the words of the rule about days; `letter` as the answers make it. */
export function pastPlans({ styles }: Pick<Rulebook, 'styles'>, { answers }: Pick<CaseFacts, 'answers'>, { blocks }: Letter): readonly MustMend[] {
  const day = answers['case.about']?.values['letter-date'];
  const rule = styles.find(({ id }) => id === 'date-order');
  if (typeof day !== 'string' || rule === undefined) return [];
  const sentences = blocks.flatMap((block) => block.sentences);
  const title = blocks.find(({ kind }) => kind === 'title')?.sentences[0];
  const isPast = (question: string): boolean => plannedDays.some((field) => { const planned = answers[question]?.values[field]; return typeof planned === 'string' && planned < day; });
  const past = new Set(sentences.flatMap(({ planned, question }) => (planned && question !== undefined && isPast(question) ? [question] : [])));
  return [...past].map((question) => ({
    key: `past-plan/${question}`, message: { en: `${rule.message.en} ${rule.do.en}`, ja: `${rule.message.ja}${rule.do.ja}` },
    quotes: [...sentences.filter((one) => one.planned && one.question === question).map((one) => quoteOf(one, question)), ...(title === undefined ? [] : [quoteOf(title, 'case.about')])],
  }));
}

const quoteOf = ({ pieces }: LetterSentence, question: string): MendQuote => ({ text: pieces.en.map(({ text }) => text).join(''), ja: pieces.ja.map(({ text }) => text).join(''), question });
