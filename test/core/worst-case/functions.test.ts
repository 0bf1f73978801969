// Reading and checking: twice the text is at most about twice the work, whatever the text is made of.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { WorkMeter } from './count-work.ts';

const pieces: Readonly<Record<string, string>> = {
  'one sentence': 'we refunded the orders and shipped the parcels to buyers ', 'one sentence of names and figures': 'Aoki Kenta had 5% of 37 orders on 4 April and ', 'one Japanese sentence': '注文を返金し在庫を確認して担当者が照合、', kanji: '確認', 'kanji numerals': '一二',
  parentheses: '(', brackets: '[a', 'corner brackets': '「', quotations: '「あいうえおかきくけこさしすせそ」', 'quote marks': '"', 'angle brackets': '<<', 'open tags': '<a ', entities: '&amp;',
  addresses: 'https://', mails: 'a.b@c-d.', 'numbered items': '1.', 'numbered lines': '1. We had no check of it\n', 'numbered lines apart': '1. We had no check of it\n\n', newlines: '\n', colons: ':', labels: 'Complaint ID: ', slashes: '12/', digits: '1234567890', 'full-width digits': '１２', decimals: '1.5,5',
  'percent signs': '5%5', dates: '12 May ', 'Japanese dates': '1月2日', figures: '5% | ', orders: '203-4471982-5530741 ', ASINs: 'B0C7QKX4ZM ', 'quoted lines': '>>>> We had no check of it\n', 'quote signs': '>', headings: '# Root cause\n', 'headings of issues': '# Late shipment\nWe refunded the orders on 4 April.\n', rules: '-', stars: '**', underlines: '_',
  emoji: '😀', 'high surrogates': '\ud800', 'low surrogates': '\udc00', 'stops': '. ', 'Japanese stops': '。', abbreviations: 'e.g. ', capitals: 'NEVER ', apostrophes: "l'a", 'zero-width spaces': '\u200b', spaces: ' a ', ligatures: 'ﬁ', 'Arabic ligatures': 'ﷺ', accents: 'e\u0301\u0301', 'half-width kana': 'ｶﾞ',
  'short lines': 'ab cd\n', 'short paragraphs': 'We had no check of it\n\n', 'Japanese lines': '出荷の確認がありません\n', items: '- We had no check of it\n', 'colon lines': 'The root cause of it:\n', questions: 'How do I reactivate my account?\n', 'heads of mails': 'From: The seller of it\nSubject: The root cause of it\n', 'dated mails': 'From: Amazon\nDate: 4 April 2026\nYour account was deactivated.\n\n', 'forwarded mails': '-----Original Message-----\n', deadlines: 'within 3 days ', negations: 'not ', plans: '予定', 'Japanese endings': 'ません', 'quoted acts': '「アカウントが停止されました」。', sentences: 'We refunded 7 orders on 4 April. ', 'Japanese sentences': '4月4日に7件を返金しました。', 'sentences of Amazon': 'Your account was deactivated because of late shipments. ', gaps: '[your name] ', tables: '| a | b |\n',
};
/** Whole pieces only: half a word at the end may be another word. */
const fill = (piece: string, length: number): string => piece.repeat(Math.floor(length / piece.length));

const meter = new WorkMeter();
let rulebook: Rulebook;
let read: (text: string) => void;
let check: (text: string, reasons: readonly string[]) => void;
beforeAll(async () => {
  const [{ realRulebook }, { readNotice }, { checkDraft }] = await Promise.all([import('../../support/rulebook.ts'), import('../../../server/core/notice/read-notice.ts'), import('../../../server/core/check/check-draft.ts')]);
  rulebook = await realRulebook();
  read = (text): void => { readNotice(rulebook, text); };
  check = (text, reasons): void => { checkDraft(rulebook, { text, reasons }); };
});
afterAll(() => { meter.stop(); });

/** Half and whole; longer than what is remembered from one reading to the next. */
const [half, whole] = [35_000, 70_000];
const mostGrowth = 2.2;

/** What grows faster than the text, with where most of it was done. */
function growthOf(run: (text: string) => void, piece: string): readonly string[] {
  run(fill(piece, 500));
  const once = meter.count(() => { run(fill(piece, half)); });
  const twice = meter.count(() => { run(fill(piece, whole)); });
  return [[once.blocks, twice.blocks, 'blocks'] as const, [once.native, twice.native, 'characters and elements'] as const].flatMap(([one, two, of]) => (two > one * mostGrowth && two > whole ? [`${String(one)} and ${String(two)} ${of}: ${twice.most.join('; ')}`] : []));
}

describe('twice the text is about twice the work', () => {
  it.each(Object.entries(pieces))('of %s', (_name, piece) => {
    expect(growthOf(read, piece), 'reading').toEqual([]);
    expect(growthOf((text) => { check(text, ['late-shipment']); }, piece), 'checking').toEqual([]);
  });

  it('for every reason at once, with a notice to answer', () => {
    const piece = Object.values(pieces).map((one) => fill(one, 60)).join('\n');
    expect(growthOf((text) => { check(text, [...rulebook.reasons.keys()]); }, piece)).toEqual([]);
  });
});

describe('the count of work', () => {
  it('shows what is done again and again from each place, in code and in built-in functions', () => {
    expect(growthOf((text) => { for (let i = 0; i < text.length; i += 50) text.lastIndexOf('\n', i); }, 'a')).toHaveLength(1);
    expect(growthOf((text) => { for (let i = 0; i < text.length; i += 50) /[^a]/.test(text.slice(i)); }, 'a')).toHaveLength(1);
    expect(growthOf((text) => { let all: readonly string[] = []; for (let i = 0; i < text.length; i += 200) all = all.concat(text.charAt(i)); }, 'a')).toHaveLength(1);
  });
});
