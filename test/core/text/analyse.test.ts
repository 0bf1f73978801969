// The text machine: sentences with exact places, how a verb stands, specifics, phrases.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { analyse } from '../../../server/core/text/analyse.ts';
import { detectLanguage } from '../../../server/core/text/language.ts';
import { matchPatterns, patternProblems } from '../../../server/core/text/pattern.ts';
import { compileVocabulary, phraseProblems } from '../../../server/core/text/vocabulary.ts';
import type { Aspect, Sentence } from '../../../server/core/text/sentence.ts';
import { realRulebook } from '../../support/rulebook.ts';

const vocabulary = compileVocabulary({
  refund: { en: { verbs: ['refund'] }, ja: { terms: ['返金'] } }, check: { en: { verbs: ['check', 'compare'] }, ja: { terms: ['確認', '照合'] } },
  write: { en: { verbs: ['write', 'tell'] } }, shipment: { en: { terms: ['late [shipment|dispatch] rate', 'shipping template*', 'refund* .. in full', 'target of #'] } },
}, ['do our best']);
const sentences = (text: string): readonly Sentence[] => analyse(vocabulary, text);
const standing = (text: string, concept: string): string | undefined => { const hit = sentences(text)[0]?.hits.find((each) => each.concept === concept); return hit === undefined ? undefined : `${hit.aspect}${hit.negated ? ' negated' : ''}`; };

describe('sentences', () => {
  it.each([
    ['We shipped 3 of the 4 orders by EMS, e.g. 203-4471982-5530741. The rate was 9.4% at 9:00 a.m. on 4 April.', 2],
    ['Mr. Aoki checked it. No. 3 was wrong.', 2], ['1. Root cause\nWe had no check.\n- first\n- second', 4], ['4月4日に返金しました。本日時点で未対応の注文はありません。', 2], ['原因\n・確認不足\n・人手不足', 3],
  ])('%s has its sentences', (text, count) => { expect(sentences(text)).toHaveLength(count); });

  it('joins lines that a phone broke, and leaves headings and items apart', () => {
    expect(sentences('We refunded all seven orders on\n4 March and wrote to\nthe buyers.').map(({ kind }) => kind)).toEqual(['sentence']);
    expect(sentences('## Root cause\nWe had no check.\n\n- We refunded 7 orders.').map(({ kind }) => kind)).toEqual(['heading', 'sentence', 'item']);
  });

  it('stand exactly where they say, in any text', () => {
    const piece = fc.constantFrom('We refunded 7 orders. ', '返金しました。', '\n', '- ', '1. ', '# ', ' ', '。', '.', '?', '！', 'e.g. ', '203-4471982-5530741', '9:00', '😀', '\u200b', 'ﬁ', '１２件', 'don’t ', '「', '」', '(', ')', '\t', 'a', '\r');
    fc.assert(fc.property(fc.oneof(fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 120 })), (text) => {
      let last = 0;
      for (const sentence of sentences(text)) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(sentence.start).toBeGreaterThanOrEqual(last);
        last = sentence.end;
        for (const { start, end } of [...sentence.hits, ...sentence.specifics]) { expect(start).toBeGreaterThanOrEqual(sentence.start); expect(end).toBeLessThanOrEqual(sentence.end); expect(start).toBeLessThan(end); }
      }
    }), { numRuns: 1500 });
  });
});

describe('how a verb stands', () => {
  it.each<[string, Aspect | `${Aspect} negated`]>([
    ['We refunded 7 orders.', 'done'], ['All buyers have been refunded.', 'done'], ['The orders were refunded.', 'done'], ['We are refunding the orders.', 'running'], ['We will refund the orders.', 'planned'],
    ['We plan to refund the orders.', 'planned'], ['We have decided to refund the orders.', 'planned'], ['The orders are going to be refunded.', 'planned'], ['We refund undelivered orders after 20 days.', 'habit'], ['Each order is refunded within 24 hours.', 'habit'],
    ['We did not refund the orders.', 'done negated'], ['We have never refunded an order.', 'done negated'],
  ])('%s', (text, expected) => { expect(standing(text, 'refund')).toBe(expected); });

  it.each<[string, Aspect | `${Aspect} negated`]>([
    ['7件を全額返金しました。', 'done'], ['7件は返金済みです。', 'done'], ['7件を返金し、購入者に連絡しました。', 'done'], ['毎朝、返金しています。', 'running'], ['20日たっても届かなければ全額返金します。', 'habit'], ['来週返金する予定です。', 'planned'], ['返金していませんでした。', 'done negated'],
  ])('%s', (text, expected) => { expect(standing(text, 'refund')).toBe(expected); });

  it('knows irregular verbs', () => {
    expect([standing('We wrote to 4 buyers.', 'write'), standing('The buyers were told.', 'write'), standing('We shall write to them.', 'write')]).toEqual(['done', 'done', 'planned']);
  });
});

describe('specifics', () => {
  const kinds = (text: string): readonly string[] => [...new Set(sentences(text)[0]?.specifics.map(({ kind }) => kind))].sort();
  it.each([
    ['On 4 April 2026 we shipped order 203-4471982-5530741.', ['date', 'order-id']], ['Every Monday at 9:00 the owner counts 318 units.', ['count', 'person', 'rhythm', 'time']], ['The rate was 9.4%.', ['percent']],
    ['4月4日に3件を出荷しました。', ['count', 'date']], ['毎週月曜日9:00に代表が照合しています。', ['person', 'rhythm', 'time']], ['B0C7QKX4ZM was deleted.', ['asin']], ['See 01-orders.csv.', ['file']],
  ])('%s', (text, expected) => { expect(kinds(text)).toEqual(expect.arrayContaining(expected)); });
});

describe('phrases and patterns', () => {
  const says = (text: string, concept: string): boolean => sentences(text).some(({ hits }) => hits.some((hit) => hit.concept === concept));
  it('find choices, endings, numbers and gaps, whatever the case and width', () => {
    for (const text of ['Your LATE dispatch rate is high.', 'Both shipping templates changed.', 'We refunded the seven orders in full.', 'The target of ４ was missed.', "We'll DO OUR BEST."]) expect(says(text, text.includes('BEST') ? 'do our best' : 'shipment'), text).toBe(true);
    for (const text of ['The rate of late shipments rose.', 'We refunded. It was in full view of all.', 'shipping temp late']) expect(says(text, 'shipment'), text).toBe(false);
  });
  it('say what is wrong with a phrase or a pattern', () => {
    for (const bad of ['', 'a * b', '[open', '..', 'x ..']) expect(phraseProblems(bad).length, bad).toBeGreaterThan(0);
    expect(patternProblems({ all: ['@nope', '#nope', '~nope', '@refund:nope'] }, new Set(['refund']))).toHaveLength(4);
    expect(patternProblems({ all: ['@refund:done|running', ['#date', '~we']], none: ['do our best'] }, new Set(['refund']))).toEqual([]);
  });
  it('hold only where all, any and none agree, and show the words', () => {
    const [sentence] = sentences('On 4 April we refunded 7 orders.');
    if (sentence === undefined) throw new Error('no sentence');
    const text = (places: ReturnType<typeof matchPatterns>): string | undefined => places?.map(({ start, end }) => sentence.text.slice(start - sentence.start, end - sentence.start)).join();
    expect(text(matchPatterns({ en: [{ all: ['@refund:done', '#date'] }] }, sentence))).toContain('refunded');
    expect(matchPatterns({ en: [{ all: ['@refund:done'], none: ['#count'] }] }, sentence)).toBeUndefined();
    expect(matchPatterns({ ja: [{ all: ['@refund:done'] }] }, sentence)).toBeUndefined();
  });
});

describe('languages', () => {
  it.each([['We received your notice and refunded the orders.', 'en'], ['通知を受け取り、注文を返金しました。', 'ja'], ['Ihr Konto wurde deaktiviert, weil die Rate nicht mit den Zielen übereinstimmt.', 'de'], ['Votre compte a été désactivé pour les raisons qui suivent dans cette page.', 'fr'], ['Ваш аккаунт заблокирован', 'other']])('%s', (text, language) => { expect(detectLanguage(text)).toBe(language); });
});

describe('with all rules', () => {
  let rulebook: Rulebook;
  beforeAll(async () => { rulebook = await realRulebook(); });
  it('any text is read without a fault, and places stay exact', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const sentence of analyse(rulebook.vocabulary, text)) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    }), { numRuns: 200 });
  });
});
