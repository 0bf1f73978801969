// What is read off papers of varied layout in both languages, always with words cut from the paper itself.
import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperRules } from '../../../rules/schema/papers.ts';
import type { PaperWords } from '../../../server/core/evidence/lines.ts';
import { readPaper } from '../../../server/core/evidence/read-paper.ts';
import { realRulebook } from '../../support/rulebook.ts';
import { samplePapers } from './samples.ts';

let rules: PaperRules;
beforeAll(async () => { rules = (await realRulebook()).papers; });

const joined = (texts: readonly string[]): string => (texts.length === 0 ? '-' : texts.join(', '));

describe('the sample paper', () => {
  it.each(samplePapers)('$name is read as it is marked', ({ text, says }) => {
    const { kinds, addressees, issued, number, orderIds, quantities } = readPaper(rules, text);
    const read = {
      kinds: joined(kinds.map(({ id }) => id)), addressees: joined(addressees.map((one) => one.text)), issued: issued?.day ?? '-', ...(issued?.doubtful === true ? { doubtful: 'yes' } : {}),
      number: number?.text ?? '-', units: joined(quantities.map(({ asin = '-', units }) => `${asin} ${String(units)}`)).replace(/^-$/, '-'), ...(orderIds.length === 0 ? {} : { orders: joined(orderIds.map((one) => one.text)) }),
    };
    expect(read).toEqual(says);
  });

  it.each(samplePapers)('$name shows each thing by words that stand where they are said to stand', ({ text }) => {
    const { kinds, addressees, issued, number, asins, orderIds, quantities } = readPaper(rules, text);
    const words: readonly PaperWords[] = [...kinds, ...quantities, ...(issued === undefined ? [] : [issued])].map(({ because }) => because).concat(addressees, asins, orderIds, number === undefined ? [] : [number]);
    for (const one of words) {
      expect(text.slice(one.start, one.end)).toBe(one.text);
      expect(text.slice(one.start - one.before.length, one.end + one.after.length)).toBe(`${one.before}${one.text}${one.after}`);
      expect(one.text.trim()).not.toBe('');
    }
  });

  it('is read alike with the line ends of pages, in full width and in capitals', () => {
    const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    for (const { name, text } of samplePapers.filter((one) => one.name.startsWith('en-invoice'))) {
      const [plain, capitals] = [readPaper(rules, text), readPaper(rules, text.toUpperCase())];
      expect(capitals.kinds.map(({ id }) => id), name).toEqual(plain.kinds.map(({ id }) => id));
      expect(capitals.quantities.map(({ units }) => units), name).toEqual(plain.quantities.map(({ units }) => units));
    }
    expect(readPaper(rules, wide('Qty: 40')).quantities.map(({ units }) => units)).toEqual([40]);
  });
});

describe('a line that could mislead', () => {
  it.each<[string, string]>([
    ['a total is no line of goods', '合計 44個'],
    ['a telephone number counts nothing', 'Tel 03 1234 5678'],
    ['a price times nothing is no quantity', 'Notebook 300 400'],
    ['a percentage is no quantity', 'Tax 10% 5 50'],
    ['a day is no quantity', '2026年3月10日 ノート'],
    ['a code is no quantity', 'KB-NA5 A5-01'],
  ])('%s', (_what, text) => { expect(readPaper(rules, text).quantities).toEqual([]); });
  it.each(['お客様各位', '皆様へ', '仕様の変更', '同様の商品', 'この様な場合', '様式第3号'])('「%s」 names nobody', (text) => { expect(readPaper(rules, text).addressees).toEqual([]); });
});
