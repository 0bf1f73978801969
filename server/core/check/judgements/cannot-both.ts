// Two sentences that cannot both be true of one account: 「未対応の注文はありません」 under one issue, 「2件が未対応です」 under another. Each leads to the answer it came from.
import type { Place } from '../../text/sentence.ts';
import { isTold, placeOf } from '../style-draft.ts';
import type { Judge, StyleDraft } from '../style-draft.ts';
import type { PlacedSentence } from '../place-sentences.ts';
import type { PatternsByLanguage } from '../../../../rules/schema/words.ts';
import { bareSentence, bareWords } from './said-twice.ts';

/** `when` denies what `unless` tells. */
export const cannotBoth: Judge = (rule, draft) => {
  const [denied] = shownBy(rule.when, draft);
  const [told] = rule.unless === undefined ? [] : shownBy(rule.unless, draft).filter((placed) => placed !== denied);
  if (denied === undefined || told === undefined) return [];
  const pair = [denied, told].sort((a, b) => a.sentence.start - b.sentence.start);
  const [question, also] = [...new Set(pair.flatMap((placed) => questionOf(placed, draft) ?? []))];
  const places: readonly Place[] = pair.map(placeOf);
  return [question === undefined ? { places } : { places, fix: { do: 'ask', question, ...(also === undefined ? {} : { also }) } }];
};

const shownBy = (patterns: PatternsByLanguage, { look }: StyleDraft): readonly PlacedSentence[] => look(patterns).map(({ placed }) => placed).filter(isTold);

/** The question under whose issue the sentence stands: two answers may make the same one. */
function questionOf({ sentence, reasons }: PlacedSentence, { told = [], rulebook }: StyleDraft): string | undefined {
  const bare = bareSentence(sentence);
  const makers = told.filter(({ text }) => bareWords(text[sentence.language === 'ja' ? 'ja' : 'en']) === bare).map(({ question }) => question);
  return makers.find((question) => (reasons ?? []).includes(rulebook.question(question)?.reason ?? '')) ?? makers[0];
}
