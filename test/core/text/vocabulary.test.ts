// Phrases: forms, choices, gaps, numbers; and what is refused.
import { describe, expect, it } from 'vitest';
import { phraseProblems } from '../../../server/core/text/vocabulary.ts';
import { inflect } from '../../../server/core/text/inflect.ts';
import { hitOf, sentencesOf } from './reading.ts';

const phraseHits = (text: string): readonly string[] => sentencesOf(text).flatMap((sentence) => sentence.hits.map((hit) => hit.concept));

describe('a phrase', () => {
  it('matches whatever the case, the width and the hyphens', () => {
    for (const text of ['Our LATE SHIPMENT rate', 'Ｏｕｒ ｌａｔｅ ｓｈｉｐｍｅｎｔ rate', 'the late-shipment rate', 'two late shipments']) expect(phraseHits(text), text).toContain('late shipment*');
  });
  it('does not match across a comma or in another order', () => {
    expect(phraseHits('It was late, shipment was slow.')).not.toContain('late shipment*');
    expect(phraseHits('The shipment was late.')).not.toContain('late shipment*');
  });
  it('takes a number for #', () => { expect(phraseHits('Above 40 open orders we stop.')).toContain('above # open orders'); });
  it('bridges up to six words, and no more', () => {
    expect(hitOf('We counted all of the remaining units.', 'count')).toBeDefined();
    expect(hitOf('We counted one two three four five six seven units.', 'count')).toBeUndefined();
  });
  it('bridges up to 14 characters of Japanese', () => {
    expect(phraseHits('在庫数をすべてゼロにしました。')).toContain('在庫 .. ゼロ');
    expect(phraseHits('在庫についてはこれまでどおり担当者が確認したうえでゼロにします。')).not.toContain('在庫 .. ゼロ');
  });
  it('finds a word with a possessive', () => { expect(hitOf("The order's date", 'order')).toBeDefined(); });
});

describe('a bad phrase', () => {
  it.each([['', 'empty'], ['a [b|c', 'do not match'], ['re[a-z]+', 'regular'], ['x .. y .. z .. w', 'gaps'], ['.. late', 'at an end'], ['a*', 'two Latin letters'], ['返*', 'two Latin letters'], ['<Ship>', 'base form'], ['#', 'number alone'], ['a|b', 'outside']])('"%s" is refused', (phrase, word) => {
    expect(phraseProblems(phrase).join('; ')).toContain(word);
  });
  it.each(['refund* .. in full', '[late|delayed] shipment*', '<refund>', 're-list', '取り消', 'above # orders'])('"%s" is accepted', (phrase) => { expect(phraseProblems(phrase)).toEqual([]); });
});

describe('a verb is inflected', () => {
  it.each([['ship', 'ships shipped shipping'], ['buy', 'buys bought buying'], ['reply', 'replies replied replying'], ['write', 'writes wrote written writing'], ['cancel', 'cancels cancelled canceled cancelling'], ['put', 'puts put putting'], ['notify', 'notifies notified notifying'], ['answer', 'answers answered answering'], ['withdraw', 'withdraws withdrew withdrawn withdrawing']])('%s: %s', (base, forms) => {
    const words = inflect(base).map((form) => form.word);
    for (const form of forms.split(' ')) expect(words).toContain(form);
  });
  it('makes no wrong doubles', () => { expect(inflect('answer').map((form) => form.word)).not.toContain('answerred'); });
});
