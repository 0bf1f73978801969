// Patterns: aspects, specifics, features; what they show and what is wrong with them.
import { describe, expect, it } from 'vitest';
import { matchPattern, matchPatterns, patternPhrases, patternProblems } from '../../../server/core/text/pattern.ts';
import type { Sentence } from '../../../server/core/text/sentence.ts';
import { sentencesOf } from './reading.ts';

function one(text: string): Sentence {
  const [sentence] = sentencesOf(text);
  if (sentence === undefined) throw new Error('no sentence');
  return sentence;
}

describe('a pattern', () => {
  const refunded = { all: ['@refund:done', ['#count', '#order-id']], none: ['~question'] };

  it('matches with the words that show it', () => {
    const text = 'On 4 April we refunded 9 buyers.';
    expect(matchPattern(refunded, one(text))?.map(({ start, end }) => text.slice(start, end))).toEqual(['refunded', '9']);
  });
  it('does not match another aspect, a lacking detail or an excluded feature', () => {
    expect(matchPattern(refunded, one('We will refund 9 buyers.'))).toBeUndefined();
    expect(matchPattern(refunded, one('We refunded the buyers.'))).toBeUndefined();
    expect(matchPattern(refunded, one('Who refunded 9 buyers?'))).toBeUndefined();
  });
  it('without an aspect takes any but a negated one', () => {
    expect(matchPattern({ all: ['@refund'] }, one('We did not refund them.'))).toBeUndefined();
    expect(matchPattern({ all: ['@refund:negated'] }, one('We did not refund them.'))).toBeDefined();
    expect(matchPattern({ all: ['@refund:planned|habit'] }, one('We will refund them.'))).toBeDefined();
  });
  it('of another language is not tried', () => {
    expect(matchPatterns({ en: [{ all: ['@refund'] }] }, one('9件を返金しました。'))).toBeUndefined();
    expect(matchPatterns({ ja: [{ all: ['@refund:done'] }] }, one('9件を返金しました。'))).toBeDefined();
  });
  it('made of features alone holds without a place', () => { expect(matchPattern({ any: ['~negated'] }, one('We did not refund them.'))).toEqual([]); });
  it('names its phrases', () => { expect(patternPhrases({ all: ['@refund', ['in full', '#date']], none: ['~we', 'at once'] })).toEqual(['in full', 'at once']); });
  it('is refused with an unknown concept, specific, feature or aspect, or empty', () => {
    expect(patternProblems({ all: ['@nothing', '#colour', '~sad', '@refund:soon'] }, new Set(['refund']))).toHaveLength(4);
    expect(patternProblems({ none: ['@refund'] }, new Set(['refund']))).toHaveLength(1);
    expect(patternProblems(refunded, new Set(['refund']))).toEqual([]);
  });
});
