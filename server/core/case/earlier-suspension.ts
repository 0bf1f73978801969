// A suspension before this case, as the seller tells it afterwards: his plan, when it left, and from when selling was possible again. Its notice is not there.
import { paperLanguages, type PaperLanguage } from '../../../rules/schema/words.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { analyseText } from '../text/analyse.ts';
import type { Sentence } from '../text/sentence.ts';
import { quotedWords } from '../text/split.ts';
import type { Promised } from './promised.ts';
import type { SentContent } from './submission.ts';

/** `sentOn` is not after `reinstatedOn`; without `content` only the days are known. */
export interface EarlierSuspension { readonly sentOn: string; readonly reinstatedOn: string; readonly content?: SentContent }

/** The text word for word; its promises are the sentences that tell what is planned or done again and again. */
export function toldContent(rulebook: Rulebook, plan: string): SentContent {
  const { language, sentences } = analyseText(rulebook.vocabulary, plan);
  const title = rulebook.forms.get('plan')?.form.title ?? { en: 'plan', ja: 'plan' };
  return {
    texts: [{ paper: 'plan', title, language: paperLanguage(language), text: plan }], named: [], files: [], annex: [], frame: { en: [], ja: [] },
    promised: sentences.filter(isPromise).map((sentence, i) => promiseOf(sentence, i + 1)),
  };
}

const paperLanguage = (language: string): PaperLanguage => paperLanguages.find((one) => one === language) ?? 'en';

const isPromise = ({ kind, features }: Sentence): boolean => kind !== 'heading' && !features.has('question') && (features.has('planned') || features.has('habit'));

/** Without a title of the rules: it answers no question of theirs. */
function promiseOf(sentence: Sentence, number: number): Promised {
  const text = quotedWords(sentence.text, sentence.kind);
  return { question: `told.${String(number)}`, state: sentence.features.has('planned') ? 'planned' : 'running', title: { en: '', ja: '' }, text: { en: text, ja: text }, people: [], rhythms: [] };
}
