// Facts are printed in both languages without a translation.
import { describe, expect, it } from 'vitest';
import type { SimpleField } from '../../../rules/schema/question.ts';
import { joinList, printUnits, printValue } from '../../../server/core/letter/print-value.ts';
import type { PrintContext } from '../../../server/core/letter/print-value.ts';

const field = (kind: SimpleField['kind'], more: Partial<SimpleField> = {}): SimpleField => ({ id: 'x', kind, required: false, label: { en: 'x', ja: 'x' }, ...more });
const context = (language: 'en' | 'ja', roles: Record<string, { en: string; ja: string }> = {}): PrintContext => ({ language, letterYear: '2026', units: { day: { en: ['day', 'days'], ja: '日' }, 'business-day': { en: ['business day', 'business days'], ja: '営業日' } }, firstMention: (name) => roles[name] });
const both = (of: SimpleField, value: unknown): readonly (string | undefined)[] => [printValue(of, value, context('en'))?.text, printValue(of, value, context('ja'))?.text];

describe('a printed value', () => {
  it('leaves out the year of the letter and names any other', () => {
    expect(both(field('date'), '2026-04-04')).toEqual(['4 April', '4月4日']);
    expect(both(field('date'), '2025-12-31')).toEqual(['31 December 2025', '2025年12月31日']);
  });
  it('says a period as briefly as it can be read', () => {
    expect(both(field('period'), { from: '2026-02-01', to: '2026-03-31' })).toEqual(['1 February to 31 March 2026', '2026年2月1日から3月31日まで']);
    expect(both(field('period'), { from: '2026-05-03', to: '2026-05-09' })).toEqual(['3 to 9 May 2026', '2026年5月3日から9日まで']);
    expect(both(field('period'), { from: '2025-12-20', to: '2026-01-05' })).toEqual(['20 December 2025 to 5 January 2026', '2025年12月20日から2026年1月5日まで']);
  });
  it('joins two Japanese nouns with 「と」, and clauses, lists and longer rows with 「、」', () => {
    const ja = (...parts: string[]): string => joinList(parts, 'ja');
    expect([ja('請求書', '販売許可書'), ja('請求書', '納品書', '写真')]).toEqual(['請求書と販売許可書', '請求書、納品書、写真']);
    expect([ja('ラベルと説明書', '写真'), ja('メーカー', '請求書を発行する問屋')]).toEqual(['ラベルと説明書、写真', 'メーカー、請求書を発行する問屋']);
  });

  it('joins times and choices as each language does', () => {
    expect(both(field('times'), ['09:00', '17:00'])).toEqual(['9:00 and 17:00', '9:00、17:00']);
    const options = [{ id: 'a', label: { en: 'A', ja: 'A' }, words: { en: 'the shop had sold out', ja: 'ショップの売り切れ' } }, { id: 'o', label: { en: 'Other', ja: 'その他' }, other: true }];
    expect(both(field('choices', { options }), { choices: ['a', 'o'], other: { en: 'a strike', ja: 'ストライキ' } })).toEqual(['the shop had sold out and a strike', 'ショップの売り切れ、ストライキ']);
  });
  it('marks words that stand in the other language', () => {
    expect(printValue(field('text'), { ja: '倉庫の水漏れ' }, context('en'))).toEqual({ text: '倉庫の水漏れ', foreign: true });
  });
  it('counts with the unit of the language', () => {
    expect(printUnits(1, { en: ['order', 'orders'], ja: '件の注文' }, 'en')).toBe('1 order');
    expect(printUnits(1794, { en: ['offer', 'offers'], ja: '件の出品' }, 'ja')).toBe('1,794件の出品');
    expect(both(field('days', { unit: 'business-day' }), 2)).toEqual(['2 business days', '2営業日']);
    expect(both(field('money', { currency: 'GBP' }), 25)).toEqual(['25 GBP', '25ポンド']);
  });
  it('names the role of a person once', () => {
    const roles = { 'Naoko Aoki': { en: 'owner', ja: '代表' } };
    expect(printValue(field('person'), 'Naoko Aoki', context('en', roles))?.text).toBe('Naoko Aoki (owner)');
    expect(printValue(field('person'), 'Naoko Aoki', context('ja', roles))?.text).toBe('代表のNaoko Aoki');
  });
});
