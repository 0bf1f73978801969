// A draft that runs on without one heading. A heading stands on a line of its own and is no greeting; one is enough, for a short plan may have no more.
import { matchPatterns } from '../../text/pattern.ts';
import type { Sentence } from '../../text/sentence.ts';
import { labelOf, openedPart } from '../place-sentences.ts';
import { isTold, wholeDraft } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';

/** Fewer sentences need no heading. */
const fewest = 5;
const mostWords = 12;
const mostCharacters = 32;

export const noHeadings: Judge = (rule, { rulebook, text, sentences }) => {
  if (sentences.filter(isTold).length < fewest) return [];
  const heads = (sentence: Sentence): boolean => {
    if (rule.unless !== undefined && matchPatterns(rule.unless, sentence) !== undefined) return false;
    if (openedPart(rulebook, sentence) !== undefined) return true;
    const label = sentence.kind === 'heading' ? sentence : labelOf(sentence);
    if (label !== undefined && matchPatterns(rule.when, label) !== undefined) return true;
    if (sentence.kind === 'heading') return /[:：–—-][*+]*$/.test(sentence.text) || /^(?:#|\*\*|【|■|●|◆|□|[（(]?\d|[A-Z][.)])/.test(sentence.text);
    // "The root cause of the issue." as a line of its own, or a question copied from the notice.
    return standsAlone(text, sentence) && openedPart(rulebook, sentence.headingUpTo(sentence.text.length)) !== undefined;
  };
  return wholeDraft(!sentences.some(({ sentence }) => heads(sentence)));
};

const titleWords = /^(?:the |our |my )?(?:root|cause|reason|action|corrective|step|measure|preventive|prevention|plan|what|how|why)/i;

function standsAlone(text: string, { start, end, text: words, language }: Sentence): boolean {
  if (language === 'ja' ? words.length > mostCharacters : words.split(' ').length > mostWords || !titleWords.test(words)) return false;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const stop = text.indexOf('\n', end);
  const after = text.slice(end, stop === -1 ? text.length : stop);
  return `${before}${after}`.replace(/[*+#\s]/g, '') === '';
}
