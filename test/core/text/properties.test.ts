// What holds of any text at all: places slice to the words, order is kept, nothing throws, work grows with the length.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/core/text/analyse.ts';
import { splitParagraph, splitText } from '../../../server/core/text/split.ts';
import { tokenise } from '../../../server/core/text/token.ts';
import { findPhrases } from '../../../server/core/text/vocabulary.ts';
import { vocabulary } from './reading.ts';

const words = ['We', 'refunded', 'orders', 'will', 'not', 'check', '9', '4 April', '1,794', ',', '.', '!', '?', '\n', '\n\n', '- ', '1. ', '(a) ', 'e.g. ', '返金しました', '。', '在庫を確認', 'していません', '、', '毎日', '9:00', '：', 'Root cause:', '203-4471982-5530741', 'ﾃﾞｰﾀ', '𠮷', '👍', "don't", ' '];
const mixed = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }).map((list) => list.join(' '));

describe('of any text', () => {
  it('every place lies in its sentence and slices to its words', () => {
    fc.assert(fc.property(mixed, (text) => {
      let last = 0;
      for (const sentence of analyse(vocabulary, text)) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(sentence.start).toBeGreaterThanOrEqual(last);
        last = sentence.end;
        for (const place of [...sentence.hits, ...sentence.specifics]) {
          expect(place.start).toBeGreaterThanOrEqual(sentence.start);
          expect(place.end).toBeLessThanOrEqual(sentence.end);
          expect(place.end).toBeGreaterThan(place.start);
        }
      }
    }), { numRuns: 300 });
  });

  it('no letter or digit falls between the sentences', () => {
    fc.assert(fc.property(mixed, (text) => {
      const kept = new Set<number>();
      for (const { start, end } of analyse(vocabulary, text)) for (let i = start; i < end; i += 1) kept.add(i);
      for (const token of tokenise(text)) if (token.kind !== 'mark') expect(kept.has(token.start)).toBe(true);
    }), { numRuns: 200 });
  });

  it('is split by paragraphs as it is as a whole', () => {
    fc.assert(fc.property(mixed, (text) => { expect(splitText(text)).toEqual(splitParagraph(text.trimEnd())); }), { numRuns: 1000 });
  });

  it('lone surrogates and control characters do no harm', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (units) => {
      analyse(vocabulary, String.fromCharCode(...units));
    }), { numRuns: 200 });
  });

  it('hits grow with the text and not faster', () => {
    const sentence = 'We counted all the units, refunded the orders and checked the late shipments. 在庫を確認し、返金しました。\n';
    const count = (times: number): number => findPhrases(vocabulary, tokenise(sentence.repeat(times))).length;
    expect(count(20)).toBeGreaterThanOrEqual(80);
    expect(count(40)).toBeLessThanOrEqual(count(20) * 2 + 2);
  });

  it('a long line without a stop is read without running away', () => {
    for (const piece of ['a', '返', '9', '- ', '(', '[', 'no ', 'would be ', '，', '9.', "'s"]) expect(analyse(vocabulary, piece.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
  });
});
