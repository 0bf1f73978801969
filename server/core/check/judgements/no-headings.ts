// A draft that runs on without one heading. A heading stands on a line of its own and is no greeting; one is enough, for a short plan may have no more.
import type { StyleRule } from '../../../../rules/schema/element.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Analysis } from '../../text/analysis.ts';
import { holds } from '../../text/holds.ts';
import { ofWords } from '../../text/of-words.ts';
import type { Sentence } from '../../text/sentence.ts';
import { labelOf, openedPart } from '../place-sentences.ts';
import { isTold, wholeDraft } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';

/** Fewer sentences need no heading. */
const fewest = 3;
const mostWords = 16;
const mostCharacters = 32;

export const noHeadings: Judge = (rule, { rulebook, text, sentences }) => {
  if (sentences.filter(isTold).length < fewest) return [];
  // "The root cause of the issue." as a line of its own, or a question copied from the notice.
  const heads = (sentence: Sentence): boolean => headsBy(rule, rulebook, sentence) || (standsAlone(text, sentence) && !excepted(rule, sentence) && openedPart(rulebook, sentence.headingUpTo(sentence.text.length)) !== undefined);
  return wholeDraft(!sentences.some(({ sentence }) => heads(sentence)));
};

const excepted = ofWords(({ unless }: StyleRule, sentence) => unless !== undefined && holds(unless, sentence));

const known = new WeakMap<StyleRule, WeakMap<Analysis, boolean>>();

/** By its own words, wherever it stands in the text. */
function headsBy(rule: StyleRule, rulebook: Rulebook, sentence: Sentence): boolean {
  const ofRule = known.get(rule) ?? new WeakMap<Analysis, boolean>();
  known.set(rule, ofRule);
  const before = ofRule.get(sentence.analysis);
  if (before !== undefined) return before;
  const made = isHeading(rule, rulebook, sentence);
  ofRule.set(sentence.analysis, made);
  return made;
}

function isHeading(rule: StyleRule, rulebook: Rulebook, sentence: Sentence): boolean {
  const { kind, text } = sentence;
  if (runIn.test(text) || labelInJapanese.test(text)) return true;
  if (excepted(rule, sentence)) return false;
  if ((kind === 'heading' || isLabel(text)) && openedPart(rulebook, sentence) !== undefined) return true;
  const label = kind === 'heading' ? sentence : labelOf(sentence);
  if (label !== undefined && isLabel(text) && holds(rule.when, label)) return true;
  return kind === 'heading' && (/[:：–—-][*+]*$/.test(text) || /^(?:#|\*\*|【|〈|《|<|■|●|◆|□|[（(]?\d|[A-Z][.)])/.test(text) || /^(?:problem|issue|point|part|section|step)\s*\d/i.test(text));
}

const mostLabelWords = 9;
/** "Root cause: we ..."; a clause before a colon, as in "A notice came from you today: ...", is none. */
const isLabel = (text: string): boolean => { const label = /^[^:：]*/.exec(text)?.[0] ?? ''; return label.length === text.length || label.split(' ').length <= mostLabelWords || /[:：]$/.test(text); };
/** "Put right – On 29 June we ..." */
const runIn = /^(?:\W{0,3})(?:root causes?|causes?|reasons?|actions?|fix(?:es)?|put right|what|prevention|keeping|corrective|preventive|how)\b[^.,;:–—]{0,40} [–—] \S/i;
/** Japanese sets no space after a colon. */
const labelInJapanese = /^[■●◆◇・\s【\d.)）]{0,4}[^。、:：\n]{0,8}(?:原因|経緯|問題点|措置|対応|対策|改善|防止|予防)[^。、:：\n]{0,8}[:：]/u;

const titleWords = /^(?:the |our |my |main |these |those )*(?:root|causes?|reasons?|actions?|corrective|steps?|measures?|preventive|prevention|plan|what|how|why)\b/i;
/** A sentence is no title, however short. */
const sentenceInJapanese = /[。]$|(?:ます|ました|ません|です|でした)$/u;

function standsAlone(text: string, { start, end, text: words, language }: Sentence): boolean {
  if (language === 'ja' ? words.length > mostCharacters || sentenceInJapanese.test(words) : words.split(' ').length > mostWords || !titleWords.test(words)) return false;
  return isBlankTo(text, start - 1, -1) && isBlankTo(text, end, 1);
}

/** Whether nothing but blanks and marks stands from a place to the end of the line; looked at only as far as that holds, as a line may have many sentences. */
function isBlankTo(text: string, from: number, step: 1 | -1): boolean {
  for (let i = from; i >= 0 && i < text.length && text[i] !== '\n'; i += step) if (!/[*+#\s]/.test(text.charAt(i))) return false;
  return true;
}
